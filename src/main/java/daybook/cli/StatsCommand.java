package daybook.cli;

import daybook.curation.SiteCounts;
import daybook.input.SiteInput;
import picocli.CommandLine.Command;

/** Prints how much a site has of everything. */
@Command(
        name = "stats",
        description = "Prints how many days, entries, notes and picks the site has, by month and subject.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook stats", "  daybook stats --json"})
final class StatsCommand extends ReportCommand {
    private final Console console;

    StatsCommand(Console console, SiteOptions site) {
        super(console, site);
        this.console = console;
    }

    @Override
    SiteReport report(SiteInput contents) {
        SiteCounts counts = SiteCounts.of(contents, console.today());
        return new SiteReport(counts.lines(), counts.json());
    }
}
