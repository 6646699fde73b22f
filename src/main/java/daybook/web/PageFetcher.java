package daybook.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Fetches pages one at a time: no faster than each host allows, later when a host is in trouble, and not at all once it
 * has refused. What is known of hosts is kept in a folder and holds for later fetchers too.
 */
public final class PageFetcher {
    private static final int ATTEMPTS = 3;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Going on after a refusal counts as an attack; whoever runs the next night is not to be locked out. */
    private static final Duration AFTER_REFUSAL = Duration.ofHours(12);

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FAILURE = 400;
    private static final int FORBIDDEN = 403;
    private static final Set<Integer> MISSING = Set.of(404, 410);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** What may be over when it is tried again: the last two are those that name a time for it. */
    private static final Set<Integer> PASSING = Set.of(408, 500, 502, 504, 429, 503);

    private final HttpExchange exchange;
    private final HostHistory visits;
    private final PageCache kept;
    private final Sleeper waiting;
    private final Instant deadline;
    private final Duration interval;
    private final RandomGenerator random;
    private final Consumer<String> progress;

    /**
     * Who asks, and how long.
     *
     * @param userAgent names the program and a contact
     * @param timeout within which an answer has to be there
     * @param deadline after which no request begins
     * @param interval the least time between two requests to a host of which no other is known
     */
    public record Terms(String userAgent, Duration timeout, Instant deadline, Duration interval) {}

    /**
     * A fetcher that knows what earlier ones left.
     *
     * @param folder where to keep what is known of hosts and pages; may be lost, may not be shared
     * @param random spreads out when different programs come back to a host that was in trouble
     * @param progress is told when it takes long
     */
    public PageFetcher(Terms terms, Path folder, Sleeper waiting, RandomGenerator random, Consumer<String> progress) {
        this.exchange = new HttpExchange(terms.userAgent, terms.timeout);
        this.visits = HostHistory.read(folder.resolve("hosts"));
        this.kept = new PageCache(folder.resolve("pages"));
        this.waiting = waiting;
        this.deadline = terms.deadline;
        this.interval = terms.interval;
        this.random = random;
        this.progress = progress;
    }

    /**
     * The page at an address, which may be one that was kept if it has not changed.
     *
     * @throws UnreachableException if it cannot be had now; the same address may be tried again another day
     * @throws IOException if what is known of hosts cannot be written
     */
    public WebPage fetch(URI address) throws UnreachableException, IOException {
        return find(address).orElseThrow(() -> new UnreachableException("the server has no such page"));
    }

    /** The same for a page that need not be there: empty when the server says that it is not. */
    public Optional<WebPage> find(URI address) throws UnreachableException, IOException {
        Optional<WebPage> known = kept.of(address, waiting.now());
        HttpExchange.Answer answer = follow(GET, address, known);
        if (answer.status() == NOT_MODIFIED && known.isPresent()) {
            return known;
        }
        return MISSING.contains(answer.status()) ? Optional.empty() : Optional.of(page(address, answer));
    }

    /**
     * Whether there is anything at an address, which is not brought here as long as the server tells without it.
     *
     * @throws UnreachableException if nobody can tell now
     * @throws IOException if what is known of hosts cannot be written
     */
    public boolean has(URI address) throws UnreachableException, IOException {
        HttpExchange.Answer head = follow(HEAD, address, Optional.empty());
        // Some servers know no such requests, and say anything.
        HttpExchange.Answer answer = head.status() < FIRST_FAILURE ? head : follow(GET, address, Optional.empty());
        if (answer.status() >= FIRST_FAILURE && !MISSING.contains(answer.status())) {
            throw new UnreachableException("the server answers " + answer.status());
        }
        return !MISSING.contains(answer.status());
    }

    /** The answer at the end of all redirects. */
    private HttpExchange.Answer follow(String method, URI address, Optional<WebPage> known)
            throws UnreachableException, IOException {
        URI place = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpExchange.Answer answer = ask(method, place, known);
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            place = redirect(place, answer);
        }
        throw new UnreachableException("it redirects more than " + MOST_REDIRECTS + " times");
    }

    /** Keeps a page that proved to be good, so that it is not sent again until it changes. */
    public void keep(WebPage page) throws IOException {
        kept.keep(page);
    }

    private WebPage page(URI address, HttpExchange.Answer answer) throws UnreachableException {
        if (answer.status() != 200) {
            throw new UnreachableException("the server answers " + answer.status());
        }
        return new WebPage(
                address,
                answer.body(),
                answer.header("Content-Type"),
                answer.header("ETag"),
                answer.header("Last-Modified"),
                waiting.now());
    }

    private static URI redirect(URI from, HttpExchange.Answer answer) throws UnreachableException {
        String location = answer.header("Location").orElse("");
        try {
            URI to = from.resolve(location);
            boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
            if (web && to.getHost() != null && !location.isEmpty()) {
                return to;
            }
        } catch (IllegalArgumentException malformed) {
            // Falls through to the report, which is the same for all wrong addresses.
        }
        throw new UnreachableException("it redirects to '" + location + "', which is no address of the web");
    }

    /** An answer that is not about trouble which may pass. */
    private HttpExchange.Answer ask(String method, URI address, Optional<WebPage> known)
            throws UnreachableException, IOException {
        RateLimit pace = RateLimit.of(address, interval);
        String trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            await(pace, trouble);
            Optional<Instant> comeBack = Optional.empty();
            try {
                HttpExchange.Answer answer = exchange.ask(method, address, known);
                if (answer.status() == FORBIDDEN) {
                    visits.fail(pace.host(), waiting.now().plus(AFTER_REFUSAL));
                    throw new UnreachableException("the server answers 403 and is left alone for some hours");
                }
                if (!PASSING.contains(answer.status())) {
                    visits.succeed(pace.host());
                    return answer;
                }
                trouble = "the server answers " + answer.status();
                comeBack = answer.header("Retry-After").flatMap(it -> RetryAfter.of(it, waiting.now()));
            } catch (BodyTooLargeException endless) {
                throw new UnreachableException("the answer is larger than any listing");
            } catch (IOException failure) {
                trouble = words(failure);
            }
            Instant pause = waiting.now().plus(pause(visits.failures(pace.host())));
            visits.fail(pace.host(), comeBack.filter(pause::isBefore).orElse(pause));
        }
        throw new UnreachableException(trouble);
    }

    private void await(RateLimit pace, String trouble) throws UnreachableException, IOException {
        Instant earliest = visits.earliest(pace, waiting.now());
        if (earliest.isAfter(deadline)) {
            throw new UnreachableException((trouble.isEmpty() ? "" : trouble + "; ") + pace.host()
                    + " is to be left alone until " + earliest + ", which is too late for this run");
        }
        Duration left = Duration.between(waiting.now(), earliest);
        if (left.toSeconds() > 0) {
            progress.accept("waiting " + left.toSeconds() + " s for " + pace.host());
        }
        waiting.until(earliest);
        visits.begin(pace.host(), waiting.now());
    }

    /** Doubles with each failure, and is longer by chance by up to a half. */
    private Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << failures);
        Duration bounded = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return bounded.plusMillis(random.nextLong(bounded.toMillis() / 2));
    }

    private static String words(IOException failure) {
        if (failure instanceof HttpTimeoutException) {
            return "there is no answer in time";
        }
        return failure instanceof ConnectException
                ? "there is no connection to the server"
                : "the connection fails: " + failure.getMessage();
    }
}
