package daybook.model;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cite.Citation;
import daybook.cite.PersonName;
import daybook.listing.EntryId;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {
    private static final PaperMetadata PAPER = new PaperMetadata(
            "https://arxiv.org/pdf/2507.10150",
            "First.\n\nSecond.",
            citation("5\\% more", Optional.empty(), Optional.of(LocalDate.of(2025, 7, 15))));

    private static Citation citation(String title, Optional<String> journal, Optional<LocalDate> day) {
        return new Citation(
                "arxiv.2507.10150",
                EntryId.parse("2507.10150").orElseThrow(),
                "https://arxiv.org/abs/2507.10150",
                title,
                Stream.of("Jan van der Berg", "ATLAS Collaboration")
                        .flatMap(it -> PersonName.of(it).stream())
                        .toList(),
                false,
                OptionalInt.of(2025),
                day,
                "cs.DC",
                journal,
                journal.map(it -> "10.1000/1"));
    }

    @Test
    void describesAListOfPapers() {
        StructuredData data = new CollectionMetadata(
                "https://list.example/",
                "https://list.example/days/2025-07-15.html",
                "Tuesday",
                List.of(new SitePath("papers/2507.10150.html")),
                List.of(),
                "");

        assertThat(data.json()).isEqualTo("""
                {"@context":"https://schema.org","@type":"CollectionPage",\
                "url":"https://list.example/days/2025-07-15.html","name":"Tuesday",\
                "mainEntity":{"@type":"ItemList","itemListElement":["https://list.example/papers/2507.10150.html"]}}""");
    }

    @Test
    void tellsGoogleScholarWhatItAsksFor() {
        assertThat(PAPER.tags())
                .containsExactly(
                        new StructuredData.MetaTag("citation_author", "van der Berg, Jan"),
                        // The comma keeps reference managers from taking a group for a person.
                        new StructuredData.MetaTag("citation_author", "ATLAS Collaboration,"),
                        new StructuredData.MetaTag("citation_publication_date", "2025/07/15"),
                        new StructuredData.MetaTag("citation_doi", "10.48550/arXiv.2507.10150"),
                        new StructuredData.MetaTag("citation_arxiv_id", "2507.10150"),
                        new StructuredData.MetaTag("citation_pdf_url", "https://arxiv.org/pdf/2507.10150"),
                        new StructuredData.MetaTag("citation_abstract_html_url", "https://arxiv.org/abs/2507.10150"),
                        new StructuredData.MetaTag("citation_abstract", "First. Second."),
                        new StructuredData.MetaTag("z:itemType", "preprint"),
                        new StructuredData.MetaTag("z:archiveID", "arXiv:2507.10150"));
    }

    @Test
    void tellsGoogleScholarWhereAPaperWasPublished() {
        PaperMetadata published = new PaperMetadata(
                "", "", citation("T", Optional.of("Phys. Rev. D 112, 043512 (2025)"), Optional.empty()));

        assertThat(published.tags())
                .contains(
                        new StructuredData.MetaTag("citation_publication_date", "2025"),
                        new StructuredData.MetaTag("citation_journal_title", "Phys. Rev. D"),
                        new StructuredData.MetaTag("citation_volume", "112"),
                        new StructuredData.MetaTag("citation_firstpage", "043512"),
                        new StructuredData.MetaTag("citation_doi", "10.1000/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"},{\"", "\u2028 \\"})
    void staysWithinItsElement(String title) {
        CollectionMetadata hostile = new CollectionMetadata(
                "https://list.example/", "https://list.example/", title, List.of(), List.of(), "");

        Document page = Jsoup.parse("<script type=application/ld+json>" + hostile.json() + "</script><p>behind</p>");

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("script").get(0).data()).isEqualTo(hostile.json());
        assertThat(page.body().text()).isEqualTo("behind");
    }
}
