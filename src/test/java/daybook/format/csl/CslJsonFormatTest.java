package daybook.format.csl;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class CslJsonFormatTest {
    public static final String LIST = """
            [
              {
                "id": "hutmacher2023",
                "type": "article-journal",
                "title": "Counting <i>hats</i> on <span class=\\"nocase\\">n<sub>2</sub></span> heads, a < b",
                "author": [
                  {"family": "Hutmacher", "given": "Zoë", "suffix": "Jr."},
                  {"family": "Hat", "given": "Jan", "non-dropping-particle": "van der"},
                  {"literal": "The Brim Collaboration"}
                ],
                "abstract": "<jats:title>Abstract</jats:title><jats:p>We count hats.</jats:p><jats:p>Then we bow.</jats:p>",
                "container-title": "Journal of Hats",
                "volume": 7,
                "page": "1-12",
                "DOI": "10.1000/Hats.7",
                "URL": "https://hats.example/7",
                "issued": {"date-parts": [["2023", 3, "3"]]},
                "keyword": "hats, heads",
                "note": "12 pages\\nPMID: 7\\narXiv tbd"
              }
            ]
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsAnItemWithEveryVariable() {
        Listing listing = read(LIST).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("csl");
        assertThat(listing.category()).isEqualTo("my-library");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        Announcement item = listing.announcements().get(0);
        assertThat(item.id()).hasToString("doi:10.1000/hats.7");
        assertThat(item.title()).isEqualTo("Counting hats on n\\textsubscript{2} heads, a < b");
        assertThat(item.authors())
                .contains(new Authors(
                        List.of("Zoë Hutmacher Jr.", "Jan van der Hat", "{The Brim Collaboration}"), false));
        assertThat(item.abstractText()).contains("We count hats.\n\nThen we bow.");
        assertThat(item.journalReference()).contains("Journal of Hats 7, 1-12 (2023)");
        assertThat(item.doi()).contains("10.1000/hats.7");
        assertThat(item.subjects()).containsExactly("hats", "heads");
        assertThat(item.comments()).contains("12 pages arXiv tbd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            "number": "arXiv:2303.00001", "DOI": "10.48550/arXiv.2303.00001"    | 2303.00001
            "note": "arXiv:hep-th/9901001v2 [hep-th]", "DOI": "10.1000/7"       | hep-th/9901001
            "DOI": "https://doi.org/10.1000/7"                                  | doi:10.1000/7
            "DOI": "none", "URL": "https://hats.example/?utm_source=x"          | url:https://hats.example/
            "URL": "http://arxiv.org/abs/2303.00001v1"                          | 2303.00001
            """)
    void takesTheSurestIdentityThatAnItemHas(String variables, String identity) {
        assertThat(only(variables).id()).hasToString(identity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            {"date-parts": [[2023, 3, 3]]}               | 2023-03-03
            {"date-parts": [[2023, 3]]}                  | undated
            {"date-parts": [[2023, 2, 30]]}              | undated
            {"date-parts": [[2023, 3, 3], [2023, 3, 5]]} | undated
            {"date-parts": []}                           | undated
            {"date-parts": 2023}                         | undated
            {"literal": "13th Century"}                  | undated
            "2023-03-03"                                 | 2023-03-03
            {"raw": "2023-03-03"}                        | 2023-03-03
            "2023-02-30"                                 | undated
            "2023-03"                                    | undated
            null                                         | undated
            """)
    void onlyAFullDateIsADay(String issued, String day) {
        Listing listing = read("[{\"type\": \"book\", \"title\": \"Hats\", \"DOI\": \"10.1000/7\", \"issued\": "
                        + issued + "}]")
                .get(0);

        assertThat(listing.date().map(Object::toString).orElse("undated")).isEqualTo(day);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void whatIsOfAnotherTypeThanExpectedCountsAsAbsent() {
        Announcement item = only("""
                "DOI": "10.1000/7", "author": "Zoë", "abstract": ["a"], "keyword": {}, "note": null, "volume": []
                """);

        assertThat(item.authors()).isEmpty();
        assertThat(item.abstractText()).isEmpty();
        assertThat(item.subjects()).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void whatNothingIdentifiesOrNamesIsLeftOutWithAWarning() {
        List<Listing> listings = read("""
                [{"type": "book", "id": "one", "title": "Hats"},
                 {"type": "book", "id": 2, "DOI": "10.1000/7", "title": null},
                 "three"]
                """);

        assertThat(listings).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().line() + " " + it.severity() + " " + it.message())
                .containsExactly(
                        "1 warning item 'one' has neither a DOI nor an address",
                        "2 warning item '2' has no title",
                        "3 warning item '' has no title");
    }

    @Test
    void manyThatNothingIdentifiesAreOneWarning() {
        read("[{\"type\": \"book\", \"title\": \"Hats\"}" + ",\n{\"type\": \"book\", \"title\": \"Hats\"}".repeat(3)
                + "]");

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains("4 entries have neither a DOI nor an address, in the lines 1, 2, 3, 4");
    }

    @Test
    void aMistakeOfSyntaxIsReportedAtItsPlace() {
        read(LIST.replace("\"volume\": 7,", "\"volume\": 7"));

        assertThat(diagnostics.sorted()).hasSize(1);
        assertThat(diagnostics.sorted().get(0).location().line()).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[1, 2]",
                "{\"type\": \"book\"}",
                "[{\"type\": \"button\", \"title\": \"Hats\"}]",
                "[\"type\"]"
            })
    void otherJsonIsNoBibliography(String json) {
        assertThat(new CslJsonFormat().recognises(new SourceFile("a.json", json)))
                .isFalse();
    }

    private Announcement only(String variables) {
        return read("[{\"type\": \"article\", \"title\": \"Hats\", " + variables + "}]")
                .get(0)
                .announcements()
                .get(0);
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("lists/My Library.json", text), diagnostics);
    }
}
