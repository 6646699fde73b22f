package daybook.cli;

import daybook.feed.FeedChanges;
import daybook.output.OutputDirectory;
import daybook.pipeline.BuildStatistics;
import java.util.ArrayList;
import java.util.List;

/** Summarizes a build in a few lines. */
final class BuildSummary {
    private BuildSummary() {}

    /**
     * The lines, of which the first is the site's title.
     *
     * @param suffix what follows the number of files, such as how long it took
     */
    static List<String> lines(BuildStatistics summary, String suffix) {
        List<String> lines = new ArrayList<>();
        lines.add(summary.title());
        lines.add("  "
                + String.join(
                        ", ",
                        Console.count(summary.days(), "day"),
                        Console.count(summary.entries(), "entry"),
                        Console.count(summary.notes(), "note"),
                        Console.count(summary.topics(), "topic"),
                        Console.count(summary.pages(), "page")));
        lines.add("  files: " + files(summary.changes()) + suffix);
        summary.feeds().ifPresent(it -> lines.add("  feeds: " + feeds(it)));
        summary.unset()
                .ifPresent(it -> lines.add("  math: %s shown as TeX, first on %s: %s"
                        .formatted(Console.count(it.formulas(), "formula"), it.page(), it.tex())));
        return lines;
    }

    private static String files(OutputDirectory.FileChanges changes) {
        return changes.written().size() + " written, " + changes.unchanged() + " unchanged, "
                + changes.removed().size() + " removed";
    }

    private static String feeds(FeedChanges changes) {
        return changes.added() + " new, " + changes.updated() + " updated";
    }
}
