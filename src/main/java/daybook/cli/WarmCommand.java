package daybook.cli;

import daybook.pipeline.CacheWarming;
import daybook.pipeline.CacheWarming.WarmResult;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fills the cache for a build on another machine. */
@Command(
        name = "warm",
        description =
                "Derives what a build keeps of listings in .daybook-cache, and writes no site. Several machines can do so for"
                        + " other listings each; copy the folders together before the build.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook warm 2025-06 2025-07", "  daybook warm"})
final class WarmCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "How the names of those files of listings begin that count, such as 2025-07 (default: all).")
    private List<String> beginnings = List.of();

    WarmCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        BuildProgress progress = new BuildProgress(console);
        WarmResult result = new CacheWarming(site.siteFolder(), beginnings, console.today(), progress).run();
        progress.end();
        console.report(result.problems(), "nothing was derived");
        if (!result.problems().isEmpty()) {
            return Console.ERRORS;
        }
        console.out()
                .println(Console.count(result.listings(), "listing") + ", " + Console.count(result.papers(), "paper")
                        + ": kept in .daybook-cache");
        return Console.DONE;
    }
}
