package daybook.cli;

import daybook.fetch.FetchRun;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches listings. */
@Command(
        name = "fetch",
        description = "Fetches missing listings from the site's sources.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook fetch --dry-run",
            "  daybook fetch --since 2025-07-14 --only cs.DC",
            "",
            "Exit codes: 0 success, 1 errors found, 2 invalid command line, 3 a source is unreachable."
        })
final class FetchCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Mixin
    private final FetchOptions options = new FetchOptions();

    @Option(names = "--dry-run", description = "Print what would be asked for, in order; ask for and write nothing.")
    private boolean dryRun;

    FetchCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(console);
        FetchRun.FetchEnvironment world = new FetchRun.FetchEnvironment(console.client(progress), progress::step);
        FetchRun run = new FetchRun(site.siteFolder(), options.options(), world);
        if (dryRun) {
            FetchRun.FetchPreview preview = run.preview();
            preview.newest().forEach(console::line);
            preview.missed().forEach(console::line);
            return console.report(preview.diagnostics(), "");
        }
        FetchRun.FetchResult result = run.run();
        progress.end();
        int code = console.report(result.diagnostics(), "");
        boolean unreachable =
                result.fetched().map(FetchRun.FetchOutcome::unreachable).orElse(false);
        return code == Console.DONE && unreachable ? Console.UNREACHABLE : code;
    }
}
