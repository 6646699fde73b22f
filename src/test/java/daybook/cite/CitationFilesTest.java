package daybook.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.tex.TexText;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitationFilesTest {
    private static final List<Citation> CITATIONS = List.of(
            Citations.paper("2507.10150")
                    .title("5\\% more \"LLM\" serving, $O(n)$")
                    .authors(true, "Jan van der Berg", "Otto Example Jr.", "ATLAS Collaboration")
                    .build(),
            Citations.paper("2507.10151")
                    .authors(false, "Ada Example")
                    .journal("J. Examples 1, 2 (2026)")
                    .doi("10.1000/1")
                    .build(),
            Citations.paper("url:https://example.org/a").build());

    @Test
    void writesRis() {
        assertThat(CitationFiles.ris(CITATIONS)).isEqualTo("""
                TY  - MANSCPT
                ID  - arxiv.2507.10150
                AU  - van der Berg, Jan
                AU  - Example, Otto, Jr.
                AU  - ATLAS Collaboration
                TI  - 5% more "LLM" serving, O(n)
                PY  - 2025
                DA  - 2025/07/15
                DB  - arXiv
                AN  - arXiv:2507.10150
                M3  - Preprint
                DO  - 10.48550/arXiv.2507.10150
                UR  - https://arxiv.org/abs/2507.10150
                ER  -\s

                TY  - JOUR
                ID  - arxiv.2507.10151
                AU  - Example, Ada
                TI  - A title
                PY  - 2026
                JO  - J. Examples
                VL  - 1
                SP  - 2
                DO  - 10.1000/1
                UR  - https://arxiv.org/abs/2507.10151
                ER  -\s

                TY  - ELEC
                ID  - url.https_3a_2f_2fexample.org_2fa
                TI  - A title
                PY  - 2025
                DA  - 2025/07/15
                UR  - https://example.org/a
                ER  -\s
                """);
    }

    @Test
    void writesCslJson() {
        assertThat(CitationFiles.cslJson(CITATIONS)).isEqualTo("""
                [
                {"id":"arxiv.2507.10150","type":"article","title":"5% more \\"LLM\\" serving, O(n)",\
                "author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van der"},\
                {"family":"Example","given":"Otto","suffix":"Jr."},{"literal":"ATLAS Collaboration"}],\
                "issued":{"date-parts":[[2025,7,15]]},"publisher":"arXiv","number":"arXiv:2507.10150",\
                "DOI":"10.48550/arXiv.2507.10150","URL":"https://arxiv.org/abs/2507.10150"},
                {"id":"arxiv.2507.10151","type":"article-journal","title":"A title",\
                "author":[{"family":"Example","given":"Ada"}],"issued":{"date-parts":[[2026]]},\
                "container-title":"J. Examples","volume":"1","page":"2",\
                "DOI":"10.1000/1","URL":"https://arxiv.org/abs/2507.10151"},
                {"id":"url.https_3a_2f_2fexample.org_2fa","type":"webpage","title":"A title",\
                "issued":{"date-parts":[[2025,7,15]]},"URL":"https://example.org/a"}
                ]
                """);
    }

    @Test
    void whatIsInProceedingsIsNoArticle() {
        List<Citation> paper = List.of(Citations.paper("doi:10.1000/1")
                .authors(false, "Gabriel {García Márquez}", "{European Space Agency}")
                .journal("Proceedings of the 25th Conference on Examples, pp. 12-19 (2019)")
                .build());

        assertThat(CitationFiles.ris(paper))
                .contains(
                        "TY  - CONF\n",
                        "AU  - García Márquez, Gabriel\nAU  - European Space Agency\n",
                        "T2  - Proceedings of the 25th Conference on Examples\nSP  - 12\nEP  - 19\n");
        assertThat(CitationFiles.cslJson(paper))
                .contains(
                        "\"type\":\"paper-conference\"",
                        "{\"family\":\"García Márquez\",\"given\":\"Gabriel\"},{\"literal\":\"European Space Agency\"}",
                        "\"container-title\":\"Proceedings of the 25th Conference on Examples\",\"page\":\"12-19\"");
        assertThat(CitationFiles.bibtex(paper))
                .startsWith("@inproceedings{")
                .contains(
                        "  author = {García Márquez, Gabriel and {European Space Agency}},\n",
                        "  booktitle = {Proceedings of the 25th Conference on Examples},\n  pages = {12--19},\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = CitationFormat.class,
            names = {"BIBTEX", "CSL_JSON"})
    void writesWhatDaybookReadsBack(CitationFormat format) {
        Diagnostics diagnostics = new Diagnostics();
        List<Announcement> read =
                ListingFormats.read(new SourceFile("x", CitationFiles.write(format, CITATIONS)), diagnostics).stream()
                        .flatMap(it -> it.announcements().stream())
                        .toList();

        assertThat(diagnostics.sorted()).isEmpty();
        // What has a full date stands in the list and on its day.
        assertThat(new LinkedHashSet<>(read))
                // BibTeX keeps the title's TeX.
                .extracting(it -> it.id().toString(), it -> TexText.plain(it.title()))
                .containsExactlyInAnyOrderElementsOf(CITATIONS.stream()
                        .map(it -> tuple(it.id().toString(), it.plainTitle()))
                        .toList());
    }
}
