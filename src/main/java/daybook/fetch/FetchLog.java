package daybook.fetch;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.ledger.LedgerEntry;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of a run: a line for each step, and problems for the end. */
final class FetchLog {
    /** Of a page whose markup has changed every line is a problem. */
    private static final int MOST_PROBLEMS_OF_A_PAGE = 3;

    private final Diagnostics diagnostics;
    private final Consumer<String> lines;
    private boolean unreachable;

    FetchLog(Diagnostics diagnostics, Consumer<String> lines) {
        this.diagnostics = diagnostics;
        this.lines = lines;
    }

    /** Whether some source gave nothing. */
    boolean isUnreachable() {
        return unreachable;
    }

    /** Notes a step that went as it should. */
    void step(LocalDate day, String source, String text) {
        lines.accept(day + "  " + source + "  " + text);
    }

    /** Notes what a stored listing holds. */
    void stored(LedgerEntry line) {
        lines.accept(line.toString());
    }

    /**
     * Notes that a source gave nothing of what it should have.
     *
     * @param what the source, behind the day if one is meant
     */
    void nothing(String what) {
        unreachable = true;
        lines.accept(what + "  nothing could be fetched, the next run tries again");
    }

    /** A number of entries in words. */
    static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    /** Notes what is odd about an address, and does no harm. */
    void warn(URI address, String message, String hint) {
        diagnostics.warning(Location.of(address.toString()), message, hint);
    }

    /** Notes that what stands at an address is not what it should be. */
    void wrong(URI address, String message, String hint) {
        diagnostics.error(Location.of(address.toString()), message, hint);
    }

    /** Notes the first errors of a page, or that it holds nothing. */
    void unsound(ParsedPage reading) {
        List<Diagnostic> errors = reading.problems().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        errors.stream().limit(MOST_PROBLEMS_OF_A_PAGE).forEach(diagnostics::add);
        if (errors.size() > MOST_PROBLEMS_OF_A_PAGE) {
            wrong(
                    reading.page().address(),
                    "the page has " + errors.size() + " errors in all",
                    "it may have a new form");
        } else if (errors.isEmpty()) {
            diagnostics.error(
                    Location.of(reading.page().address().toString()), "the page holds no listing", Optional.empty());
        }
    }
}
