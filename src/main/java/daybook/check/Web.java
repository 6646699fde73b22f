package daybook.check;

import daybook.web.Fetcher;
import daybook.web.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How to ask servers of the web.
 *
 * @param timeout within which an answer has to be there
 * @param version of the program, as servers are told
 * @param progress is told what takes long
 */
public record Web(
        Waiting waiting, RandomGenerator random, Duration timeout, String version, Consumer<String> progress) {
    /** After which no request begins. */
    private static final Duration LIMIT = Duration.ofHours(1);

    /**
     * Asks in the name of a site.
     *
     * @param site its address, empty if it does not tell
     * @param cache where to keep what is known of hosts
     * @param interval the least time between two requests to a host
     */
    Fetcher fetcher(String site, Path cache, Duration interval) {
        String userAgent = "Daybook/" + version + (site.isEmpty() ? "" : " (+" + site + ")");
        Fetcher.Terms terms =
                new Fetcher.Terms(userAgent, timeout, waiting.now().plus(LIMIT), interval);
        return new Fetcher(terms, cache, waiting, random, progress);
    }
}
