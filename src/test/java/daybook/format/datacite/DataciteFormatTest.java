package daybook.format.datacite;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

public class DataciteFormatTest {
    /** A record as https://api.datacite.org/dois/10.5281/… gives it, with the fields that are not read left out. */
    public static final String RECORD = """
            {"data":{"id":"10.5281/zenodo.7","type":"dois","attributes":{"doi":"10.5281/Zenodo.7",
            "creators":[{"name":"Hutmacher, Zoë","nameType":"Personal","givenName":"Zoë","familyName":"Hutmacher"},
            {"name":"Kepi, Ana"},{"name":"Hats, Brims and Co.","nameType":"Organizational"}],
            "titles":[{"title":"Zählen","titleType":"TranslatedTitle"},{"lang":"en","title":"Counting Hats"}],
            "publisher":"Zenodo","container":{"type":"Journal","title":"Data of Hats","volume":"7","firstPage":"1",
            "lastPage":"9"},"publicationYear":2023,"subjects":[{"subject":"hats"},{"subject":"hats"}],
            "dates":[{"date":"2023-02-01","dateType":"Submitted"},{"date":"2023-03-03","dateType":"Issued"}],
            "descriptions":[{"description":"All hats.","descriptionType":"Methods"},
            {"description":"<p>We count.</p><p>We bow.</p>","descriptionType":"Abstract"}],
            "url":"https://zenodo.org/record/7"}}}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("content/listings/data.json", text), diagnostics);
    }

    @Test
    void readsARecord() {
        Listing listing = read(RECORD).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.source()).isEqualTo("datacite");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        Announcement work = listing.announcements().get(0);
        assertThat(work.id()).hasToString("doi:10.5281/zenodo.7");
        assertThat(work.title()).isEqualTo("Counting Hats");
        assertThat(work.authors())
                .contains(new Authors(List.of("Zoë Hutmacher", "Ana Kepi", "{Hats, Brims and Co.}"), false));
        assertThat(work.abstractText()).contains("We count.\n\nWe bow.");
        assertThat(work.subjects()).containsExactly("hats");
        assertThat(work.journalReference()).contains("Data of Hats 7, 1-9 (2023)");
        assertThat(work.published().orElseThrow()).hasToString("2023-03-03");
    }

    @Test
    void aRecordOfAnArxivPaperIsThatPaper() {
        List<Listing> listings = read("""
                {"data":[{"id":"10.48550/arxiv.1706.03762","type":"dois","attributes":{"doi":"10.48550/arxiv.1706.03762",
                "titles":[{"title":"Attention Is All You Need"}],"publicationYear":2017}},
                {"id":"10.5281/zenodo.8","type":"dois","attributes":{"doi":"10.5281/zenodo.8","titles":[]}}]}
                """);

        assertThat(listings.get(0).announcements()).singleElement().satisfies(it -> {
            assertThat(it.id()).hasToString("1706.03762");
            assertThat(it.doi()).isEmpty();
            assertThat(it.published().orElseThrow()).hasToString("2017");
        });
        assertThat(diagnostics.sorted()).singleElement().asString().contains("has no DOI or no title");
    }
}
