package daybook.cli;

import daybook.fetch.Fetch;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/** What to fetch, and how long. */
final class FetchOptions {
    /** Enough for the largest page over a slow line. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @Option(names = "--keep-raw", description = "Keep the pages too, packed, in content/raw.")
    private boolean keepRaw;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            converter = Minutes.class,
            defaultValue = "30",
            description = "Begin no request after so many minutes, at least 1 (default: ${DEFAULT-VALUE}).")
    private Duration timeLimit;

    @Option(
            names = "--arxiv",
            paramLabel = "URL",
            converter = WebAddress.class,
            description = "Ask a mirror that has arXiv's pages, feeds and API under one address.")
    private Optional<URI> mirror = Optional.empty();

    /** What is wanted of the sources. */
    Fetch.Options options() {
        return new Fetch.Options(mirror, keepRaw, timeLimit);
    }

    /** The world outside, with somebody who sees the progress. */
    static Fetch.World world(Console console, Progress progress) {
        return new Fetch.World(
                console.waiting(),
                RandomGenerator.getDefault(),
                TIMEOUT,
                Version.number(),
                progress::step,
                progress::waiting);
    }
}
