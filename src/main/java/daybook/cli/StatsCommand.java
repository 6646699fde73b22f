package daybook.cli;

import daybook.curation.SiteCounts;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how much a site has of everything. */
@Command(
        name = "stats",
        description = "Prints how many days, entries, notes and picks the site has, by month and subject.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook stats", "  daybook stats --json"})
final class StatsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = SiteReader.of(new SiteFolder(site.folder(console)), console.today(), diagnostics)
                .contents();
        if (contents.isPresent()) {
            SiteCounts counts = SiteCounts.of(contents.get(), console.today());
            if (json) {
                console.out().println(counts.json());
            } else {
                counts.lines().forEach(console::line);
            }
        }
        return console.report(diagnostics.sorted(), "");
    }
}
