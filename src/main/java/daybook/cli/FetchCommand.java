package daybook.cli;

import daybook.build.SiteFolder;
import daybook.fetch.Fetch;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings listings home. */
@Command(
        name = "fetch",
        description = "Fetches the listings that a site lacks of its sources.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 done, 1 something is wrong, 3 a source could not be reached."})
final class FetchCommand implements Callable<Integer> {
    /** Enough for the largest page over a slow line. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--keep-raw", description = "Keep the pages too, packed, in content/raw.")
    private boolean keepRaw;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "Begin no request after so many minutes (default: ${DEFAULT-VALUE}).")
    private int timeLimit;

    @Option(
            names = "--arxiv",
            paramLabel = "URL",
            converter = WebAddress.class,
            description = "Ask a mirror that has arXiv's pages, feeds and API under one address.")
    private Optional<URI> mirror = Optional.empty();

    FetchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Fetch.Options options = new Fetch.Options(mirror, keepRaw, Duration.ofMinutes(timeLimit));
        Progress progress = new Progress(console);
        Fetch.World world = new Fetch.World(
                console.waiting(),
                RandomGenerator.getDefault(),
                TIMEOUT,
                Version.number(),
                progress::step,
                progress::waiting);
        Fetch.Result result = new Fetch(new SiteFolder(site.folder(console)), options, world).run();
        progress.end();
        int code = console.report(result.diagnostics(), "");
        return code == Console.DONE && result.unreachable() ? Console.UNREACHABLE : code;
    }
}
