package daybook.format.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.LabelledLink;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class JsonLinesFormatTest {
    private static final Path BUNDLED = Path.of("content/listings/2025-07-15.cs.DC.txt");

    private static final String HEADER =
            "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"math.CO\",\"date\":\"2023-03-03\"}\n";

    /** The order of the keys is part of the format: files must not change when they are written again. */
    public static final String EVERY_FIELD = """
            {"listing":1,"source":"arxiv","category":"math.CO","date":"2023-03-03",\
            "stated":{"new":2,"cross":0,"replacement":7},"from":"https://arxiv.org/list/math.CO/new",\
            "fetched":"2023-03-03T04:12:09Z"}
            {"kind":"new","id":"2303.00001","version":1,"title":"Counting \\"hats\\" on $n$ h\u00e9ads",\
            "authors":["Zo\u00eb Hutmacher","Ana Kepi"],"authorsTruncated":true,\
            "abstract":"We count \\\\emph{hats}.\\n\\nThen we bow.","subjects":["math.CO","cond-mat.mes-hall"],\
            "comments":"12 pages","journalRef":"J. Hats 7","doi":"10.1000/hats","reportNo":"HAT-1",\
            "published":"2023-02","address":"https://hats.example/counting",\
            "links":{"pdf":"https://arxiv.org/pdf/2303.00001","html":"https://arxiv.org/html/2303.00001v1"}}
            {"kind":"cross","id":"math/0309136","title":"A bare hat"}
            {"kind":"replacement","id":"doi:10.1000/hats","title":"Another hat","links":{"pdf":"https://hats.example/"}}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\u009b", "\\u202e", "\\u2066", "\\u2069", "\\ufffe", "\\ud800"})
    void noFieldHasCharactersThatNoPageCanShowOrThatReorderOthers(String escape) {
        String hostile = EVERY_FIELD
                .replace("\"arxiv\"", "\"ar" + escape + "xiv\"")
                .replace("\"math.CO\"", "\"math" + escape + ".CO\"")
                .replace("2303.00001\"", "2303.0" + escape + "0001\"")
                .replace("doi:10.1000/hats", "doi:10.1000/h" + escape + "ats")
                .replace("\"10.1000/hats", "\"10.1000/ha" + escape + "ts")
                .replace("Kepi", "Ke" + escape + "pi")
                .replace("bare hat", "bare" + escape + " hat")
                .replace("bow", "b" + escape + "ow")
                .replace("12 pages", "12 p" + escape + "ages")
                .replace("J. Hats", "J. Ha" + escape + "ts")
                .replace("HAT-1", "HAT-" + escape + "1");

        List<Listing> listings = ListingFormats.read(new SourceFile("hats.jsonl", hostile), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings).isEqualTo(ListingFormats.read(new SourceFile("hats.jsonl", EVERY_FIELD), diagnostics));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"listing\":1,                       | true",
                "{ \"listing\" : 1 }                   | true",
                "{\"date\":\"2025-07-15\",\"listing\":1} | true",
                "{\"stated\":{}, \"listing\":1}        | true",
                "{\"title\":\"the \\\"listing\\\":1\"}   | false",
                "{\"page\":{\"listing\":1}}            | false",
                "[{\"listing\":1}]                     | false",
                "{                                   | false",
            })
    void isRecognisedByTheKeyOfItsFirstLine(String line, boolean recognised) {
        SourceFile file = new SourceFile("x", "\n" + line + "\n{\"listing\":1}\n");

        assertThat(new JsonLinesFormat().recognises(file)).isEqualTo(recognised);
    }

    @Test
    void readsEveryField() {
        Listing listing = read(EVERY_FIELD).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("arxiv");
        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.date()).isEqualTo(ListingDate.parse("2023-03-03"));
        assertThat(listing.stated())
                .isEqualTo(Map.of(AnnouncementKind.NEW, 2, AnnouncementKind.CROSS, 0, AnnouncementKind.REPLACEMENT, 7));
        assertThat(listing.from()).contains("https://arxiv.org/list/math.CO/new");
        assertThat(listing.fetched()).contains(Instant.parse("2023-03-03T04:12:09Z"));
        assertThat(listing.announcements().get(0))
                .isEqualTo(new Announcement(
                        AnnouncementKind.NEW,
                        EntryId.parse("2303.00001").orElseThrow(),
                        OptionalInt.of(1),
                        "Counting \"hats\" on $n$ héads",
                        Optional.of(new Authors(List.of("Zoë Hutmacher", "Ana Kepi"), true)),
                        Optional.of("We count \\emph{hats}.\n\nThen we bow."),
                        List.of("math.CO", "cond-mat.mes-hall"),
                        Optional.of("12 pages"),
                        Optional.of("J. Hats 7"),
                        Optional.of("10.1000/hats"),
                        Optional.of("HAT-1"),
                        new FullTextLinks(
                                Optional.of("https://hats.example/counting"),
                                Optional.of("https://arxiv.org/pdf/2303.00001"),
                                Optional.of("https://arxiv.org/html/2303.00001v1"),
                                List.of()),
                        PublicationDate.parse("2023-02")));
        assertThat(listing.announcements().get(1).authors()).isEmpty();
        assertThat(listing.announcements().get(1).links()).isEqualTo(FullTextLinks.NONE);
        assertThat(listing.announcements())
                .extracting(it -> it.id().toString())
                .containsExactly("2303.00001", "math/0309136", "doi:10.1000/hats");
    }

    @Test
    void writesWhatItReadByteForByte() {
        assertThat(JsonLinesWriter.write(read(EVERY_FIELD).get(0))).isEqualTo(EVERY_FIELD);
    }

    @Test
    void readsTheBundledListingBackEqual() throws IOException {
        Listing listing = ListingFormats.read(
                        new SourceFile(BUNDLED.toString(), Files.readString(BUNDLED)), diagnostics)
                .get(0);

        String written = JsonLinesWriter.write(listing);

        assertThat(written.lines()).hasSize(39);
        assertThat(read(written)).containsExactly(listing);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void readsSeveralListingsOfOneFile() {
        List<Listing> listings = read(HEADER + announcement("2303.00001")
                + "\n{\"listing\":1,\"source\":\"arxiv\",\"category\":\"math.GT\",\"date\":\"2023-03\"}\n"
                + HEADER.replace("CO", "AG") + announcement("2303.00002") + announcement("2303.00003"));

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.category() + " " + it.date().orElseThrow() + " "
                        + it.announcements().size())
                .containsExactly("math.CO 2023-03-03 1", "math.GT 2023-03 0", "math.AG 2023-03-03 2");
    }

    @Test
    void linesOfAnAbstractJoinAndParagraphsStay() {
        Listing listing = read(HEADER
                        + announcement("2303.00001")
                                .replace(
                                        "}",
                                        ",\"abstract\":\"We count\\nhats.\\n\\nThen\\nwe bow.\\n  And leave.\\n\"}"))
                .get(0);

        assertThat(listing.announcements().get(0).abstractText())
                .contains("We count hats.\n\nThen we bow.\n\nAnd leave.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"new" "id":"2303.00002"}                         | 15: error: unexpected character '"': was expecting comma to separate Object entries
            {"kind":"news","id":"2303.00002","title":"A"}            | 9: error: unknown kind 'news'
            {"id":"2303.00002","title":"A"}                          | 1: error: 'kind' is missing
            {"kind":"new","title":"A"}                               | 1: error: 'id' is missing
            {"kind":"new","id":"2303.00002"}                         | 1: error: 'title' is missing
            {"kind":"new","id":"2303.00002","title":"  "}            | 41: error: 'title' is empty
            {"kind":"new","id":"2303.00002","title":["A"]}           | 41: error: 'title' must be a single value
            {"kind":"new","id":"2303.00002v1","title":"A"}           | 20: error: '2303.00002v1' identifies no paper
            {"kind":"new","id":"hat","title":"A"}                    | 20: error: 'hat' identifies no paper
            ["new"]                                                  | 1: error: expected names with values
            """)
    void aLineThatCannotBeReadIsReportedAndTheOthersAreRead(String line, String message) {
        Listing listing = read(HEADER + announcement("2303.00001") + line + "\n" + announcement("2303.00003"))
                .get(0);

        assertThat(listing.announcements())
                .extracting(it -> it.id().toString())
                .containsExactly("2303.00001", "2303.00003");
        assertThat(messages()).contains("list.jsonl:3:" + message);
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":0                   | 59: error: 'version' must be a whole number from 1 to 1000000
            "version":"1"                 | 59: error: 'version' must be a whole number from 1 to 1000000
            "authors":{"a":1}             | 59: error: 'authors' must hold single values
            "authors":["A",["B"]]         | 64: error: 'authors' must hold single values
            "authorsTruncated":"yes"      | 68: error: 'authorsTruncated' must be true or false
            "comments":[]                 | 60: error: 'comments' must be a single value
            "links":"https://a.example/"  | 57: error: expected names with values
            "title":"again"               | 49: error: duplicate key 'title'
            """)
    void aFieldOfTheWrongTypeIsReportedAtItsValue(String field, String message) {
        read(HEADER + announcement("2303.00001").replace("}", "," + field + "}"));

        assertThat(messages()).containsExactly("list.jsonl:2:" + message);
    }

    @Test
    void anUnknownKeyIsAWarningWithTheNearestKnownOneAsFilesMayComeFromANewerVersion() {
        Listing listing = read(HEADER.replace("}", ",\"licence\":\"CC0\"}")
                        + announcement("2303.00001").replace("}", ",\"coments\":\"x\"}"))
                .get(0);

        assertThat(listing.announcements()).hasSize(1);
        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.sorted().toString())
                .contains("list.jsonl:1:72: warning: unknown key 'licence'")
                .contains("list.jsonl:2:49: warning: unknown key 'coments'")
                .contains("hint: did you mean comments?");
    }

    @Test
    void linksOfAnyLabelAreKept() {
        FullTextLinks links = read(HEADER
                        + announcement("2303.00001")
                                .replace("}", ",\"links\":{\"Code\":\"https://code.example/\",\"slides\":\"x\"}}"))
                .get(0)
                .announcements()
                .get(0)
                .links();

        assertThat(links.others()).containsExactly(new LabelledLink("Code", "https://code.example/"));
        assertThat(messages()).contains("list.jsonl:2:98: error: expected an https address");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "listing":1         | "listing":2            | 1:12: error: 'listing' must be 1
            "date":"2023-03-03" | "date":"3 March 2023"  | 1:59: error: expected a date such as 2025-07-15
            "date":"2023-03-03" | "dates":"2023-03-03"   | 1:1: error: 'date' is missing
            "category"          | "categories"           | 1:1: error: 'category' is missing
            }                   | ,"fetched":"today"}    | 1:82: error: expected a time such as 2025-07-15T04:12:09Z
            }                   | ,"stated":{"new":-1}}  | 1:88: error: 'new' must be a whole number from 0 to 1000000
            """)
    void aHeaderThatCannotBeReadIsReportedAtItsPlace(String right, String wrong, String message) {
        read(HEADER.replace(right, wrong) + announcement("2303.00001"));

        assertThat(messages()).contains("list.jsonl:" + message);
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1016/S0004-3702(98)00023-X, doi:10.1016/s0004-3702(98)00023-x",
        "url:https://Example.net/Host, url:https://example.net/Host",
        "url:https://doi.org/10.1145/ABC, doi:10.1145/abc",
        "url:https://arxiv.org/abs/2507.10150, 2507.10150",
    })
    void identitiesAreThoseOfAllFormats(String written, String id) {
        Listing listing = read(HEADER + announcement(written)).get(0);

        assertThat(listing.announcements())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).hasToString(id));
        assertThat(read(JsonLinesWriter.write(listing))).containsExactly(listing);
    }

    private static String announcement(String id) {
        return "{\"kind\":\"new\",\"id\":\"" + id + "\",\"title\":\"A hat\"}\n";
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("list.jsonl", text), diagnostics);
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void cleansNamesAndIdentifiersLikeTitles() {
        List<Listing> listings = read("""
                {"listing":1,"source":"so\\u001burce","category":"ca\\u0007t\\negory"}
                {"kind":"new","id":"url:https://a.example/\\u001b[31m","title":"A","subjects":["a\\u0000b","\\u0001"],\
                "links":{"pdf":"https://a.example/\\u0085b"}}
                """);

        assertThat(listings).singleElement().satisfies(listing -> {
            assertThat(listing.source()).isEqualTo("source");
            assertThat(listing.category()).isEqualTo("cat egory");
            assertThat(listing.announcements()).singleElement().satisfies(it -> {
                assertThat(it.id().value()).isEqualTo("https://a.example/[31m");
                assertThat(it.subjects()).containsExactly("ab");
                assertThat(it.links().pdf()).contains("https://a.example/b");
            });
        });
    }

    @Test
    void cutsTextsThatAreLongerThanAnyRealOnes() {
        String words = "word ".repeat(100_000) + "end";
        String emoji = "\ud83d\ude00".repeat(100_000);
        List<Listing> listings = read(HEADER + "{\"kind\":\"new\",\"id\":\"2303.00001\",\"title\":\"" + emoji
                + "\",\"abstract\":\"" + words + "\",\"subjects\":[\"" + emoji + "\",\"math.CO\"]}\n");

        assertThat(listings.get(0).announcements()).singleElement().satisfies(it -> {
            assertThat(it.title()).hasSizeBetween(4000, 5000).endsWith("\ud83d\ude00…");
            assertThat(it.abstractText().orElseThrow())
                    .hasSizeBetween(19_000, 20_000)
                    .endsWith("word…");
            assertThat(it.subjects()).containsExactly("math.CO");
        });
    }

    @Test
    void refusesANameOfInvisibleCharacters() {
        assertThat(read("{\"listing\":1,\"source\":\"feed\",\"category\":\"\\u0001\"}\n"))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains("error: 'category' has no visible character");
    }
}
