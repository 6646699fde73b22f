package daybook.fetch;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why pages of a source did not come in a run, or could not be parsed: one problem, however many days it costs. */
final class SourceFailures {
    /** More reasons than a source has in one run, unless each page has one of its own. */
    private static final int MOST_REASONS = 3;

    private final String source;
    private final List<Diagnostic> pages = new ArrayList<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    /** @param source as the settings name it */
    SourceFailures(String source) {
        this.source = source;
    }

    /** Adds a page. */
    void addPage(Diagnostic problem) {
        pages.add(problem);
    }

    /** Adds a day of which nothing came. */
    void addDay(LocalDate day) {
        days.add(day);
    }

    /** The problem, at the first page that has an error, or else at the first of all; there must be one. */
    Diagnostic diagnostic() {
        Diagnostic first = pages.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .findFirst()
                .orElseGet(() -> pages.get(0));
        return new Diagnostic(first.severity(), first.location(), missing() + reasons(), first.hint());
    }

    private String missing() {
        return switch (days.size()) {
            case 0 -> "";
            case 1 -> "no listing of " + source + " for " + days.first() + ": ";
            default ->
                "no listing of " + source + " for " + days.size() + " days from " + days.first() + " to " + days.last()
                        + ": ";
        };
    }

    /** The reasons in the order in which they occurred. */
    private String reasons() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pages.forEach(it -> counts.merge(it.message(), 1, Integer::sum));
        if (counts.size() == 1) {
            return pages.get(0).message();
        }
        List<String> texts = new ArrayList<>();
        counts.entrySet().stream().limit(MOST_REASONS).forEach(it -> texts.add(it.getKey() + pages(it.getValue())));
        int others =
                counts.values().stream().skip(MOST_REASONS).mapToInt(it -> it).sum();
        if (others > 0) {
            texts.add("other reasons" + pages(others));
        }
        return String.join("; ", texts);
    }

    private static String pages(int count) {
        return count == 1 ? " (1 page)" : " (" + count + " pages)";
    }
}
