package daybook.cli;

import daybook.fetch.FetchRun;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to fetch, and how long. */
final class FetchOptions {
    @Option(names = "--keep-raw", description = "Keep the pages too, packed, in content/raw.")
    private boolean keepRaw;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            converter = MinutesConverter.class,
            defaultValue = "30",
            description = "Begin no request after so many minutes, at least 1 (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit;

    @Option(
            names = "--arxiv",
            paramLabel = "URL",
            converter = WebAddressConverter.class,
            description = "Ask a mirror that has arXiv's pages, feeds and API under one address.")
    private Optional<URI> mirror = Optional.empty();

    /** What is wanted of the sources. */
    FetchRun.Options options() {
        return new FetchRun.Options(mirror, keepRaw, timeLimit);
    }
}
