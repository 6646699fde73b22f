package daybook.cli;

import daybook.curation.TopicCounts;
import daybook.input.SiteInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Prints how topics divide the entries of a site. */
@Command(
        name = "topics",
        description = "Prints the entries of each curated topic by month, overlaps, and what is in no topic.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook topics", "  daybook topics --json"})
final class TopicsCommand extends ReportCommand {
    TopicsCommand(Console console, SiteOptions site) {
        super(console, site);
    }

    @Override
    SiteReport report(SiteInput contents) {
        TopicCounts counts = TopicCounts.of(contents);
        return new SiteReport(lines(counts), counts.json());
    }

    private static List<String> lines(TopicCounts counts) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("topic", "entries"));
        counts.months().forEach(it -> head.add(it.toString()));
        rows.add(head);
        counts.topics().forEach(it -> {
            List<String> row = new ArrayList<>(List.of(it.slug(), String.valueOf(it.entries())));
            it.byMonth().forEach(count -> row.add(String.valueOf(count)));
            rows.add(row);
        });
        List<String> lines = new ArrayList<>(TextTable.lines(rows));
        lines.add("");
        lines.add("in no curated topic: " + counts.inNone() + " of " + counts.entries());
        if (!counts.words().isEmpty()) {
            lines.add("words of their titles: "
                    + counts.words().stream()
                            .map(it -> it.word() + " " + it.titles())
                            .collect(Collectors.joining(", ")));
        }
        if (!counts.overlaps().isEmpty()) {
            lines.add("in two topics: "
                    + counts.overlaps().stream()
                            .map(it -> it.one() + " and " + it.other() + " " + it.entries())
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }
}
