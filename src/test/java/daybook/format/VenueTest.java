package daybook.format;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            102 | 7         | 075001    | 2020 | Physical Examples 102(7), 075001 (2020)
            12  | Suppl. 1  | S3-S5     | 2020 | Physical Examples 12(Suppl. 1), S3-S5 (2020)
            12  | 3-4       | -         | -    | Physical Examples 12(3-4)
            12  | in honour | 5         | 2020 | Physical Examples 12, 5 (2020)
            -   | 4         | 2623-2631 | 2019 | Physical Examples, pp. 2623-2631 (2019)
            -   | -         | e7        | -    | Physical Examples, p. e7
            -   | -         | -         | 2019 | Physical Examples (2019)
            """)
    void isWrittenAsJournalsDo(String volume, String issue, String pages, String year, String reference) {
        Venue venue = new Venue(
                "Physical Examples",
                Optional.ofNullable(volume),
                Optional.ofNullable(issue),
                Optional.ofNullable(pages),
                Optional.ofNullable(year));
        assertThat(venue.reference()).isEqualTo(reference);
    }

    @Test
    void eachFormatKeepsTheIssueAndTheNumberOfTheArticle() {
        Map<String, String> files =
                Map.of("crossref.json", """
                {"status":"ok","message-type":"work","message":{"DOI":"10.1000/7","title":["Hats"],"volume":"102","issue":"7",
                "container-title":["Physical Examples"],"article-number":"075001","issued":{"date-parts":[[2020,7]]}}}
                """, "csl.json", """
                [{"type":"article-journal","DOI":"10.1000/7","title":"Hats","volume":"102","issue":"7","page":"075001",
                "container-title":"Physical Examples","issued":{"date-parts":[[2020]]}}]
                """, "a.bib", """
                @article{hats, title = {Hats}, doi = {10.1000/7}, journal = {Physical Examples}, volume = 102, number = 7,
                  eid = {075001}, year = 2020}
                """, "a.ris", """
                TY  - JOUR
                TI  - Hats
                DO  - 10.1000/7
                JO  - Physical Examples
                VL  - 102
                IS  - 7
                SP  - 075001
                PY  - 2020
                ER  -\s
                """, "datacite.json", """
                {"data":{"id":"10.1000/7","type":"dois","attributes":{"doi":"10.1000/7","titles":[{"title":"Hats"}],
                "publicationYear":2020,"container":{"title":"Physical Examples","volume":"102","issue":"7","firstPage":"075001"}}}}
                """);
        files.forEach((name, text) -> {
            Diagnostics diagnostics = new Diagnostics();
            Announcement work = ListingFormats.read(new SourceFile("content/listings/" + name, text), diagnostics)
                    .get(0)
                    .announcements()
                    .get(0);
            assertThat(diagnostics.sorted()).as(name).isEmpty();
            assertThat(work.journalReference()).as(name).contains("Physical Examples 102(7), 075001 (2020)");
        });
    }
}
