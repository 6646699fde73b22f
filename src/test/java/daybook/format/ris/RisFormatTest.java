package daybook.format.ris;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class RisFormatTest {
    public static final String REFERENCE = """
            TY  - JOUR
            TI  - Hats of the <i>North</i> &amp; South
            AU  - Muster, Erika
            AU  - van Probe, Cem, Jr.
            T2  - Journal of Hats
            VL  - 7
            SP  - 10
            EP  - 19
            PY  - 2024
            DA  - 2024/05/06/
            DO  - 10.1000/HATS.7
            UR  - https://hats.example/7
            L1  - https://hats.example/7.pdf
            AB  - Of felt
            and of straw.
            KW  - felt
            KW  - straw; wool
            N1  - Worth a look
            ER  -\s
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsEveryField() {
        Listing listing = read(REFERENCE).get(0);
        Announcement hats = listing.announcements().get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("ris");
        assertThat(listing.category()).isEqualTo("hats");
        assertThat(listing.date().orElseThrow()).hasToString("2024-05-06");
        assertThat(hats.id()).hasToString("doi:10.1000/hats.7");
        assertThat(hats.title()).isEqualTo("Hats of the North & South");
        assertThat(hats.authors().orElseThrow().names()).containsExactly("Erika Muster", "Cem van Probe Jr.");
        assertThat(hats.journalReference()).contains("Journal of Hats 7, 10-19 (2024)");
        assertThat(hats.abstractText()).contains("Of felt and of straw.");
        assertThat(hats.subjects()).containsExactly("felt", "straw", "wool");
        assertThat(hats.comments()).contains("Worth a look");
        assertThat(hats.links().pdf()).contains("https://hats.example/7.pdf");
        assertThat(hats.doi()).contains("10.1000/hats.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UR  - http://arxiv.org/abs/2301.00001v2 | 2301.00001
            AN  - arXiv:2301.00001                  | 2301.00001
            JO  - arXiv preprint arXiv:2301.00001   | 2301.00001
            DO  - https://doi.org/10.1000/x         | doi:10.1000/x
            UR  - https://hats.example/             | url:https://hats.example/
            """)
    void identifiesAPaperByItsSourceThenByItsDoiThenByItsAddress(String line, String id) {
        assertThat(read("TY  - GEN\nT1  - Hats\n" + line + "\nER  - \n")
                        .get(0)
                        .announcements()
                        .get(0)
                        .id())
                .hasToString(id);
    }

    @Test
    void aReferenceWithoutAnEndEndsWhereTheNextBegins() {
        String list = """
                Scopus
                EXPORT DATE: today

                TY - JOUR
                TI - One
                UR - https://a.example/1
                TY  - JOUR
                TI  - Two
                UR  - https://a.example/2
                """;

        assertThat(read(list).get(0).announcements())
                .extracting(Announcement::title)
                .containsExactly("One", "Two");
        assertThat(read(list).get(0).date()).isEmpty();
    }

    @Test
    void aReferenceWithoutATitleOrAnIdentityIsLeftOutWithAWarning() {
        read("TY  - JOUR\nUR  - https://a.example/1\nER  - \n\nTY  - JOUR\nTI  - Two\nER  - \n");

        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().line() + ": " + it.message())
                .containsExactly("1: the reference has no title", "5: the reference has neither a DOI nor an address");
    }

    @Test
    void manyReferencesWithoutAnIdentityAreOneWarning() {
        read("TY  - BOOK\nTI  - Two\nER  - \n\n".repeat(4));

        assertThat(diagnostics.sorted())
                .extracting(it -> it.location().line() + ": " + it.message())
                .containsExactly("1: 4 entries have neither a DOI nor an address, in the lines 1, 5, 9, 13");
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("lists/hats.ris", text), diagnostics);
    }
}
