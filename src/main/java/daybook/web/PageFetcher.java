package daybook.web;

import daybook.listing.Sources;
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
 * Fetches pages one at a time, within the rate limit of each host. After a temporary error it tries again, after longer
 * and longer pauses; after a refusal (403) it sends nothing more to the host for some time. The history of hosts is
 * stored in a folder, so that later fetchers respect it too.
 */
public final class PageFetcher {
    private static final int ATTEMPTS = 3;
    private static final int MOST_REDIRECTS = 5;
    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FAILURE = 400;
    private static final int FORBIDDEN = 403;
    private static final Set<Integer> MISSING = Set.of(404, 410);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Statuses of temporary errors; the last two may come with a Retry-After. */
    private static final Set<Integer> TEMPORARY = Set.of(408, 500, 502, 504, 429, 503);

    private final HttpExchange exchange;
    private final HostAccess hosts;
    private final PageCache cache;
    private final Sleeper sleeper;
    private final Duration interval;

    /** Whether what a host refuses once, it refuses altogether. */
    private final boolean isOfOneOwner;

    /**
     * What holds for all requests.
     *
     * @param userAgent names the program and a contact
     * @param timeout for each response
     * @param deadline after which no request begins
     * @param interval the least time between two requests to a host without a known rate limit
     * @param afterRefusal how long a host that refuses a request (403) gets no other
     */
    public record RequestPolicy(
            String userAgent, Duration timeout, Instant deadline, Duration interval, Duration afterRefusal) {}

    /**
     * A fetcher that respects what earlier ones stored.
     *
     * @param folder for the history of hosts and cached pages; may be deleted, may not be used by two processes at once
     * @param random spreads retries, so that programs do not all retry at the same time
     * @param progress receives a line before each request and each longer wait
     */
    public PageFetcher(
            RequestPolicy policy, Path folder, Sleeper sleeper, RandomGenerator random, Consumer<String> progress) {
        this(
                new HttpExchange(policy.userAgent, policy.timeout),
                new HostAccess(HostHistory.read(folder.resolve("hosts")), policy, sleeper, random, progress),
                new PageCache(folder.resolve("pages")),
                sleeper,
                policy.interval,
                true);
    }

    private PageFetcher(
            HttpExchange exchange,
            HostAccess hosts,
            PageCache cache,
            Sleeper sleeper,
            Duration interval,
            boolean isOfOneOwner) {
        this.exchange = exchange;
        this.hosts = hosts;
        this.cache = cache;
        this.sleeper = sleeper;
        this.interval = interval;
        this.isOfOneOwner = isOfOneOwner;
    }

    /**
     * The same fetcher for hosts that ask for another interval; both count their requests together.
     *
     * @param other the least time between two requests to a host without a known rate limit
     */
    public PageFetcher within(Duration other) {
        return new PageFetcher(exchange, hosts, cache, sleeper, other, isOfOneOwner);
    }

    /**
     * The same fetcher for addresses of different people, such as feeds, which share a host by chance: what a server
     * refuses (403) is one of them, unless it is the server of a known source.
     */
    public PageFetcher ofManyOwners() {
        return new PageFetcher(exchange, hosts, cache, sleeper, interval, false);
    }

    /**
     * The page at an address, from the cache if it has not changed.
     *
     * @throws UnreachableException if it cannot be fetched now, or does not exist; may be tried again another day
     * @throws IOException if the history of hosts cannot be written
     */
    public WebPage fetch(URI address) throws UnreachableException, IOException {
        return find(address).orElseThrow(() -> new UnreachableException("the server has no such page"));
    }

    /** Like {@link #fetch}, but empty when the server says that the page does not exist (404 or 410). */
    public Optional<WebPage> find(URI address) throws UnreachableException, IOException {
        Optional<WebPage> known = cache.of(address, sleeper.now());
        HttpExchange.ServerResponse response = follow(GET, address, known);
        if (response.status() == NOT_MODIFIED && known.isPresent()) {
            return known;
        }
        return MISSING.contains(response.status()) ? Optional.empty() : Optional.of(page(address, response));
    }

    /**
     * Whether an address exists. The body is requested only from servers that reject {@code HEAD} requests.
     *
     * @throws UnreachableException if the server gives no clear response now
     * @throws IOException if the history of hosts cannot be written
     */
    public boolean has(URI address) throws UnreachableException, IOException {
        HttpExchange.ServerResponse head = follow(HEAD, address, Optional.empty());
        // Some servers reject HEAD requests, with any status.
        HttpExchange.ServerResponse response =
                head.status() < FIRST_FAILURE ? head : follow(GET, address, Optional.empty());
        if (response.status() >= FIRST_FAILURE && !MISSING.contains(response.status())) {
            throw new UnreachableException("the server responds " + response.status());
        }
        return !MISSING.contains(response.status());
    }

    /** The response at the end of all redirects. */
    private HttpExchange.ServerResponse follow(String method, URI address, Optional<WebPage> known)
            throws UnreachableException, IOException {
        URI place = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpExchange.ServerResponse response = ask(method, place, known);
            if (!REDIRECTS.contains(response.status())) {
                return response;
            }
            place = Redirect.target(place, response.header("Location"));
        }
        throw new UnreachableException("it redirects more than " + MOST_REDIRECTS + " times");
    }

    /** Caches a page, so that the server does not send it again until it changes. */
    public void keep(WebPage page) throws IOException {
        cache.keep(page);
    }

    private WebPage page(URI address, HttpExchange.ServerResponse response) throws UnreachableException {
        if (response.status() != 200) {
            throw new UnreachableException("the server responds " + response.status());
        }
        return new WebPage(
                address,
                response.body(),
                response.header("Content-Type").filter(WebPage::isHeader),
                response.header("ETag").filter(WebPage::isHeader),
                response.header("Last-Modified").filter(WebPage::isHeader),
                sleeper.now());
    }

    /** A response that is not a temporary error. */
    private HttpExchange.ServerResponse ask(String method, URI address, Optional<WebPage> known)
            throws UnreachableException, IOException {
        RateLimit limit = RateLimit.of(address, interval);
        String problem = "";
        Optional<Instant> retryAfter = Optional.empty();
        boolean isConnected = true;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            hosts.await(limit, problem, retryAfter.isPresent());
            retryAfter = Optional.empty();
            try {
                HttpExchange.ServerResponse response = exchange.send(method, address, known);
                isConnected = true;
                if (response.status() == FORBIDDEN) {
                    throw hosts.refused(
                            limit.host(),
                            isOfOneOwner || Sources.ofAddress(address).isPresent());
                }
                if (!TEMPORARY.contains(response.status())) {
                    hosts.succeed(limit.host());
                    return response;
                }
                problem = "the server responds " + response.status();
                retryAfter = response.header("Retry-After").flatMap(it -> RetryAfter.of(it, sleeper.now()));
            } catch (BodyTooLargeException endless) {
                throw new UnreachableException("the response is too large");
            } catch (UnknownEncodingException unknown) {
                throw new UnreachableException(reason(unknown));
            } catch (IOException failure) {
                problem = reason(failure);
                isConnected = !(failure instanceof ConnectException);
            }
            hosts.fail(limit.host(), retryAfter);
        }
        if (!isConnected) {
            // Most likely there is no network, and so it is for whatever else is asked for.
            hosts.avoid(limit.host());
        }
        throw new UnreachableException(problem);
    }

    private static String reason(IOException failure) {
        if (failure instanceof HttpTimeoutException) {
            return "the response takes too long";
        }
        return failure instanceof ConnectException
                ? "cannot connect to the server"
                : "the connection failed: " + failure.getMessage();
    }
}
