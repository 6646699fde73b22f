package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchRun.FetchEnvironment;
import daybook.fetch.FetchRun.FetchRequest;
import daybook.fetch.FetchRun.FetchResult;
import daybook.input.SiteFolder;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.LoopbackServer;
import daybook.web.LoopbackServer.Request;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from interfaces of publishers and libraries that answer as theirs do by their documents. */
class ApiFetcherTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2025-07-18T04:00:00Z"));
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path temporary;

    private LoopbackServer server;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(this::reply);
        site = new FetchedSite(temporary.resolve("site"), time, "");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void biorxivHasVersionsByTheirDaysOnSeveralPages() throws IOException {
        replies.put("/details/biorxiv/2025-07-11/2025-07-18/0?category=cell_biology", Reply.of(200, """
                {"messages":[{"status":"ok","category":"cell biology","interval":"2025-07-11:2025-07-18","cursor":0,
                "count":2,"count_new_papers":"2","total":"3"}],"collection":[
                {"title":"Cells that Count","authors":"Byron, A.; Bell, B. C.","author_corresponding":"Ada Byron",
                "doi":"10.1101/2025.07.10.111111","date":"2025-07-14","version":"1","type":"new results",
                "license":"cc_by","category":"cell biology","abstract":"They count to $3$.","published":"NA",
                "server":"bioRxiv"},
                {"title":"Cells that Wait","authors":"Curie, M.","doi":"10.1101/2025.01.01.222222",
                "date":"2025-07-15","version":"2","category":"cell biology","abstract":"They wait."}]}
                """));
        replies.put("/details/biorxiv/2025-07-11/2025-07-18/2?category=cell_biology", Reply.of(200, """
                {"messages":[{"status":"ok","cursor":2,"count":1,"total":"3"}],"collection":[
                {"title":"Cells that Sleep","authors":"Curie, M.","doi":"10.1101/2025.07.14.333333",
                "date":"2025-07-15","version":"1","category":"cell biology","abstract":"They sleep."}]}
                """));

        fetch("biorxiv:cell biology");

        assertThat(days())
                .containsEntry("2025-07-14", "NEW doi:10.1101/2025.07.10.111111 [A. Byron, B. C. Bell]")
                .containsEntry(
                        "2025-07-15",
                        "REPLACEMENT doi:10.1101/2025.01.01.222222 [M. Curie]; NEW doi:10.1101/2025.07.14.333333 [M. Curie]");
        assertThat(time.pauses()).contains(Duration.ofSeconds(2));
    }

    @Test
    void theNextRunAsksForTheNewestDaysAgain() throws IOException {
        replies.put("/details/medrxiv/2025-07-11/2025-07-18/0?category=epidemiology", biorxiv("1", "2025-07-16"));
        fetch("medrxiv:epidemiology");
        time.jumpTo(Instant.parse("2025-09-01T04:00:00Z"));
        replies.put("/details/medrxiv/2025-07-13/2025-09-01/0?category=epidemiology", biorxiv("2", "2025-08-02"));

        fetch("medrxiv:epidemiology");

        assertThat(days()).containsOnlyKeys("2025-07-16", "2025-08-02");
    }

    @Test
    void aDayIsMissingWhileTheServerIsDeadAndTheNextRunFillsIt() throws IOException {
        replies.put("/details/medrxiv/2025-07-11/2025-07-18/0?category=epidemiology", biorxiv("1", "2025-07-16"));
        fetch("medrxiv:epidemiology");
        time.jumpTo(Instant.parse("2025-07-19T04:00:00Z"));
        fetch("medrxiv:epidemiology");

        assertThat(ledger())
                .containsExactly(
                        "2025-07-16  medrxiv:epidemiology  complete, 1 announcement",
                        "2025-07-17  medrxiv:epidemiology  quiet",
                        "2025-07-18  medrxiv:epidemiology  missing");

        time.jumpTo(Instant.parse("2025-07-20T04:00:00Z"));
        replies.put("/details/medrxiv/2025-07-13/2025-07-20/0?category=epidemiology", biorxiv("2", "2025-07-18"));
        fetch("medrxiv:epidemiology");

        assertThat(ledger())
                .endsWith(
                        "2025-07-18  medrxiv:epidemiology  complete, 1 announcement",
                        "2025-07-19  medrxiv:epidemiology  quiet");
    }

    @Test
    void aDayThatIsNotOverIsAskedForAgain() throws IOException {
        replies.put("/details/medrxiv/2025-07-11/2025-07-18/0?category=epidemiology", biorxiv("1", "2025-07-18"));
        fetch("medrxiv:epidemiology");
        time.jumpTo(Instant.parse("2025-07-19T04:00:00Z"));
        fetch("medrxiv:epidemiology");

        assertThat(ledger()).containsExactly("2025-07-18  medrxiv:epidemiology  partial, 1 announcement");

        time.jumpTo(Instant.parse("2025-07-20T04:00:00Z"));
        replies.put("/details/medrxiv/2025-07-15/2025-07-20/0?category=epidemiology", biorxiv("1", "2025-07-18"));
        fetch("medrxiv:epidemiology");

        assertThat(ledger())
                .containsExactly(
                        "2025-07-18  medrxiv:epidemiology  complete, 1 announcement",
                        "2025-07-19  medrxiv:epidemiology  quiet");
    }

    @Test
    void aSourceThatHasNothingYetIsQuiet() throws IOException {
        replies.put(
                "/details/medrxiv/2025-07-11/2025-07-18/0?category=epidemiology",
                Reply.of(200, "{\"messages\":[{\"status\":\"ok\",\"total\":\"0\"}],\"collection\":[]}"));
        fetch("medrxiv:epidemiology");

        assertThat(ledger()).containsExactly("2025-07-17  medrxiv:epidemiology  quiet");
    }

    @Test
    void aLaterRunThatIsLimitedToSomeDaysLeavesNoGap() throws IOException {
        replies.put("/details/medrxiv/2025-07-11/2025-07-18/0?category=epidemiology", biorxiv("1", "2025-07-16"));
        fetch("medrxiv:epidemiology");
        time.jumpTo(Instant.parse("2025-07-30T04:00:00Z"));
        replies.put("/details/medrxiv/2025-07-13/2025-07-30/0?category=epidemiology", biorxiv("2", "2025-07-20"));

        fetch(new FetchScope(Optional.of(LocalDate.of(2025, 7, 29)), Set.of()), "medrxiv:epidemiology");

        assertThat(ledger()).contains("2025-07-20  medrxiv:epidemiology  complete, 1 announcement");
    }

    @Test
    void crossrefHasAJournalsPapersOnTheDayOfTheirDois() throws IOException {
        String filter = "/works?filter=issn:1533-7928,from-created-date:2025-07-11,until-created-date:2025-07-18"
                + "&mailto=jo%40example.org&rows=200&cursor=";
        String items = IntStream.range(0, 200).mapToObj(ApiFetcherTest::work).collect(Collectors.joining(","));
        replies.put(filter + "*", Reply.of(200, """
                {"status":"ok","message-type":"work-list","message":{"total-results":201,"next-cursor":"AoJ/+x==",
                "items":[%s]}}""".formatted(items)));
        replies.put(filter + "AoJ%2F%2Bx%3D%3D", Reply.of(200, """
                {"status":"ok","message-type":"work-list","message":{"next-cursor":"AoJ9","items":[%s]}}""".formatted(work(200))));

        fetch("crossref:1533-7928");

        assertThat(count("2025-07-15")).isEqualTo(201);
        assertThat(days().get("2025-07-15")).startsWith("NEW doi:10.5555/0 [Ada Byron]");
    }

    @Test
    void openReviewHasAVenueAsItStands() throws IOException {
        replies.put(
                "/notes?content.venueid=ICLR.cc%2F2025%2FConference&sort=cdate:asc&limit=500&offset=0",
                Reply.of(200, """
                {"notes":[{"id":"aBc","forum":"aBc","cdate":1727740800000,"pdate":1737504000000,
                "content":{"title":{"value":"Learning to Wait"},"authors":{"value":["Ada Byron","B. Bell"]},
                "keywords":{"value":["queues"]},"abstract":{"value":"Waiting is learned."},
                "venue":{"value":"ICLR 2025 Poster"},"pdf":{"value":"/pdf/0a1b.pdf"}}}],"count":1}
                """));

        fetch("openreview:ICLR.cc/2025/Conference");

        assertThat(days())
                .containsExactly(
                        Map.entry("2025-01-22", "NEW url:https://openreview.net/forum?id=aBc [Ada Byron, B. Bell]"));
    }

    @Test
    void dblpHasNoDaysSoThatWhatIsNewGetsThatOfTheRun() throws IOException {
        String address = "/search/publ/api?q=streamid%3Aconf%2Fsosp%3A&format=json&c=0&h=1000&f=0";
        replies.put(address, dblp("10.1145/1"));
        fetch("dblp:conf/sosp");
        time.jumpTo(Instant.parse("2025-07-20T04:00:00Z"));
        replies.put(address, dblp("10.1145/2", "10.1145/1"));

        fetch("dblp:conf/sosp");

        assertThat(days())
                .containsEntry("2025-07-20", "NEW doi:10.1145/2 [Ada Byron]")
                .containsOnlyKeys("2025-07-20", "list");
    }

    @Test
    void zoteroHasAPublicCollectionByTheDaysOfAdding() throws IOException {
        replies.put(
                "/groups/12/collections/ABCD2345/items/top?v=3&format=json&sort=dateAdded&direction=desc&limit=100&start=0",
                Reply.of(200, """
                [{"key":"K1","version":3,"library":{"type":"group","id":12},"meta":{"parsedDate":"2019-08"},
                "data":{"key":"K1","itemType":"journalArticle","title":"A Classic","creators":[
                {"creatorType":"author","firstName":"Ada","lastName":"Byron"},{"creatorType":"editor","name":"X"},
                {"creatorType":"author","name":"The Group"}],"abstractNote":"Old.","publicationTitle":"Hats",
                "date":"2019-08-01","DOI":"10.5555/Hat","url":"","tags":[{"tag":"hats"}],
                "dateAdded":"2024-02-03T10:00:00Z"}},
                {"key":"K2","data":{"itemType":"note","note":"<p>x</p>","dateAdded":"2024-02-03T10:00:00Z"}},
                {"key":"K3","data":{"itemType":"webpage","title":"A Page","creators":[],
                "url":"https://hats.example/page","dateAdded":"2024-02-04T10:00:00Z"}}]
                """));

        fetch("zotero:groups/12/collections/ABCD2345");

        assertThat(days())
                .containsExactly(
                        Map.entry("2024-02-03", "NEW doi:10.5555/hat [Ada Byron, The Group]"),
                        Map.entry("2024-02-04", "NEW url:https://hats.example/page []"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1995-03    | 1995-03 | Nature 374(6520), 227-231 (1995)
            1995-00-00 | 1995    | Nature 374(6520), 227-231 (1995)
            n/a        | -       | Nature 374(6520), 227-231
            """)
    void zoterosDatesInWordsCountAsItReadsThem(String parsed, String published, String reference) throws IOException {
        replies.put(
                "/groups/12/items/top?v=3&format=json&sort=dateAdded&direction=desc&limit=100&start=0",
                Reply.of(200, """
                [{"key":"K1","meta":{"parsedDate":"%s"},"data":{"itemType":"journalArticle",
                "title":"On <i>Drosophila</i> &amp; CO<sub>2</sub>","abstractNote":"We use <i>a</i> hat.",
                "creators":[],"date":"Spring","publicationTitle":"Nature","volume":"374","issue":"6520",
                "pages":"227-231","DOI":"10.5555/Hat","dateAdded":"2025-07-14T10:00:00Z"}}]
                """.formatted(parsed)));

        fetch("zotero:groups/12");

        Announcement paper =
                site.stored().values().iterator().next().announcements().get(0);
        assertThat(paper.title()).isEqualTo("On Drosophila & CO\\textsubscript{2}");
        assertThat(paper.abstractText()).contains("We use a hat.");
        assertThat(paper.published().map(Object::toString).orElse("-")).isEqualTo(published);
        assertThat(paper.journalReference()).contains(reference);
    }

    @Test
    void whatIsFiledIntoACollectionLaterIsNewThen() throws IOException {
        String address =
                "/groups/12/collections/ABCD2345/items/top?v=3&format=json&sort=dateAdded&direction=desc&limit=100&start=0";
        replies.put(
                address, Reply.of(200, "[" + zotero("new", "2025-07-14") + "," + zotero("old", "2019-03-04") + "]"));
        fetch(new FetchScope(Optional.of(LocalDate.of(2025, 1, 1)), Set.of()), "zotero:groups/12/collections/ABCD2345");
        assertThat(days()).containsOnlyKeys("2025-07-14");

        replies.put(
                address,
                Reply.of(
                        200,
                        "[" + zotero("new", "2025-07-14") + "," + zotero("old", "2019-03-04") + ","
                                + zotero("filed", "2018-01-01") + "]"));
        for (int run = 0; run < 2; run++) {
            fetch("zotero:groups/12/collections/ABCD2345");

            assertThat(days())
                    .containsExactly(
                            Map.entry("2025-07-14", "NEW url:https://hats.example/new []"),
                            Map.entry("2025-07-18", "NEW url:https://hats.example/filed []"));
        }
    }

    private static String zotero(String name, String added) {
        return "{\"data\":{\"itemType\":\"webpage\",\"title\":\"" + name + "\",\"url\":\"https://hats.example/" + name
                + "\",\"dateAdded\":\"" + added + "T10:00:00Z\"}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "HTTP"})
    void aListOfFeedsStandsForTheFeedsInIt(String scheme) throws IOException {
        replies.put("/feeds.opml", Reply.of(200, """
                <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Hats"><outline type="rss" text="A" xmlUrl="%1$s/a.xml"/></outline>
                <outline type="rss" text="Gone" xmlUrl="%1$s/gone.xml"/></body></opml>
                """.formatted(server.address())));
        replies.put("/a.xml", Reply.of(200, """
                <rss version="2.0"><channel><title>A</title><item><title>Felt</title>
                <link>https://hats.example/felt</link><pubDate>Tue, 15 Jul 2025 10:00:00 GMT</pubDate></item></channel></rss>
                """));

        FetchResult result =
                fetch("opml:" + scheme + server.address().toString().substring("http".length()) + "/feeds.opml");

        assertThat(days()).containsExactly(Map.entry("2025-07-15", "NEW url:https://hats.example/felt []"));
        assertThat(result.fetched().orElseThrow().unreachable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my feeds.opml", "feeds.opml", "http-feeds.opml", "caf\u00e9|[].opml", "content", ".."})
    void aListOfFeedsThatCannotBeReadCostsItselfOnly(String name) throws IOException {
        Files.createDirectories(site.folder().resolve("content"));
        Path large = site.folder().resolve("feeds.opml");
        try (SeekableByteChannel file =
                Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.position(17 * 1024 * 1024).write(ByteBuffer.wrap(new byte[1]));
        }
        replies.put("/details/biorxiv/2025-07-11/2025-07-18/0?category=neuroscience", biorxiv("1", "2025-07-16"));

        FetchResult result = fetch("opml:" + name, "biorxiv:neuroscience");

        assertThat(days()).containsOnlyKeys("2025-07-16");
        assertThat(result.diagnostics().toString()).contains("opml:" + name);
    }

    @Test
    void readsAListOfFeedsThatIsNotUtf8() throws IOException {
        replies.put("/a.xml", Reply.of(200, """
                <rss version="2.0"><channel><title>A</title><item><title>Felt</title>
                <link>https://hats.example/felt</link><pubDate>Tue, 15 Jul 2025 10:00:00 GMT</pubDate></item></channel></rss>
                """));
        String list = "<opml version=\"2.0\"><body><outline text=\"Caf\u00e9\" type=\"rss\" xmlUrl=\""
                + server.address() + "/a.xml\"/></body></opml>";
        Files.write(site.folder().resolve("feeds.opml"), list.getBytes(StandardCharsets.ISO_8859_1));

        fetch("opml:feeds.opml");

        assertThat(days()).containsOnlyKeys("2025-07-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1252"})
    void readsAListOfFeedsInTheEncodingThatItHas(String encoding) throws IOException {
        replies.put("/caf%C3%A9.xml", Reply.of(200, """
                <rss version="2.0"><channel><title>A</title><item><title>Felt</title>
                <link>https://hats.example/felt</link><pubDate>Tue, 15 Jul 2025 10:00:00 GMT</pubDate></item></channel></rss>
                """));
        String list = (encoding.endsWith("LE") ? "\ufeff" : "") + "<?xml version=\"1.0\" encoding=\""
                + encoding.replace("LE", "") + "\"?>\n<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\""
                + server.address() + "/caf\u00e9.xml\"/>\n<outline xmlUrl=\"https://a_b.example/\"/></body></opml>";
        Files.write(site.folder().resolve("feeds.opml"), list.getBytes(Charset.forName(encoding)));

        FetchResult result = fetch("opml:feeds.opml");

        assertThat(days()).containsOnlyKeys("2025-07-15");
        assertThat(result.diagnostics())
                .singleElement()
                .asString()
                .startsWith("feeds.opml:3:1: warning: no request can be sent to the address of this feed");
    }

    @Test
    void aDeadSourceCostsItselfOnly() throws IOException {
        replies.put("/details/biorxiv/2025-07-11/2025-07-18/0?category=neuroscience", biorxiv("1", "2025-07-16"));

        FetchResult result =
                fetch("crossref:member:320,type:journal-article", "zotero:groups/1", "biorxiv:neuroscience");

        assertThat(days()).containsOnlyKeys("2025-07-16");
        assertThat(result.diagnostics().toString())
                .contains("member:320,type:journal-article", "/groups/1/items")
                .doesNotContain("biorxiv");
        assertThat(result.fetched().orElseThrow().unreachable()).isTrue();
    }

    @Test
    void whatIsStoredHasNoGapBecauseAPageIsMissing() throws IOException {
        replies.put("/details/biorxiv/2025-07-11/2025-07-18/0?category=neuroscience", Reply.of(200, """
                {"messages":[{"status":"ok","total":"9"}],"collection":[
                {"title":"T","doi":"10.1101/1","date":"2025-07-14","version":"1"}]}"""));

        fetch("biorxiv:neuroscience");

        assertThat(days()).isEmpty();
    }

    private List<String> ledger() {
        return site.run("ledger").out().lines().toList();
    }

    private FetchResult fetch(String... sources) throws IOException {
        return fetch(FetchScope.ALL, sources);
    }

    private FetchResult fetch(FetchScope scope, String... sources) throws IOException {
        site = new FetchedSite(
                temporary.resolve("site"),
                time,
                "contact: jo@example.org\nsources: ['" + String.join("', '", sources) + "']\n");
        Map<String, URI> mirrors = new TreeMap<>();
        List.of("biorxiv", "medrxiv", "crossref", "openreview", "dblp", "zotero")
                .forEach(it -> mirrors.put(it, URI.create(server.address() + "/")));
        WebClient client = new WebClient(time.sleeper(), new Random(1), Duration.ofSeconds(5), "1", progress -> {});
        return new FetchRun(
                        new SiteFolder(site.folder()),
                        new FetchRequest(mirrors, false, Duration.ofHours(3), scope),
                        new FetchEnvironment(client, lines::add))
                .run();
    }

    private Reply reply(Request request) {
        return replies.getOrDefault(request.path(), Reply.of(404, ""));
    }

    private static Reply biorxiv(String number, String date) {
        return Reply.of(200, """
                {"messages":[{"status":"ok","total":"1"}],"collection":[
                {"title":"T","doi":"10.1101/%s","date":"%s","version":"1"}]}""".formatted(number, date));
    }

    private static String work(int number) {
        return """
                {"DOI":"10.5555/%d","type":"journal-article","title":["Of Hats"],"container-title":["Hats"],
                "author":[{"given":"Ada","family":"Byron","sequence":"first"}],
                "issued":{"date-parts":[[2025,9]]},
                "created":{"date-parts":[[2025,7,15]],"date-time":"2025-07-15T09:00:00Z","timestamp":1752570000000}}""".replace("%d", String.valueOf(number));
    }

    private static Reply dblp(String... dois) {
        String hits = List.of(dois).stream().map(doi -> """
                        {"@score":"1","info":{"authors":{"author":{"@pid":"b/1","text":"Ada Byron 0001"}},
                        "title":"Of Hats &amp; Queues.","venue":"SOSP","year":"2025","doi":"%s",
                        "key":"conf/sosp/1","ee":"https://doi.org/%s","url":"https://dblp.org/rec/conf/sosp/1"}}""".formatted(doi, doi)).collect(Collectors.joining(","));
        return Reply.of(200, """
                {"result":{"query":"x","status":{"@code":"200","text":"OK"},"hits":{"@total":"%d","@computed":"%d",
                "@sent":"%d","@first":"0","hit":[%s]}}}""".replace("%d", String.valueOf(dois.length)).replace("%s", hits));
    }

    private int count(String day) throws IOException {
        return days().getOrDefault(day, "").split(";").length;
    }

    /** Kind, identifier and authors of all that is stored, by day. */
    private Map<String, String> days() throws IOException {
        Map<String, String> days = new TreeMap<>();
        if (Files.exists(site.folder().resolve("content/listings"))) {
            for (Listing listing : site.stored().values()) {
                days.put(
                        listing.date().map(Object::toString).orElse("list"),
                        listing.announcements().stream()
                                .map(ApiFetcherTest::text)
                                .collect(Collectors.joining("; ")));
            }
        }
        return days;
    }

    private static String text(Announcement it) {
        return it.kind() + " " + it.id() + " "
                + it.authors().map(authors -> authors.names().toString()).orElse("[]");
    }
}
