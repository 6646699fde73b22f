package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @Test
    void keepsItsKeyWhateverIsLearntOfThePaper() {
        Citations.Builder paper = Citations.paper("2507.10150");
        String before = paper.build().key();

        String after = paper.title("Another title")
                .authors(false, "Ada Example")
                .journal("J. Examples 1 (2026)")
                .doi("10.1000/1")
                .day(Citations.DAY.minusYears(1))
                .build()
                .key();

        assertThat(after).isEqualTo(before).isEqualTo("arxiv.2507.10150");
    }

    @Test
    void hasACategoryThatTheSourceHas() {
        Citations.Builder paper = Citations.paper("2507.10150");

        assertThat(paper.subjects("awesome-queues", "cs.LG", "cs.DC").build().subject())
                .isEqualTo("cs.LG");
        assertThat(paper.subjects("awesome-queues").build().subject()).isEmpty();
        assertThat(Citations.paper("doi:10.1000/1").subjects("cs.LG").build().subject())
                .isEmpty();
    }

    @Test
    void hasAKeyOfItsOwn() {
        List<String> ids = List.of(
                "2507.10150",
                "math/0309136",
                "doi:10.1000/a_b",
                "doi:10.1000/a/b",
                "doi:10.1000/a.b",
                "url:https://example.org/a,b",
                "url:https://example.org/a~b");

        assertThat(ids.stream().map(it -> Citations.paper(it).build().key()))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[a-z]+\\.[A-Za-z0-9._-]+"));
    }

    @ParameterizedTest
    @CsvSource({"2507.10150, 2025", "math/0309136, 2003", "hep-th/9108028, 1991", "0704.0001, 2007"})
    void isOfTheYearThatArxivsNumberTells(String id, int year) {
        assertThat(Citations.paper(id).build().year()).hasValue(year);
    }

    @Test
    void isOfTheDayOnWhichItWasPublishedAndNotOfThatOnWhichItCameToTheSite() {
        Citation article = Citations.paper("doi:10.1000/1")
                .journal("J. Examples 1, 2 (2019)")
                .published("2019-07-25")
                .build();
        Citation talk =
                Citations.paper("url:https://one.example/").published("2024-03").build();

        assertThat(article.year()).hasValue(2019);
        assertThat(article.day()).contains(LocalDate.of(2019, 7, 25));
        assertThat(article.bibtex())
                .startsWith("% published 2019-07-25\n@article{")
                .contains("journal = {J. Examples}", "year = {2019}");
        assertThat(CitationFiles.ris(List.of(article))).contains("PY  - 2019\n", "DA  - 2019/07/25\n");
        assertThat(CitationFiles.cslJson(List.of(article))).contains("\"date-parts\":[[2019,7,25]]");
        assertThat(talk.year()).hasValue(2024);
        assertThat(talk.day()).isEmpty();
    }

    @Test
    void aPreprintIsSubmittedOnItsDayAndPublishedInTheYearOfItsJournal() {
        Citation preprint =
                Citations.paper("1706.03762").published("2017-06-12").build();
        Citation published = Citations.paper("1706.03762")
                .published("2017-06-12")
                .journal("J. Examples 1, 2 (2019)")
                .build();

        assertThat(preprint.day()).contains(LocalDate.of(2017, 6, 12));
        assertThat(published.year()).hasValue(2019);
        assertThat(published.day()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Astrophys.J.690:89-101,2009                   | 2009
            Symposium on Hats, Page 549-555, May 2006     | 2006
            2008, MNRAS, 386, L96                         | 2008
            ICLR 2021                                     | 2021
            Proc. of Hats 2019, LNCS 2012.3, pp. 1999-2010 | 2019
            J. Examples 1, 2 (2019), reprinted in 2021    | 2019
            J. Examples 2001.07, a2003                    | 2025
            """)
    void isOfTheYearThatAReferenceNamesInWhateverForm(String journal, int year) {
        assertThat(Citations.paper("2507.10150").journal(journal).build().year())
                .hasValue(year);
    }

    @Test
    void isOfTheYearInWhichAJournalPublishedIt() {
        Citation citation =
                Citations.paper("2507.10150").journal("J. Examples 1, 2 (2026)").build();

        assertThat(citation.year()).hasValue(2026);
        assertThat(citation.day()).isEmpty();
    }

    @Test
    void tellsTheDayOnlyWhenItIsOneOfThatYear() {
        assertThat(Citations.paper("2507.10150").build().day()).contains(Citations.DAY);
        assertThat(Citations.paper("2412.20001")
                        .day(LocalDate.of(2025, 1, 2))
                        .build()
                        .day())
                .isEmpty();
    }

    @Test
    void hasNoYearWhenNoListingTellsOne() {
        Citation citation =
                Citations.paper("doi:10.1000/1").day(LocalDate.of(2000, 1, 1)).build();

        assertThat(citation.year()).isEmpty();
        assertThat(CitationStyle.APA.write(citation)).isEqualTo("A title. (n.d.). https://doi.org/10.1000/1");
    }

    @Test
    void aPreprintIsCitedByTheDoiOfItsSource() {
        Citation preprint = Citations.paper("2507.10150").doi("10.1000/1").build();
        Citation article = Citations.paper("2507.10150")
                .doi("10.1000/1")
                .journal("J. Examples 1, 2 (2026)")
                .build();

        assertThat(preprint.anyDoi()).contains("10.48550/arXiv.2507.10150");
        assertThat(article.anyDoi()).contains("10.1000/1");
    }
}
