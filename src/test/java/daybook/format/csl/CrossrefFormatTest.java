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

public class CrossrefFormatTest {
    /** A work as https://api.crossref.org/works/10.1145/… gives it, with the fields that are not read left out. */
    public static final String WORK = """
            {"status":"ok","message-type":"work","message-version":"1.0.0","message":{"publisher":"ACM",
            "issue":"2","DOI":"10.1145/3292500.3330701","type":"proceedings-article","created":{"date-parts":[[2019,7,26]]},
            "title":["Optuna"],"subtitle":["A Next-generation <i>Hyperparameter</i> Optimization Framework"],
            "author":[{"given":"Takuya","family":"Akiba","sequence":"first","affiliation":[{"name":"PFN"}]},
            {"name":"The Optuna Team","sequence":"additional","affiliation":[]}],
            "container-title":["Proceedings of the 25th ACM SIGKDD International Conference"],"page":"2623-2631",
            "abstract":"<jats:title>Abstract</jats:title><jats:p>We propose it.</jats:p><jats:p>It works.</jats:p>",
            "URL":"https://doi.org/10.1145/3292500.3330701","subject":["Software"],
            "issued":{"date-parts":[[2019,7,25]]}}}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("content/listings/kdd.json", text), diagnostics);
    }

    @Test
    void readsAWork() {
        Listing listing = read(WORK).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("crossref");
        assertThat(listing.category()).isEqualTo("kdd");
        assertThat(listing.date().orElseThrow()).hasToString("2019-07-25");
        Announcement work = listing.announcements().get(0);
        assertThat(work.id()).hasToString("doi:10.1145/3292500.3330701");
        assertThat(work.title()).isEqualTo("Optuna: A Next-generation Hyperparameter Optimization Framework");
        assertThat(work.authors()).contains(new Authors(List.of("Takuya Akiba", "{The Optuna Team}"), false));
        assertThat(work.abstractText()).contains("We propose it.\n\nIt works.");
        assertThat(work.subjects()).containsExactly("Software");
        assertThat(work.journalReference())
                .contains("Proceedings of the 25th ACM SIGKDD International Conference, pp. 2623-2631 (2019)");
        assertThat(work.published().orElseThrow()).hasToString("2019-07-25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Optuna             | Optuna: A Framework
            Optuna:            | Optuna: A Framework
            Is Optuna safe?    | Is Optuna safe? A Framework
            Optuna: A Framework | Optuna: A Framework
            """)
    void aSubtitleFollowsTheMarkThatEndsATitle(String title, String whole) {
        String work = WORK.replace("[\"Optuna\"]", "[\"" + title + "\"]")
                .replace("A Next-generation <i>Hyperparameter</i> Optimization Framework", "A Framework");

        assertThat(read(work).get(0).announcements().get(0).title()).isEqualTo(whole);
    }

    @Test
    void readsAListOfWorksAndPassesOverThoseWithoutATitle() {
        List<Listing> listings = read("""
                {"status":"ok","message-type":"work-list","message":{"total-results":3,"items":[
                {"DOI":"10.1000/1","title":["One"],"issued":{"date-parts":[[2019,7]]}},
                {"DOI":"10.1000/2","title":[]},
                {"DOI":"10.1000/3","title":["Three"],"issued":{"date-parts":[[null]]}}]}}
                """);

        assertThat(listings).singleElement().satisfies(it -> {
            assertThat(it.date()).isEmpty();
            assertThat(it.announcements()).extracting(Announcement::title).containsExactly("One", "Three");
            assertThat(it.announcements().get(0).published().orElseThrow()).hasToString("2019-07");
            assertThat(it.announcements().get(1).published()).isEmpty();
        });
        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .startsWith("content/listings/kdd.json:3:1: warning: work '10.1000/2' has no title");
    }
}
