package daybook.nightly;

import daybook.check.Megabytes;
import daybook.check.SiteStatistics;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.TerminalText;
import daybook.feed.FeedChanges;
import daybook.fetch.FetchRun;
import daybook.ledger.LedgerEntry;
import daybook.pipeline.BuildStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Summarizes a nightly run in Markdown, for whoever maintains the site. */
public final class NightSummary {
    /** Longer lists help nobody, and GitHub truncates a summary at 1 MiB. */
    private static final int LONGEST_LIST = 20;

    private static final int MOST_DAYS_ONE_BY_ONE = 3;

    private final List<String> lines = new ArrayList<>();

    private NightSummary() {}

    /** The summary without the problems, ending in a line break. */
    public static String of(NightResult night) {
        NightSummary summary = new NightSummary();
        summary.addSection("## " + readiness(night));
        summary.addLeftOut(night.leftOut());
        night.fetched().ifPresent(summary::addFetched);
        night.built().ifPresent(summary::addBuilt);
        night.statistics().ifPresent(summary::addSize);
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

    private static String readiness(NightResult night) {
        return switch (night.readiness()) {
            case READY -> "The site is ready";
            case READY_WITH_PROBLEMS -> "The site is published with problems";
            case NOT_READY -> "The site is not ready: the published site stays as it is";
        };
    }

    private void addSection(String heading) {
        lines.add(heading);
        lines.add("");
    }

    private void addLeftOut(List<String> files) {
        if (!files.isEmpty()) {
            lines.add("- Left out because of errors: " + files.size());
            files.stream()
                    .limit(LONGEST_LIST)
                    .forEach(it -> lines.add("  - `" + TerminalText.line(it.replace("`", "")) + "`"));
        }
    }

    private void addFetched(FetchRun.FetchOutcome fetched) {
        List<LedgerEntry> settled = fetched.after().settledSince(fetched.before());
        addDays("New days", settled.stream().filter(fetched::isNewest).toList());
        addDays(
                "Filled gaps",
                settled.stream().filter(it -> !fetched.isNewest(it)).toList());
        addOpenDays(fetched.after().open());
        lines.add("- New entries: " + fetched.entries());
    }

    private void addDays(String what, List<LedgerEntry> days) {
        addList(what, days.size(), days.stream().map(LedgerEntry::toString).toList());
    }

    /** A source that gave nothing for many days has one line. */
    private void addOpenDays(List<LedgerEntry> days) {
        List<String> texts = new ArrayList<>();
        days.stream()
                .collect(Collectors.groupingBy(
                        it -> it.source() + "  " + it.state().key(), LinkedHashMap::new, Collectors.toList()))
                .forEach((what, same) -> {
                    if (same.size() > MOST_DAYS_ONE_BY_ONE) {
                        LocalDate first = same.get(0).day();
                        LocalDate last = same.get(same.size() - 1).day();
                        texts.add(what + " for " + same.size() + " days from " + first + " to " + last);
                    } else {
                        same.forEach(it -> texts.add(it.toString()));
                    }
                });
        addList("Open days", days.size(), texts);
    }

    private void addList(String what, int count, List<String> items) {
        lines.add("- " + what + ": " + (count == 0 ? "none" : count));
        items.stream().skip(Math.max(0, items.size() - LONGEST_LIST)).forEach(it -> lines.add("  - " + it));
    }

    private void addBuilt(BuildStatistics built) {
        lines.add("- Entries in total: " + built.entries());
        built.feeds().ifPresent(it -> lines.add("- Feeds: " + it.added() + " new, " + it.updated() + " updated"));
        if (built.feeds().filter(FeedChanges::isFirst).isPresent()) {
            lines.add("  - the first publication at this address; a site that had another one needs `moved-from`");
        }
    }

    private void addSize(SiteStatistics statistics) {
        lines.add("- Size: " + Megabytes.of(statistics.bytes()) + " in " + statistics.files() + " files");
        statistics
                .forecast()
                .ifPresent(it ->
                        lines.add("- Days until the site exceeds the limit of GitHub Pages at its current growth: "
                                + it.days() + ", in " + it.month()));
    }

    /** As preformatted text, because problems quote the input of others. */
    private void addProblems(List<Diagnostic> problems) {
        problems.stream()
                .limit(LONGEST_LIST)
                .flatMap(it -> it.toString().lines())
                .forEach(it -> lines.add(("    " + it).stripTrailing()));
        if (problems.size() > LONGEST_LIST) {
            lines.add("");
            lines.add("and " + (problems.size() - LONGEST_LIST) + " more.");
        }
    }
}
