package daybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.check.SiteCrawler.CrawlLimits;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSiteTest {
    private static final String BASE = "/list/";

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T02:00:00Z"));
    private final LoopbackServer server =
            LoopbackServer.start(request -> answers().apply(request));
    private Function<Request, Reply> answers = request -> Reply.of(404, "");

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void publish() throws IOException {
        site = ExampleSite.build(folder, server.address() + BASE);
        answers = this::file;
    }

    @AfterEach
    void stopTheServer() throws IOException {
        server.close();
    }

    @Test
    void checksAPublishedSiteLikeItsFolder() throws IOException {
        // Nothing but a script leads there.
        Files.delete(site.resolve("starred/index.html"));

        SiteChecker.CheckResult published = check(false);

        SiteStatistics there = SiteChecker.of(site).statistics().orElseThrow();
        assertThat(published.diagnostics()).isEmpty();
        assertThat(published.statistics()).hasValueSatisfying(here -> {
            assertThat(here.pages()).isEqualTo(there.pages());
            assertThat(here.links()).isEqualTo(there.links());
            assertThat(here.feeds()).isEqualTo(there.feeds());
        });
    }

    @Test
    void asksForEachFileOnceAndForNothingElse() throws IOException {
        check(false);

        assertThat(time.pauses())
                .hasSizeGreaterThan(50)
                .hasSize(server.requests().size() - 1)
                .containsOnly(Duration.ofMillis(100));
        assertThat(server.requests()).extracting(Request::path).doesNotHaveDuplicates();
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.path()).startsWith(BASE);
            assertThat(request.header("user-agent")).isEqualTo("Daybook/1 (+" + server.address() + BASE + ")");
        });
    }

    @Test
    void findsWhatIsMissingThere() throws IOException {
        Files.delete(site.resolve("topics/index.html"));
        Files.delete(site.resolve("feeds/feeds.opml"));

        assertThat(check(false).diagnostics())
                .extracting(it -> it.location().file() + ": " + it.message())
                .anyMatch(it -> it.startsWith(server.address() + "/list/404.html: there is no /topics/index.html"))
                .anyMatch(it ->
                        it.startsWith(server.address() + "/list/") && it.contains(": there is no /feeds/feeds.opml"))
                .allMatch(it -> it.contains("there is no /topics/index.html") || it.contains("there is no /feeds/"));
    }

    @Test
    void followsOddNames() throws IOException {
        Files.writeString(site.resolve("a b%41+ü.html"), "<a href=none>A</a>\n");
        Files.writeString(
                site.resolve("about.html"), "<a href='a%20b%2541+%C3%BC.html'>A</a><a href='%2e%2e/x'>B</a>\n");
        Files.writeString(site.resolve("404.html"), "<a href='/list/about.html'>A</a>\n");

        assertThat(check(false).diagnostics())
                .extracting(Diagnostic::toString)
                .anyMatch(it -> it.startsWith(server.address() + "/list/a b%41+ü.html:1:9: error: there is no /none"));
        assertThat(server.requests()).extracting(Request::path).allMatch(it -> it.startsWith(BASE));
    }

    @Test
    void saysThatASiteWasBuiltForAnotherAddress() throws IOException {
        Files.writeString(site.resolve("robots.txt"), "Sitemap: https://t.example/sitemap.xml\n");

        assertThat(check(false).diagnostics())
                .anySatisfy(it -> assertThat(it.toString())
                        .startsWith(server.address()
                                + "/list/robots.txt: warning: the site states the address https://t.example/"));
    }

    @Test
    void checksNothingIfAFileCannotBeFetched() throws IOException {
        answers = request -> request.path().endsWith("feed.xml") ? Reply.of(401, "") : file(request);

        SiteChecker.CheckResult result = check(false);

        assertThat(result.statistics()).isEmpty();
        assertThat(result.diagnostics())
                .singleElement()
                .asString()
                .matches(".*feed.xml: error: cannot be fetched: the server responds 401");
    }

    @Test
    void stopsAtASiteOfEndlessPagesOrBytes() throws IOException {
        answers = request ->
                Reply.of(200, "<a href='" + request.path().replace(".html", "") + "a.html'>A</a>" + "b".repeat(1000));

        assertThat(problemsWithin(new CrawlLimits(20, 1_000_000)))
                .singleElement()
                .asString()
                .contains(": error: the site has more than 20 files or 1.0 MB, too much to fetch\n  hint: ");
        assertThat(server.requests()).hasSizeLessThan(25);
        assertThat(problemsWithin(new CrawlLimits(1_000_000, 20_000))).hasSize(1);
        assertThat(server.requests()).hasSizeLessThan(50);
    }

    private List<Diagnostic> problemsWithin(CrawlLimits limits) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (SiteCrawler crawler = new SiteCrawler(URI.create(server.address() + BASE), client(), limits)) {
            assertThat(crawler.fetch(diagnostics)).isEmpty();
        }
        return diagnostics.sorted();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        // By this its copies are told from those of checks that run at the same time.
        Files.writeString(site.resolve("index.html"), "<!-- " + folder + " -->", StandardOpenOption.APPEND);

        check(true);

        assertThat(copies("index.html")).noneMatch(it -> it.contains(folder.toString()));
    }

    @Test
    void checksLinksToOtherSitesOnRequest() throws IOException {
        Files.writeString(
                site.resolve("about.html"),
                "<a href=%1$s/there>A</a>\n<a href=%1$s/gone#x>B</a>\n<a href='%1$s/a b'>C</a>\n"
                        .formatted(server.address()));
        answers = request -> Reply.of(request.path().equals("/there") ? 200 : 404, "");

        assertThat(SiteChecker.of(site, Optional.of(client())).diagnostics())
                .extracting(it -> it.location().line() + " " + it.severity() + ": " + it.message())
                .containsExactly(
                        "2 error: broken link: there is no " + server.address() + "/gone",
                        "3 warning: '" + server.address() + "/a b' is not a valid address");
        assertThat(SiteChecker.of(site).diagnostics()).isEmpty();
    }

    @Test
    void stopsCheckingLinksToAHostThatRefuses() throws IOException {
        Files.writeString(
                site.resolve("about.html"),
                "<a href=%1$s/1>A</a>\n<a href=%1$s/2>A</a>\n<a href=%1$s/3>A</a>\n".formatted(server.address()));
        answers = request -> Reply.of(403, "");

        assertThat(SiteChecker.of(site, Optional.of(client())).diagnostics())
                .singleElement()
                .asString()
                .contains("about.html:1:9: warning: could not check " + server.address() + "/1: ")
                .endsWith("2 more links to this host were not checked");
        assertThat(server.requests()).hasSize(1);
    }

    /** Strangers write links, and a server in there may do something for whoever asks. */
    @Test
    void asksNothingWithinTheNetworkOfThisMachineForASiteElsewhere() throws IOException {
        Files.writeString(site.resolve("robots.txt"), "Sitemap: https://93.184.216.34/list/sitemap.xml\n");
        try (LoopbackServer internal = LoopbackServer.start(request -> Reply.of(200, ""))) {
            Files.writeString(
                    site.resolve("about.html"),
                    "<a href=%1$s/add?x=1>A</a>\n<a href=%1$s/b>B</a>\n<a href=http://169.254.169.254/latest/>C</a>\n"
                            .formatted(internal.address()));

            assertThat(SiteChecker.of(site, Optional.of(client())).diagnostics())
                    .filteredOn(it -> it.location().file().endsWith("about.html"))
                    .extracting(it -> it.location().line() + " " + it.message())
                    .contains(
                            "1 could not check " + internal.address()
                                    + "/add?x=1: it is an address within this machine or its network",
                            "3 could not check http://169.254.169.254/latest/: it is an address within this machine or"
                                    + " its network");
            assertThat(internal.requests()).isEmpty();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void warnsOfAServerThatHasAPageAtEachAddress() throws IOException {
        Files.writeString(site.resolve("index.html"), "<a href=about.html>A</a><a href=gone.html>B</a>");
        answers = request -> {
            Reply reply = file(request);
            return request.path().contains("missing") || request.path().contains("gone") ? Reply.of(200, "app") : reply;
        };

        assertThat(check(false).diagnostics())
                .anyMatch(it -> it.toString()
                        .startsWith(server.address()
                                + "/list/: warning: the server has a page at each address, as parked domains"));
    }

    @Test
    void leavesArxivAlone() throws IOException {
        Files.writeString(site.resolve("about.html"), "<a href=https://no-such-host.arxiv.org/abs/2507.10150>A</a>\n");

        assertThat(SiteChecker.of(site, Optional.of(client())).diagnostics()).isEmpty();
        assertThat(time.pauses()).isEmpty();
    }

    private SiteChecker.CheckResult check(boolean elsewhere) throws IOException {
        return SiteChecker.of(URI.create(server.address() + "/list"), client(), elsewhere);
    }

    private WebClient client() {
        return new WebClient(time.sleeper(), new Random(7), Duration.ofHours(1), "1", text -> {});
    }

    private Function<Request, Reply> answers() {
        return answers;
    }

    /** The site's file at an address, as a server of files has it. */
    private Reply file(Request request) {
        String path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        Path file = site.resolve(path.substring(BASE.length()).replaceFirst("(^|/)$", "$1index.html"));
        try {
            return Files.isRegularFile(file) ? Reply.of(200, Files.readAllBytes(file)) : Reply.of(404, "no such page");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the copies of a file hold in the temporary folders of all checks. */
    private static List<String> copies(String name) throws IOException {
        List<String> copies = new ArrayList<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "daybook-check*")) {
            for (Path copy : folders) {
                try (Stream<Path> files = Files.walk(copy)) {
                    for (Path file : files.filter(it -> it.endsWith(name)).toList()) {
                        copies.add(Files.readString(file));
                    }
                } catch (UncheckedIOException | NoSuchFileException ended) {
                    // Another check removes its folder at this moment.
                }
            }
        }
        return copies;
    }
}
