package daybook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import daybook.web.LoopbackServer.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimulatedTime time = new SimulatedTime(START);
    private final List<String> progress = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private LoopbackServer server = LoopbackServer.start(request -> Reply.of(200, "hello"));

    @TempDir
    private Path folder;

    @AfterEach
    void stopTheServer() throws IOException {
        server.close();
    }

    @Test
    void saysWhoAsks() throws Exception {
        assertThat(text(fetcher().fetch(address("/a?b=c")))).isEqualTo("hello");
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/a?b=c");
            assertThat(request.header("user-agent")).isEqualTo("Daybook/1 (jo@example.org)");
            assertThat(request.header("accept-encoding")).isEqualTo("gzip");
        });
    }

    @Test
    void asksAHostOnceASecondAtMostAndOneAtATime() throws Exception {
        PageFetcher fetcher = fetcher();
        for (int page = 0; page < 5; page++) {
            fetcher.fetch(address("/" + page));
        }

        assertThat(time.pauses()).containsExactly(SECOND, SECOND, SECOND, SECOND);
        assertThat(server.mostWaiting()).isEqualTo(1);
        assertThat(progress)
                .containsOnly(
                        "asking " + address("").getAuthority(),
                        "waiting 1 s for " + address("").getAuthority());
    }

    @Test
    void holdsItsPaceOverRestarts() throws Exception {
        fetcher().fetch(address("/"));
        time.jumpTo(START.plusMillis(400));
        fetcher().fetch(address("/"));

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(600));
    }

    @ParameterizedTest
    @CsvSource({
        "https://arxiv.org/list/cs.DC/new, arxiv.org, 15",
        "https://arxiv.org/catchup/cs.DC/2026-11-20?abs=True, arxiv.org, 15",
        "https://EXPORT.arxiv.org/list/cs.DC/new, arxiv.org, 15",
        "https://rss.arxiv.org/rss/cs.DC, arxiv.org, 3",
        "https://export.arxiv.org/api/query?search_query=all:hats, arxiv.org, 3",
        "https://arxiv.org/abs/2507.10150, arxiv.org, 3",
        "https://notarxiv.org/list/cs.DC/new, notarxiv.org, 1",
        "https://arxiv.org.example/list/, arxiv.org.example, 1",
        "http://Example.org:8080/list/, example.org:8080, 1",
    })
    void knowsThePaceThatArxivAsksFor(URI address, String host, int seconds) {
        assertThat(RateLimit.of(address, SECOND)).isEqualTo(new RateLimit(host, Duration.ofSeconds(seconds)));
    }

    @Test
    void waitsForTheListingPageAfterAFeedOfTheSameOperator() throws IOException {
        HostHistory history = HostHistory.read(folder.resolve("hosts"));
        history.begin(
                RateLimit.of(URI.create("https://rss.arxiv.org/rss/cs"), SECOND).host(), START);

        RateLimit page = RateLimit.of(URI.create("https://arxiv.org/list/cs/new"), SECOND);
        assertThat(HostHistory.read(folder.resolve("hosts")).earliest(page, START))
                .isEqualTo(START.plusSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void triesAgainLaterAndLaterWhenAServerIsInTrouble(int status) throws Exception {
        serve(request -> count() <= 2 ? Reply.of(status, "busy") : Reply.of(200, "at last"));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("at last");
        assertThat(time.pauses()).hasSize(2);
        assertThat(time.pauses().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        assertThat(time.pauses().get(1)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120", "Fri, 20 Nov 2026 02:02:00 GMT"})
    void comesBackWhenTheServerSaysSo(String header) throws Exception {
        serve(request -> count() == 1 ? Reply.of(429, "").with("Retry-After: " + header) : Reply.of(200, "now"));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("now");
        assertThat(time.pauses()).containsExactly(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "99999999999", "Fri, 20 Nov 2026", "Thu, 19 Nov 2026 02:00:00 GMT"})
    void comesBackNoSoonerForAHeaderThatAsksForNothing(String header) throws Exception {
        serve(request -> count() == 1 ? Reply.of(503, "").with("Retry-After: " + header) : Reply.of(200, "now"));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("now");
        assertThat(time.pauses())
                .singleElement()
                .satisfies(it -> assertThat(it).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15)));
    }

    @Test
    void leavesAHostAloneForAsLongAsItAsksEvenInLaterRuns() throws Exception {
        serve(request -> count() == 1 ? Reply.of(503, "").with("Retry-After: 7200") : Reply.of(200, "now"));

        assertThat(reason("/")).contains("responds 503", "2026-11-20T04:00:00Z");
        assertThat(reason("/other")).doesNotContain("responds 503").contains("2026-11-20T04:00:00Z");
        time.jumpTo(START.plus(Duration.ofHours(3)));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("now");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void isNotKeptAwayForMoreThanADay() throws Exception {
        serve(request -> count() == 1 ? Reply.of(503, "").with("Retry-After: 400000000") : Reply.of(200, "now"));

        assertThat(reason("/")).contains("may not be sent a request before 2026-11-21T02:00:00Z");
        time.jumpTo(START.plus(Duration.ofDays(1)));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("now");
    }

    @Test
    void givesUpAnAddressAfterThreeAttempts() throws Exception {
        serve(request -> Reply.of(502, "bad gateway"));

        assertThat(reason("/")).isEqualTo("the server responds 502");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void asksAHostInTroubleLessAndLessWhateverTheAddress() throws Exception {
        serve(request -> Reply.of(503, "down"));
        PageFetcher fetcher = fetcher();
        for (int page = 0; page < 100; page++) {
            assertThat(reasonOf(fetcher, "/" + page)).isNotEmpty();
        }

        assertThat(server.requests()).hasSizeBetween(7, 9);
        assertThat(time.instant()).isBefore(START.plus(LIMIT).plusSeconds(1));
    }

    @Test
    void withoutANetworkARunIsOverSoonHoweverManyPagesItAsksFor() throws Exception {
        serve(request -> Reply.of(200, "never asked"));
        server.close();
        PageFetcher fetcher = fetcher();
        for (int page = 0; page < 100; page++) {
            assertThat(reasonOf(fetcher, "/" + page)).isNotEmpty();
        }

        assertThat(time.instant()).isBefore(START.plus(Duration.ofMinutes(3)));
    }

    @Test
    void aHostThatWasInTroubleBeforeCostsALaterRunOneRequest() throws Exception {
        serve(request -> count() <= 4 ? Reply.of(503, "down") : Reply.of(200, "again"));
        reason("/");
        int before = server.requests().size();
        time.jumpTo(START.plus(Duration.ofDays(1)));
        Instant start = time.instant();

        PageFetcher later = fetcher();
        assertThat(reasonOf(later, "/")).startsWith("the server responds 503");
        assertThat(reasonOf(later, "/other")).contains("may not be sent a request before");

        assertThat(server.requests()).hasSize(before + 1);
        assertThat(time.instant()).isEqualTo(start);
        time.jumpTo(start.plus(Duration.ofHours(2)));
        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("again");
    }

    @Test
    void namesTimesInWholeSeconds() throws Exception {
        time.jumpTo(START.plusNanos(577_472_298));
        serve(request -> Reply.of(403, "go away"));

        assertThat(reason("/")).startsWith("the server responds 403");
        assertThat(reason("/other")).contains("may not be sent a request before 2026-11-20T14:00:00Z, which");
    }

    @Test
    void stopsWhenAHostRefuses() throws Exception {
        serve(request -> Reply.of(403, "go away"));

        PageFetcher fetcher = fetcher();
        assertThat(reasonOf(fetcher, "/")).startsWith("the server responds 403");
        assertThat(reasonOf(fetcher, "/other")).contains("may not be sent a request before 2026-11-20T14:00:00Z");
        assertThat(reason("/again")).contains("may not be sent a request before 2026-11-20T14:00:00Z");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void doesNotRepeatARequestWhoseAnswerIsPackedInAnotherWay() throws Exception {
        serve(request -> Reply.of(200, "hello").with("Content-Encoding: br"));

        assertThat(reason("/")).isEqualTo("the connection failed: unknown encoding 'br' of the response");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 401, 418, 501})
    void doesNotRepeatWhatAnotherTimeWouldNotMend(int status) throws Exception {
        serve(request -> Reply.of(status, ""));

        assertThat(reason("/")).isEqualTo("the server responds " + status);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void knowsThatAPageIsNotThere(int status) throws Exception {
        serve(request -> Reply.of(status, ""));

        assertThat(fetcher().find(address("/"))).isEmpty();
        assertThat(reason("/")).isEqualTo("the server has no such page");
    }

    @ParameterizedTest
    @CsvSource({
        "/there, true, HEAD",
        "/moved, true, HEAD HEAD",
        "/gone, false, HEAD GET",
        "/only-as-a-whole, true, HEAD GET",
    })
    void tellsWhetherThereIsSomethingWithoutBringingItHere(String path, boolean there, String methods)
            throws Exception {
        serve(request -> switch (request.path()) {
            case "/there" -> Reply.of(200, "");
            case "/moved" -> Reply.of(301, "").with("Location: /there");
            case "/only-as-a-whole" -> Reply.of(request.method().equals("GET") ? 200 : 405, "");
            default -> Reply.of(410, "");
        });

        assertThat(fetcher().has(address(path))).isEqualTo(there);
        assertThat(server.requests()).extracting(Request::method).containsExactly(methods.split(" "));
    }

    @Test
    void doesNotGuessWhatAServerHasThatDoesNotTell() throws Exception {
        serve(request -> Reply.of(401, ""));

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> fetcher().has(address("/")))
                .withMessage("the server responds 401");
    }

    @Test
    void takesNoBodyThatIsCutOff() throws Exception {
        serve(request -> count() == 1 ? Reply.of(200, "the whole story").cut() : Reply.of(200, "the whole story"));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("the whole story");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void takesNoPackedBodyThatIsCutOff() throws Exception {
        byte[] packed = {31, (byte) 139, 8, 0, 0, 0};
        serve(request -> Reply.of(200, packed).with("Content-Encoding: gzip"));

        assertThat(reason("/")).startsWith("the connection failed: ");
    }

    @Test
    void doesNotWaitForAServerThatSaysNothing() throws Exception {
        serve(request -> Reply.silence());

        PageFetcher.RequestPolicy policy = new PageFetcher.RequestPolicy(
                "Daybook/1", Duration.ofMillis(10), START.plusSeconds(5), WebClient.INTERVAL, Duration.ofHours(12));
        assertThat(reasonOf(fetcher(policy), "/")).startsWith("the response takes too long");
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        // Bound, so that no other program gets the port, and without anybody who accepts connections.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String address = "http://127.0.0.1:" + nobody.getLocalPort() + "/";

            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> fetcher().fetch(URI.create(address)))
                    .satisfies(it -> assertThat(it.reason()).isEqualTo("cannot connect to the server"));
        }
    }

    @Test
    void unpacksABody() throws Exception {
        serve(request -> Reply.of(200, "hello ".repeat(1000)).packed());

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("hello ".repeat(1000));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesNoBodyThatIsLargerThanAnyListing(boolean packed) throws Exception {
        Reply large = Reply.of(200, new byte[32 * 1024 * 1024 + 1]);
        serve(request -> packed ? large.packed() : large);

        assertThat(reason("/")).isEqualTo("the response is too large");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void takesTheLargestBodyThatAListingMayHave() throws Exception {
        serve(request -> Reply.of(200, new byte[32 * 1024 * 1024]));

        assertThat(fetcher().fetch(address("/")).body().toArray()).hasSize(32 * 1024 * 1024);
    }

    @Test
    void followsARedirectAndKeepsTheAddressThatWasAskedFor() throws Exception {
        serve(request ->
                request.path().equals("/old") ? Reply.of(301, "").with("Location: /new?a=b") : Reply.of(200, "hello"));

        WebPage page = fetcher().fetch(address("/old"));

        assertThat(text(page)).isEqualTo("hello");
        assertThat(page.address()).isEqualTo(address("/old"));
        assertThat(time.pauses()).containsExactly(SECOND);
    }

    @Test
    void followsNoMoreThanFiveRedirects() throws Exception {
        serve(request -> Reply.of(302, "").with("Location: /again"));

        assertThat(reason("/")).isEqualTo("it redirects more than 5 times");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "javascript:alert(1)",
                "http:///",
                "ht tp",
                "",
                "http://127.0.0.1:99999/x",
                "http://127.0.0.1:0/",
                "http://[::1/"
            })
    void followsNoRedirectOutOfTheWeb(String location) throws Exception {
        serve(request -> Reply.of(302, "").with("Location: " + location));

        assertThat(reason("/")).isEqualTo("it redirects to '" + location + "', which is not a web address");
    }

    @ParameterizedTest
    @CsvSource({"ETag, W/\"7\", if-none-match", "Last-Modified, 'Thu, 19 Nov 2026 01:00:00 GMT', if-modified-since"})
    void asksOnlyForWhatHasChanged(String header, String value, String condition) throws Exception {
        serve(request -> request.header(condition).equals(value)
                ? Reply.of(304, "")
                : Reply.of(200, "hëllo")
                        .with(header + ": " + value)
                        .with("Content-Type: text/html; charset=\"Utf-8\""));
        PageFetcher fetcher = fetcher();
        fetcher.keep(fetcher.fetch(address("/")));
        time.jumpTo(START.plus(Duration.ofDays(1)));

        WebPage again = fetcher().fetch(address("/"));

        assertThat(text(again)).isEqualTo("hëllo");
        assertThat(again.charset()).contains("Utf-8");
        assertThat(again.fetched()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void asksForThePageAsAWholeWhenItWasNotGoodEnoughToBeKept() throws Exception {
        serve(request -> Reply.of(200, "hello").with("ETag: \"7\""));

        fetcher().fetch(address("/"));
        fetcher().fetch(address("/"));

        assertThat(server.requests()).allMatch(it -> it.header("if-none-match").isEmpty());
    }

    @Test
    void forgetsWhatIsDamaged() throws Exception {
        serve(request -> Reply.of(200, "hello").with("ETag: \"7\""));
        PageFetcher fetcher = fetcher();
        fetcher.keep(fetcher.fetch(address("/")));
        try (var files = Files.list(folder.resolve("pages"))) {
            Path kept = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length - 6] ^= 1;
            Files.write(kept, bytes);
        }
        Files.writeString(folder.resolve("hosts"), "no\thost\n");

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("hello");
        assertThat(server.requests().get(1).header("if-none-match")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 99999999999999999999",
                "Content-Length: ",
                "Content-Length: 5, 6",
                "Location: a\u0001b",
                "Content-Encoding: zip",
                "a(b: c",
            })
    void aMalformedResponseIsAProblemOfItsServerOnly(String header) throws Exception {
        serve(request -> Reply.of(200, "hello").with(header));

        assertThat(reason("/")).startsWith("the connection failed: ");
    }

    @Test
    void anAddressThatNoRequestCanBeSentToIsAProblemOfItsServerOnly() {
        URI address = URI.create("http://127.0.0.1:99999/x");

        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> fetcher().fetch(address))
                .withMessageContaining("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Last-Modified", "Content-Type"})
    void takesAPageWithAHeaderTooLongOrStrangeToKeep(String name) throws Exception {
        for (String value : List.of("x".repeat(70_000), "a\u00e9", "a\tb")) {
            serve(request -> Reply.of(200, "hello").with("ETag: \"7\"").with(name + ": " + value));
            PageFetcher fetcher = fetcher();
            fetcher.keep(fetcher.fetch(address("/")));

            assertThat(text(fetcher.fetch(address("/")))).isEqualTo("hello");
        }
    }

    @Test
    void takesNoEndlessHeader() throws Exception {
        serve(request -> Reply.of(200, "hello").with("X-Long: " + "a".repeat(10_000_000)));

        assertThat(reason("/")).startsWith("the connection failed: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1:8080/",
                "http://127.1.2.3/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://[fd00::1]/"
            })
    void followsNoRedirectFromTheInternetIntoThisNetwork(String location) throws Exception {
        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> Redirect.target(URI.create("https://192.0.2.1/"), Optional.of(location)))
                .withMessageContaining("an address within this machine or its network");
        assertThat(Redirect.target(address("/"), Optional.of(location))).isEqualTo(URI.create(location));
        assertThat(Redirect.target(URI.create(location), Optional.of("https://192.0.2.1/")))
                .isEqualTo(URI.create("https://192.0.2.1/"));
    }

    @Test
    void sendsNothingFromTheCacheThatIsNoHeader() throws Exception {
        WebPage page = fetcher().fetch(address("/"));
        Optional<String> forged = Optional.of("a\r\nHost: b.example");
        fetcher().keep(new WebPage(page.address(), page.body(), Optional.empty(), forged, forged, START));

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("hello");
        assertThat(server.requests().get(1).header("if-none-match")).isEmpty();
    }

    @Test
    void isNotKeptAwayByAClockThatWasWrong() throws Exception {
        time.jumpTo(Instant.parse("2050-01-01T00:00:00Z"));
        serve(request -> count() == 1 ? Reply.of(403, "") : Reply.of(200, "hello"));
        reason("/");
        time.jumpTo(START);

        assertThat(text(fetcher().fetch(address("/")))).isEqualTo("hello");
        assertThat(time.pauses()).containsExactly(SECOND);
    }

    private void serve(Function<Request, Reply> replies) throws IOException {
        server.close();
        server = new LoopbackServer(request -> {
            asked.add(time.instant());
            return replies.apply(request);
        });
    }

    /** How many requests there were, with the one that is answered now. */
    private int count() {
        return asked.size();
    }

    private PageFetcher fetcher() {
        return fetcher(new PageFetcher.RequestPolicy(
                "Daybook/1 (jo@example.org)",
                Duration.ofHours(1),
                time.instant().plus(LIMIT),
                WebClient.INTERVAL,
                Duration.ofHours(12)));
    }

    private PageFetcher fetcher(PageFetcher.RequestPolicy policy) {
        return new PageFetcher(policy, folder, time.sleeper(), new Random(7), progress::add);
    }

    private URI address(String path) {
        return URI.create(server.address() + path);
    }

    private String reason(String path) throws Exception {
        return reasonOf(fetcher(), path);
    }

    private String reasonOf(PageFetcher fetcher, String path) {
        UnreachableException[] caught = new UnreachableException[1];
        assertThatExceptionOfType(UnreachableException.class)
                .isThrownBy(() -> fetcher.fetch(address(path)))
                .satisfies(it -> caught[0] = it);
        return caught[0].reason();
    }

    private static String text(WebPage page) {
        return new String(page.body().toArray(), StandardCharsets.UTF_8);
    }
}
