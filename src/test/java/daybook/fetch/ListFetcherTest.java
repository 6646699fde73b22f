package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.FetchRun.FetchRequest;
import daybook.fetch.FetchedSite.Run;
import daybook.file.Bytes;
import daybook.input.SiteFolder;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import daybook.web.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches curated lists and finds what is new in them. */
class ListFetcherTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T04:00:00Z"));

    @TempDir
    private Path temporary;

    private Reply reply = Reply.of(404, "");
    private LoopbackServer server;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(request -> request.path().startsWith("/README.md") ? reply : Reply.of(404, ""));
        site = new FetchedSite(
                temporary.resolve("site"), time, "sources:\n  - list: '" + server.address() + "/README.md'\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theFirstListIsNoNews() throws IOException {
        serve("a", "b", "c", "d", "e");

        Run run = site.run("fetch");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("2026-11-20  " + server.address() + "/README.md  5 entries in the list\n");
        assertThat(days()).containsExactly(Map.entry("list", "abcde"));
        assertThat(site.run("build").out()).contains("  0 days, 5 entries,");
    }

    @Test
    void whatIsNewGetsTheDayOfTheRun() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("a", "f", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));

        Run quiet = site.run("fetch");

        assertThat(quiet.out()).isEmpty();
        assertThat(days()).containsExactly(Map.entry("2026-11-21", "f"), Map.entry("list", "afbcde"));
        assertThat(site.run("build").out()).contains("  1 day, 6 entries,");
    }

    @Test
    void whatABibliographyStatesADayForIsOfThatDay() throws IOException {
        String dated = "@misc{%1$s, title={%1$s}, url={https://hats.example/%1$s}, date={2026-11-%2$s}}\n";
        String undated = "@misc{%1$s, title={%1$s}, url={https://hats.example/%1$s}, year=2026}\n";
        reply = Reply.of(200, dated.formatted("a", "18") + undated.formatted("b"));
        site.run("fetch");
        reply = Reply.of(
                200,
                dated.formatted("a", "18")
                        + undated.formatted("b")
                        + dated.formatted("c", "19")
                        + undated.formatted("d"));

        Run run = site.run("fetch");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(days())
                .containsExactly(
                        Map.entry("2026-11-18", "a"),
                        Map.entry("2026-11-19", "c"),
                        Map.entry("2026-11-20", "d"),
                        Map.entry("list", "abcd"));
    }

    @Test
    void whatWasInTheListIsNotNewAgain() throws IOException {
        serve("a", "b", "c", "d", "e", "f");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("f", "a", "b", "c", "d", "e");
        site.run("fetch");

        assertThat(days()).containsExactly(Map.entry("list", "fabcde"));
    }

    @Test
    void twoRunsOfADayStoreWhatBothFound() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        serve("a", "b", "c", "d", "e", "f");
        site.run("fetch");
        serve("a", "b", "c", "d", "e", "f", "g");
        site.run("fetch");

        assertThat(days()).containsEntry("2026-11-20", "fg");
    }

    @Test
    void aListWithDaysIsStoredByThem() throws IOException {
        reply = Reply.of(
                200,
                "# Hats\n\n### 2026-11-18\n\n- [a](/a)\n- [b](/b)\n\n### 2026-11-19\n\n- [c](/c)\n- [d](/d)\n- [e](/e)\n");
        site.run("fetch");

        assertThat(days()).containsExactly(Map.entry("2026-11-18", "ab"), Map.entry("2026-11-19", "cde"));
    }

    /** GitHub shows a file at another address than that at which it has it. */
    @Test
    void anItemOfAListThatGitHubShowsStaysWhereItIsWhenItIsDatedAnew() throws IOException {
        FetchLog log = new FetchLog(new Diagnostics(), line -> {});
        ListingStore store = new ListingStore(new SiteFolder(site.folder()), false);
        ListingPageReader pages = new ListingPageReader(
                client().fetcher("", temporary.resolve("cache"), Duration.ofMinutes(1), WebClient.INTERVAL), log);
        LocalDate today = LocalDate.of(2026, 11, 20);
        FeedFetcher feeds = new FeedFetcher(pages, store, log, FetchScope.ALL, today);
        ListFetcher lists = new ListFetcher(pages, feeds, store, log, today);
        SourceSetting.WebList source =
                new SourceSetting.WebList(URI.create("https://github.com/o/r/blob/main/README.md"));

        for (String day : List.of("2026-11-18", "2026-11-19")) {
            String list = "# Hats\n\n### 2026-11-17\n\n- [a](/a)\n- [b](/b)\n\n### " + day
                    + "\n\n- [c](/c)\n- [d](/d)\n- [e](/e)\n";
            ParsedPage page = ParsedPage.of(new WebPage(
                    URI.create("https://raw.githubusercontent.com/o/r/main/README.md"),
                    new Bytes(list.getBytes(StandardCharsets.UTF_8)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    time.instant()));
            lists.store(source, page, store.written());
        }

        assertThat(days()).containsExactly(Map.entry("2026-11-17", "ab"), Map.entry("2026-11-18", "cde"));
    }

    @Test
    void aPageThatIsNoListIsAnErrorAndKeepsWhatIsStored() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        reply = Reply.of(200, "<!DOCTYPE html><title>Moved</title>");

        Run run = site.run("fetch");

        assertThat(run.err()).contains("/README.md: error:");
        assertThat(days()).containsExactly(Map.entry("list", "abcde"));
    }

    @Test
    void anErrorInTheProgramAtOneSourceIsReportedAsOneAndStopsNoOther() throws IOException {
        serve("a", "b", "c", "d", "e");
        SiteFolder folder = new SiteFolder(site.folder());
        Files.writeString(
                site.folder().resolve("site-config.yml"),
                Files.readString(site.folder().resolve("site-config.yml")) + "  - list: '" + server.address()
                        + "/README.md?again'\n");
        List<String> lines = new ArrayList<>();
        FetchRun.FetchEnvironment world = new FetchRun.FetchEnvironment(client(), line -> {
            lines.add(line);
            if (lines.size() == 1) {
                throw new IllegalStateException("no cell");
            }
        });

        FetchRun.FetchResult result = new FetchRun(
                        folder, new FetchRequest(Map.of(), false, Duration.ofMinutes(1), FetchScope.ALL), world)
                .run();

        assertThat(lines).hasSize(2);
        assertThat(result.fetched()).map(FetchRun.FetchOutcome::unreachable).hasValue(true);
        assertThat(result.diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .startsWith(server.address()
                                + "/README.md: error: the program fails on what this source has now: "
                                + "java.lang.IllegalStateException: no cell, at daybook.fetch.ListFetcherTest.")
                        .endsWith("\n  hint: this is a bug in Daybook; please report it with this line"));
    }

    private WebClient client() {
        return new WebClient(time.sleeper(), new Random(1), Duration.ofSeconds(5), "1", line -> {});
    }

    @Test
    void aListThatLosesMostOfItsItemsIsKeptUntilTheCuratorRemovesIt() throws IOException {
        serve("abcdefghijkl".split(""));
        site.run("fetch");
        reply = Reply.of(200, markdown("a", "b", "c", "d", "z").replace("# Hats", "# Moved"));

        Run run = site.run("fetch");

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err())
                .contains("/README.md: warning: the list has 5 entries, but 12 are stored, which are kept")
                .contains("hint: if the list is right, remove " + site.folder().relativize(list()) + "\n");
        assertThat(days()).containsExactly(Map.entry("list", "abcdefghijkl"));

        Files.delete(list());
        Run after = site.run("fetch");

        assertThat(after.code()).as(after.err()).isZero();
        assertThat(days()).containsExactly(Map.entry("2026-11-20", "z"), Map.entry("list", "abcdz"));
    }

    @Test
    void aListMayLoseSomeItems() throws IOException {
        serve("abcdefghij".split(""));
        site.run("fetch");
        serve("abcde".split(""));

        assertThat(site.run("fetch").code()).isZero();
        assertThat(days()).containsExactly(Map.entry("list", "abcde"));
    }

    @Test
    void theAddressOfAListStaysWhenItsHeadingChanges() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        reply = Reply.of(200, markdown("a", "b", "c", "d", "e", "f").replace("# Hats", "# Caps"));
        site.run("fetch");

        assertThat(site.stored().values()).extracting(Listing::category).containsExactly("hats", "hats");
        assertThat(site.stored().values()).extracting(Listing::title).contains(Optional.of("Caps"));
    }

    @Test
    void aDamagedListStaysAsItIsAndWhatIsNewWaits() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        String whole = Files.readString(list());
        Files.writeString(list(), "<<<<<<< HEAD\n" + whole);
        serve("a", "b", "c", "d", "e", "f");

        Run damaged = site.run("fetch");

        assertThat(damaged.err()).contains(".jsonl: warning: nothing is added to this file");
        assertThat(list()).hasContent("<<<<<<< HEAD\n" + whole);

        Files.writeString(list(), whole);
        assertThat(site.run("fetch").code()).isZero();
        assertThat(days()).containsExactly(Map.entry("2026-11-20", "f"), Map.entry("list", "abcdef"));
    }

    @Test
    void whatIsNewIsNewAlsoWhenTheFileOfTheListIsGone() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        Files.delete(list());
        serve("a", "b", "c", "d", "e", "f");

        assertThat(site.run("fetch").code()).isZero();
        assertThat(days()).containsExactly(Map.entry("2026-11-20", "f"), Map.entry("list", "abcdef"));
    }

    /** The file of the list as it is. */
    private Path list() throws IOException {
        return site.names().stream()
                .filter(it -> it.startsWith("content/listings/lists/127") && it.endsWith(".jsonl"))
                .map(site.folder()::resolve)
                .findFirst()
                .orElseThrow();
    }

    private void serve(String... names) {
        reply = Reply.of(200, markdown(names));
    }

    private static String markdown(String... names) {
        StringBuilder list = new StringBuilder("# Hats\n\n## Felt\n\n");
        for (String name : names) {
            list.append("- [")
                    .append(name)
                    .append("](https://hats.example/")
                    .append(name)
                    .append(")\n");
        }
        return list.toString();
    }

    private Map<String, String> days() throws IOException {
        Map<String, String> days = new TreeMap<>();
        for (Listing listing : site.stored().values()) {
            StringBuilder titles = new StringBuilder();
            listing.announcements().stream().map(Announcement::title).forEach(titles::append);
            days.put(listing.date().map(Object::toString).orElse("list"), titles.toString());
        }
        return days;
    }
}
