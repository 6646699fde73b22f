package daybook.cli;

import daybook.curation.TopicCounts;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how topics divide the entries of a site. */
@Command(
        name = "topics",
        description = "Prints the entries of each curated topic by month, overlaps, and what is in no topic.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook topics", "  daybook topics --json"})
final class TopicsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = SiteReader.of(new SiteFolder(site.folder(console)), console.today(), diagnostics)
                .contents();
        if (contents.isPresent()) {
            TopicCounts counts = TopicCounts.of(contents.get());
            if (json) {
                console.out().println(counts.json());
            } else {
                print(counts);
            }
        }
        return console.report(diagnostics.sorted(), "");
    }

    private void print(TopicCounts counts) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("topic", "entries"));
        counts.months().forEach(it -> head.add(it.toString()));
        rows.add(head);
        counts.topics().forEach(it -> {
            List<String> row = new ArrayList<>(List.of(it.slug(), String.valueOf(it.entries())));
            it.byMonth().forEach(count -> row.add(String.valueOf(count)));
            rows.add(row);
        });
        TextTable.lines(rows).forEach(console::line);
        console.line("");
        console.line("in no curated topic: " + counts.inNone() + " of " + counts.entries());
        if (!counts.words().isEmpty()) {
            console.line("words of their titles: "
                    + counts.words().stream()
                            .map(it -> it.word() + " " + it.titles())
                            .collect(Collectors.joining(", ")));
        }
        if (!counts.overlaps().isEmpty()) {
            console.line("in two topics: "
                    + counts.overlaps().stream()
                            .map(it -> it.one() + " and " + it.other() + " " + it.entries())
                            .collect(Collectors.joining(", ")));
        }
    }
}
