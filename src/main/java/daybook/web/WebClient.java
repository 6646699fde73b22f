package daybook.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Makes the {@link PageFetcher}s of one run.
 *
 * @param sleeper the clock, and how to sleep
 * @param random spreads retries, so that programs do not all retry at the same time
 * @param timeout for each response
 * @param version of the program, sent in the header {@code User-Agent}
 * @param progress receives a line before each request and each longer wait
 */
public record WebClient(
        Sleeper sleeper, RandomGenerator random, Duration timeout, String version, Consumer<String> progress) {
    /** The least time between two requests to a host without a known rate limit. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Going on after a refusal may get the operator banned. */
    private static final Duration AFTER_REFUSAL = Duration.ofHours(12);

    /** The same for requests that a person waits for: each response within another time. */
    public WebClient with(Duration otherTimeout) {
        return new WebClient(sleeper, random, otherTimeout, version, progress);
    }

    /**
     * A fetcher that respects what earlier ones stored in its cache.
     *
     * @param contact of the operator, such as {@code +https://example.org/; jo@example.org}; may be empty
     * @param cache the folder for the history of hosts and for pages
     * @param timeLimit from now on, after which no request begins
     * @param interval the least time between two requests to a host without a known rate limit
     */
    public PageFetcher fetcher(String contact, Path cache, Duration timeLimit, Duration interval) {
        return fetcher(contact, cache, timeLimit, interval, AFTER_REFUSAL);
    }

    /**
     * A fetcher of pages of the operator's own site, which bans nobody for asking again after a refusal.
     *
     * @param contact as for any other fetcher
     * @param cache a folder for these pages alone
     * @param timeLimit from now on, after which no request begins
     */
    public PageFetcher fetcherOfOwnSite(String contact, Path cache, Duration timeLimit) {
        return fetcher(contact, cache, timeLimit, INTERVAL, Duration.ZERO);
    }

    private PageFetcher fetcher(
            String contact, Path cache, Duration timeLimit, Duration interval, Duration afterRefusal) {
        String userAgent = "Daybook/" + version + (contact.isEmpty() ? "" : " (" + contact + ")");
        PageFetcher.RequestPolicy policy = new PageFetcher.RequestPolicy(
                userAgent, timeout, sleeper.now().plus(timeLimit), interval, afterRefusal);
        return new PageFetcher(policy, cache, sleeper, random, progress);
    }
}
