package daybook.nightly;

import daybook.check.Megabytes;
import daybook.check.SiteStatistics;
import daybook.diagnostic.Diagnostic;
import daybook.feed.FeedChanges;
import daybook.fetch.FetchRun;
import daybook.ledger.LedgerEntry;
import daybook.pipeline.SiteBuild;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a night in Markdown, for whoever looks after it the next morning. */
public final class NightSummary {
    /** Nobody reads more of the same, and GitHub takes no more than a mebibyte. */
    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    private NightSummary() {}

    /** The summary without the problems, ending in a line break. */
    public static String of(NightResult night) {
        NightSummary summary = new NightSummary();
        summary.addSection("## " + verdict(night));
        night.fetched().ifPresent(summary::addFetched);
        night.built().ifPresent(summary::addBuilt);
        night.figures().ifPresent(summary::addSize);
        return summary.text();
    }

    /** The problems, or an empty text when there are none. */
    public static String problems(NightResult night) {
        NightSummary summary = new NightSummary();
        if (!night.diagnostics().isEmpty()) {
            summary.lines.add("");
            summary.addSection("### Problems");
            summary.addProblems(night.diagnostics());
        }
        return summary.text();
    }

    private String text() {
        return lines.stream().map(it -> it + "\n").collect(Collectors.joining());
    }

    private static String verdict(NightResult night) {
        return switch (night.verdict()) {
            case READY -> "The site is ready";
            case READY_WITHOUT_A_SOURCE -> "The site is ready, though a source did not give what it should";
            case NOT_READY -> "The site is not ready: what is published stays as it is";
        };
    }

    private void addSection(String heading) {
        lines.add(heading);
        lines.add("");
    }

    private void addFetched(FetchRun.Fetched fetched) {
        List<LedgerEntry> settled = fetched.after().settledSince(fetched.before());
        addDays(
                "New days",
                settled.stream().filter(it -> it.day().equals(fetched.newest())).toList());
        addDays(
                "Healed gaps",
                settled.stream()
                        .filter(it -> it.day().isBefore(fetched.newest()))
                        .toList());
        addDays("Open", fetched.after().open());
        lines.add("- New entries: " + fetched.entries());
    }

    private void addDays(String what, List<LedgerEntry> days) {
        lines.add("- " + what + ": " + (days.isEmpty() ? "none" : days.size()));
        days.stream().skip(Math.max(0, days.size() - MOST)).forEach(it -> lines.add("  - " + it));
    }

    private void addBuilt(SiteBuild.Summary built) {
        FeedChanges feeds = built.feeds();
        lines.add("- Entries in all: " + built.entries());
        lines.add("- Feeds: " + feeds.added() + " new, " + feeds.updated() + " updated, " + feeds.republished()
                + " re-announced");
    }

    private void addSize(SiteStatistics figures) {
        lines.add("- Size: " + Megabytes.of(figures.bytes()) + " in " + figures.files() + " files");
        figures.forecast()
                .ifPresent(it -> lines.add(
                        "- Days until it is too large for GitHub Pages, if it grows as it did lately: " + it.days()));
    }

    /** As text that is shown as it is: it holds what others wrote. */
    private void addProblems(List<Diagnostic> problems) {
        problems.stream()
                .limit(MOST)
                .flatMap(it -> it.toString().lines())
                .forEach(it -> lines.add(("    " + it).stripTrailing()));
        if (problems.size() > MOST) {
            lines.add("");
            lines.add("and " + (problems.size() - MOST) + " more.");
        }
    }
}
