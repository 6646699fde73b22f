package daybook.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The program as servers of the web see it.
 *
 * @param timeout within which an answer has to be there
 * @param version of the program, as servers are told
 * @param progress is told when it takes long
 */
public record WebClient(
        Sleeper waiting, RandomGenerator random, Duration timeout, String version, Consumer<String> progress) {
    /** The least time between two requests to a host of which no rule is known. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    /**
     * Begins to ask.
     *
     * @param asker in whose name, such as {@code +https://example.org/; jo@example.org}; may be empty
     * @param cache where to keep what is known of hosts and pages
     * @param timeLimit after which no request begins
     * @param interval the least time between two requests to a host of which no other is known
     */
    public PageFetcher fetcher(String asker, Path cache, Duration timeLimit, Duration interval) {
        String userAgent = "Daybook/" + version + (asker.isEmpty() ? "" : " (" + asker + ")");
        PageFetcher.Terms terms =
                new PageFetcher.Terms(userAgent, timeout, waiting.now().plus(timeLimit), interval);
        return new PageFetcher(terms, cache, waiting, random, progress);
    }
}
