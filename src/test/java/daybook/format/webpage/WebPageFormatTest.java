package daybook.format.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebPageFormatTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private List<Listing> read(String html) {
        SourceFile page = new SourceFile("https://one.example/a?utm_source=b", html);
        return new WebPageFormat().recognises(page) ? new WebPageFormat().read(page, diagnostics) : List.of();
    }

    private Announcement work(String html) {
        return read(html).get(0).announcements().get(0);
    }

    @Test
    void tagsForReferenceManagersCountBeforeAllElse() {
        Announcement work = work("""
                <!doctype html><title>No</title><meta property="og:title" content="No">
                <script type="application/ld+json">{"@type":"Article","headline":"No","author":"No One"}</script>
                <meta name="citation_title" content="Yes"><meta name="Citation_Author" content="Example, Ada, Jr.">
                <meta name="citation_author" content="Ben Sample">
                <meta name="citation_conference_title" content="Proc. Hats"><meta name="citation_firstpage" content="3">
                <meta name="citation_lastpage" content="9"><meta name="citation_date" content="2020/5">
                <meta name="citation_pdf_url" content="javascript:alert(1)">
                """);

        assertThat(work.id()).hasToString("url:https://one.example/a");
        assertThat(work.title()).isEqualTo("Yes");
        assertThat(work.authors().orElseThrow().names()).containsExactly("Ada Example Jr.", "Ben Sample");
        assertThat(work.journalReference()).contains("Proc. Hats, pp. 3-9 (2020)");
        assertThat(work.published().orElseThrow()).hasToString("2020-05");
        assertThat(work.links().pdf()).isEmpty();
    }

    @Test
    void linkedDataOfTheWorkCountsBeforeOpenGraph() {
        Announcement work = work("""
                <html><head><meta property="og:title" content="A Post | Site"><meta name="author" content="Site">
                <script type="application/ld+json">not json</script>
                <script type="application/ld+json">[{"@type":"BreadcrumbList","name":"Home"},
                {"@type":["Article","BlogPosting"],"headline":"A <b>Post</b>","datePublished":"2024-03-02",
                "author":[{"name":"Ada Example"},"Ben Sample",{"url":"x"}],"description":"About it."}]</script></head></html>
                """);

        assertThat(work.title()).isEqualTo("A Post");
        assertThat(work.authors().orElseThrow().names()).containsExactly("Ada Example", "Ben Sample");
        assertThat(work.abstractText()).contains("About it.");
        assertThat(work.published().orElseThrow()).hasToString("2024-03-02");
    }

    @Test
    void theTitleOfThePageIsEnough() {
        Announcement work = work("<html><head><title> A\n Page </title><meta name=description content='It is.'>");

        assertThat(work.title()).isEqualTo("A Page");
        assertThat(work.abstractText()).contains("It is.");
        assertThat(work.authors()).isEmpty();
    }

    @Test
    void aPageWithoutATitleAndAFileOfAnotherKindAreNoWork() {
        assertThat(read("<html><body>Hello</body></html>")).isEmpty();
        assertThat(diagnostics.sorted()).singleElement().asString().contains("the page has no title");
        assertThat(read("%PDF-1.5 \u0000")).isEmpty();
    }
}
