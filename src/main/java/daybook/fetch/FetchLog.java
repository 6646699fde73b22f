package daybook.fetch;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.FileFailure;
import daybook.ledger.LedgerEntry;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The log of a run: a line for each step, and problems for the end, of which each source has one for its failures. */
final class FetchLog {
    private final Diagnostics diagnostics;
    private final Consumer<String> lines;
    private final Map<String, SourceFailures> failures = new LinkedHashMap<>();
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

    /** Notes that a source gave nothing, for reasons that are noted too. */
    void nothing() {
        unreachable = true;
    }

    /** Notes that a source gave nothing of a day, for reasons that are noted too. */
    void nothing(String source, LocalDate day) {
        nothing();
        failures(source).addDay(day);
    }

    /** A number of entries in words. */
    static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    /** Notes what is odd about an address, and does no harm. */
    void warn(URI address, String message, String hint) {
        diagnostics.warning(Location.of(address.toString()), message, hint);
    }

    /** Notes what is odd in a file, and does no harm. */
    void warn(Diagnostic warning) {
        diagnostics.add(warning);
    }

    /** Notes that a stored file stays as it is. */
    void damaged(DamagedListingException damaged) {
        diagnostics.warning(
                Location.of(damaged.file()),
                "nothing is added to this file, because it cannot be read in full as one listing",
                "mend it, or remove it to store what the source has now");
    }

    /** Notes that a page of a source does not come. */
    void unreachable(String source, URI address, String reason) {
        fail(source, Severity.WARNING, address.toString(), reason, Optional.of("the next run tries again"));
    }

    /** Notes that a page of a source is not what it should be. */
    void wrong(String source, URI address, String message, String hint) {
        fail(source, Severity.ERROR, address.toString(), message, Optional.of(hint));
    }

    /** Notes that the settings of a source lead to nothing. */
    void wrong(String source, String message, String hint) {
        fail(source, Severity.ERROR, source, message, Optional.of(hint));
    }

    /** Notes that a source gave nothing because of a file of this machine. */
    void failed(String source, IOException failure) {
        nothing();
        FileFailure file = FileFailure.of(failure);
        fail(source, Severity.ERROR, file.file().orElse(source), file.reason(), file.hint());
    }

    /** Notes that a source gave nothing because of an error in the program. */
    void failed(String source, RuntimeException bug) {
        nothing();
        String place = bug.getStackTrace().length == 0 ? "" : ", at " + bug.getStackTrace()[0];
        fail(
                source,
                Severity.ERROR,
                source,
                "the program fails on what this source has now: " + bug + place,
                Optional.of("this is a bug in Daybook; please report it with this line"));
    }

    /** Notes the first error of a page of a source, or that it holds nothing. */
    void unsound(String source, ParsedPage reading) {
        Optional<Diagnostic> error = reading.problems().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            failures(source).addPage(error.get());
        } else {
            fail(
                    source,
                    Severity.ERROR,
                    reading.page().address().toString(),
                    "the page holds no listing",
                    Optional.empty());
        }
    }

    /** Reports the failures of each source, after the last step. */
    void reportFailures() {
        failures.values().forEach(it -> diagnostics.add(it.diagnostic()));
    }

    private void fail(String source, Severity severity, String place, String message, Optional<String> hint) {
        failures(source).addPage(new Diagnostic(severity, Location.of(place), message, hint));
    }

    private SourceFailures failures(String source) {
        return failures.computeIfAbsent(source, SourceFailures::new);
    }
}
