package daybook.cli;

import daybook.fetch.FetchRun;
import daybook.source.arxiv.ArxivRules;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to fetch, and for how long. */
final class FetchOptions {
    @Option(names = "--keep-raw", description = "Also keep the fetched pages, compressed, in content/raw.")
    private boolean keepRaw;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            converter = MinutesConverter.class,
            defaultValue = "30",
            description = "Start no request after this many minutes (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit;

    @Option(
            names = "--arxiv",
            paramLabel = "URL",
            converter = WebAddressConverter.class,
            description = "Use a mirror that serves arXiv's pages, feeds and API under one address.")
    private Optional<URI> mirror = Optional.empty();

    /** What is wanted of the sources. */
    FetchRun.FetchRequest options() {
        return new FetchRun.FetchRequest(
                mirror.map(it -> Map.of(ArxivRules.INSTANCE.scheme(), it)).orElse(Map.of()), keepRaw, timeLimit);
    }
}
