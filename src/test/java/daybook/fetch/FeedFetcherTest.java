package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches feeds of any site. */
class FeedFetcherTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T04:00:00Z"));

    @TempDir
    private Path temporary;

    private Reply reply = Reply.of(404, "");
    private String feed = "";
    private LoopbackServer server;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(request -> request.path().equals("/feed.xml") ? reply : Reply.of(404, ""));
        site = new FetchedSite(temporary.resolve("site"), time, "sources: ['" + server.address() + "/feed.xml']\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void storesEachEntryOnTheDayThatItStates() throws IOException {
        serve(item("a", "Thu, 19 Nov 2026 23:30:00 -0800"), item("b", "Fri, 20 Nov 2026 01:00:00 GMT"));

        Run run = site.run("fetch");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo("2026-11-19  ADDRESS/feed.xml  1 entry\n2026-11-20  ADDRESS/feed.xml  1 entry\n"
                        .replace("ADDRESS", server.address().toString()));
        assertThat(days()).isEqualTo(Map.of("2026-11-19", "[a]", "2026-11-20", "[b]"));
        assertThat(site.names())
                .allMatch(it ->
                        it.matches("content/listings/2026/11/2026-11-\\d\\d\\.127\\.0\\.0\\.1-[0-9a-f]{8}\\.jsonl"));
        assertThat(site.stored().values()).allSatisfy(listing -> {
            assertThat(listing.source()).isEqualTo("feed");
            assertThat(listing.category()).isEqualTo("notes-on-hats");
            assertThat(listing.from()).contains(server.address() + "/feed.xml");
            assertThat(listing.fetched()).contains(time.instant());
        });
        assertThat(site.run("build").out()).contains("  2 days, 2 entries,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/listings", "content/listings/2026", "content/listings/2026/11"})
    void storesNothingBehindALinkThatLeadsOutOfTheSite(String link) throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path path = site.folder().resolve(link);
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, elsewhere);
        serve(item("a", "2026-11-19"));

        Run run = site.run("fetch");

        assertThat(run.code()).isOne();
        assertThat(run.err()).contains(link + " is a symbolic link that leads out of the site");
        assertThat(elsewhere).isEmptyDirectory();
    }

    /** arXiv wants to know whom it can turn to; others do not wait for that. */
    @Test
    void isFetchedWhenThereIsNoContactForOtherSources() throws IOException {
        serve(item("a", "2026-11-19"));
        site = new FetchedSite(
                temporary.resolve("nobody"),
                time,
                "sources: [cs.DC, 'crossref:1533-7928', '" + server.address() + "/feed.xml']\n");

        Run preview = site.run("fetch", "--dry-run");
        Run run = site.run("fetch");

        assertThat(preview.out()).isEqualTo(server.address() + "/feed.xml\n");
        assertThat(run.code()).isOne();
        assertThat(run.err())
                .startsWith("site-config.yml: error: 'contact' is missing, without which nothing is fetched from"
                        + " arXiv and Crossref\n");
        assertThat(days()).isEqualTo(Map.of("2026-11-19", "[a]"));
    }

    @Test
    void keepsWhatTheFeedForgets() throws IOException {
        serve(item("a", "2026-11-19"), item("b", "2026-11-19"));
        site.run("fetch");
        serve(item("c", "2026-11-19"), item("b", "2026-11-19"));

        assertThat(site.run("fetch").code()).isZero();
        assertThat(days()).isEqualTo(Map.of("2026-11-19", "[a, b, c]"));
    }

    /** As after a merge that somebody left unfinished, or a line that was written by hand. */
    @Test
    void aFileThatCannotBeReadInFullIsNotWrittenAnewWithoutWhatItHolds() throws IOException {
        serve(item("a", "2026-11-19"), item("b", "2026-11-19"));
        site.run("fetch");
        Path file = site.folder().resolve(site.names().get(0));
        String damaged = Files.readString(file).replace("\"title\":\"a\"", "\"title\":\"a");
        Files.writeString(file, damaged);
        serve(item("c", "2026-11-19"), item("d", "2026-11-20"));

        Run run = site.run("fetch");

        assertThat(file).hasContent(damaged);
        assertThat(run.err()).contains(site.names().get(0) + ": warning: nothing is added to this file");
        assertThat(site.names()).hasSize(2).anyMatch(it -> it.contains("2026-11-20"));
    }

    /** As a power cut or a full disk may leave one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\0\0\0\0"})
    void aFileThatHoldsNothingIsFilledAgain(String nothing) throws IOException {
        serve(item("a", "2026-11-19"), item("b", "2026-11-19"));
        site.run("fetch");
        Map<String, String> before = days();
        Path file = site.folder().resolve(site.names().get(0));
        Files.writeString(file, nothing);

        Run run = site.run("fetch");

        assertThat(run.err()).contains(": error: ").doesNotContain("nothing is added to this file");
        assertThat(days()).isEqualTo(before);
        assertThat(site.run("fetch")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aFileToWhichAnotherListingWasAddedKeepsIt() throws IOException {
        serve(item("a", "2026-11-19"));
        site.run("fetch");
        Path file = site.folder().resolve(site.names().get(0));
        String both = Files.readString(file) + Files.readString(file).replace("2026-11-19", "2026-11-18");
        Files.writeString(file, both);
        serve(item("c", "2026-11-19"));

        assertThat(site.run("fetch").err()).contains("warning: nothing is added to this file");
        assertThat(file).hasContent(both);
    }

    @Test
    void aFileThatCannotBeReadCostsItsDay() throws IOException {
        serve(item("a", "2026-11-18"));
        site.run("fetch");
        Path file = site.folder().resolve(site.names().get(0));
        Files.delete(file);
        Files.createDirectory(file);
        serve(item("b", "2026-11-18"), item("c", "2026-11-19"));

        Run run = site.run("fetch");

        assertThat(run.err()).contains(site.folder().relativize(file) + ": warning: nothing is added to this file");
        assertThat(days()).isEqualTo(Map.of("2026-11-19", "[c]"));
    }

    @Test
    void aFileInThePlaceOfAFolderCostsItsSource() throws IOException {
        Files.createDirectories(site.folder().resolve("content/listings"));
        Path file = Files.writeString(site.folder().resolve("content/listings/2026"), "");
        serve(item("a", "2026-11-18"));

        Run run = site.run("fetch");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(file.resolve("11") + ": error: Not a directory\n");
    }

    @Test
    void withoutAPlaceForItsLockARunSaysSo() throws IOException {
        Files.writeString(site.folder().resolve(".daybook-cache"), "");
        serve(item("a", "2026-11-18"));

        Run run = site.run("fetch");

        assertThat(run.err())
                .contains(".daybook-cache/fetch: warning: Not a directory, so that no other run is kept from fetching")
                .contains("error: Not a directory");
    }

    @Test
    void anEntryThatIsDatedAnewStaysWhereItIs() throws IOException {
        serve(item("a", "2026-11-18"));
        site.run("fetch");
        serve(item("a", "2026-11-19"), item("b", "2026-11-19"));

        site.run("fetch");

        assertThat(days()).isEqualTo(Map.of("2026-11-18", "[a]", "2026-11-19", "[b]"));
    }

    @Test
    void anEntryOfTwoDatesIsStoredOnTheFirst() throws IOException {
        serve(item("a", "2026-11-19"), item("b", "2026-11-19"), item("a", "2026-11-17"));

        site.run("fetch");

        assertThat(days()).isEqualTo(Map.of("2026-11-17", "[a]", "2026-11-19", "[b]"));
    }

    @Test
    void writesNothingWhenNothingIsNew() throws IOException {
        serve(item("a", "2026-11-18"));
        site.run("fetch");
        Map<String, Listing> before = site.stored();
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));

        assertThat(site.run("fetch")).isEqualTo(new Run(0, "", ""));
        assertThat(site.stored()).isEqualTo(before);
    }

    @Test
    void anEntryOfADayToComeWaits() throws IOException {
        serve(item("a", "2026-11-20"), item("b", "2030-01-01"));

        assertThat(site.run("fetch").code()).isZero();
        assertThat(days()).isEqualTo(Map.of("2026-11-20", "[a]"));
    }

    @Test
    void entriesWithoutADayAreToldAndLeftOut() throws IOException {
        serve("<item><title>x</title><link>https://hats.example/x</link></item>");

        Run run = site.run("fetch");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("/feed.xml: warning: 1 entry without a day");
        assertThat(site.names()).isEmpty();
    }

    @Test
    void aFeedThatIsNoneIsAnErrorAndOneThatIsGoneUnreachable() throws IOException {
        reply = Reply.of(200, "<html><body>Welcome</body></html>");
        assertThat(site.run("fetch").code()).isEqualTo(1);

        reply = Reply.of(404, "");
        assertThat(site.run("fetch").code()).isEqualTo(3);
        assertThat(site.names()).isEmpty();
    }

    /** As on a host where many people write. */
    @Test
    void aFeedThatIsRefusedCostsNoOtherOfItsHost() throws IOException {
        server.close();
        server = new LoopbackServer(request -> request.path().equals("/private.xml") ? Reply.of(403, "") : reply);
        site = new FetchedSite(
                temporary.resolve("two"),
                time,
                "sources: ['ADDRESS/private.xml', 'ADDRESS/feed.xml']\n"
                        .replace("ADDRESS", server.address().toString()));
        serve(item("a", "2026-11-19"));

        Run run = site.run("fetch");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("/private.xml", "the server responds 403")
                .doesNotContain("/feed.xml");
        assertThat(days()).isEqualTo(Map.of("2026-11-19", "[a]"));
    }

    @Test
    void aBadEntryIsLeftOutWithAWarning() throws IOException {
        serve("<item><title>x</title></item>", item("a", "2026-11-20"));

        Run run = site.run("fetch");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .containsPattern("/feed\\.xml: warning: this item has no link[^\n]*\n")
                .doesNotContain("problem");
        assertThat(days()).isEqualTo(Map.of("2026-11-20", "[a]"));
    }

    @Test
    void ofSeveralBadEntriesTheFirstIsNamed() throws IOException {
        serve("<item><title>x</title></item>", "<item><title>y</title></item>", item("a", "2026-11-20"));

        Run run = site.run("fetch");

        assertThat(run.err()).containsPattern("warning: this item has no link[^\n]*, and 1 more problem\n");
    }

    @Test
    void theCategoryOfAFeedStaysWhenItsTitleChanges() throws IOException {
        serve(item("a", "2026-11-19"));
        site.run("fetch");
        serve(item("b", "2026-11-20"));
        reply = Reply.of(200, feed.replace("Notes on Hats", "Notes on Caps"));

        site.run("fetch");

        assertThat(site.stored().values())
                .extracting(Listing::category)
                .containsExactly("notes-on-hats", "notes-on-hats");
    }

    @ParameterizedTest
    @CsvSource({"'Mon, 01 Jan 0001 00:00:00 GMT', without a day", "'Thu, 01 Jan 1970 00:00:00 GMT', dated before 1990"})
    void anEntryOfAnImpossibleDayWaitsForAnother(String date, String said) throws IOException {
        serve(item("a", "2026-11-20"), item("b", date));

        Run run = site.run("fetch");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("/feed.xml: warning: 1 entry " + said);
        assertThat(days()).isEqualTo(Map.of("2026-11-20", "[a]"));

        serve(item("a", "2026-11-20"), item("b", "2026-11-19"));
        site.run("fetch");

        assertThat(days()).isEqualTo(Map.of("2026-11-20", "[a]", "2026-11-19", "[b]"));
    }

    private void serve(String... items) {
        feed = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Notes on Hats</title>"
                + "<link>https://hats.example/</link><description>Hats</description>"
                + Stream.of(items).collect(Collectors.joining("\n")) + "</channel></rss>";
        reply = Reply.of(200, feed);
    }

    private static String item(String name, String date) {
        String element = date.length() == 10 ? "dc:date" : "pubDate";
        return "<item xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><title>" + name
                + "</title><link>https://hats.example/" + name + "</link><" + element + ">" + date + "</" + element
                + "></item>";
    }

    /** The titles of the entries stored on each day. */
    private Map<String, String> days() throws IOException {
        return site.stored().values().stream()
                .collect(Collectors.toMap(
                        it -> it.date().orElseThrow().toString(),
                        it -> titles(it).toString()));
    }

    private static List<String> titles(Listing listing) {
        return listing.announcements().stream().map(Announcement::title).toList();
    }
}
