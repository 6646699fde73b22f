package daybook.format.arxiv;

import static daybook.format.arxiv.ArxivHtmlPages.NEW_PAGE;
import static daybook.format.arxiv.ArxivHtmlPages.entry;
import static daybook.format.arxiv.ArxivHtmlPages.newPage;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivHtmlEntryTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void whatAnEntryDoesNotSayStaysUnknown() {
        Announcement cross = read(NEW_PAGE).get(0).announcements().get(1);

        assertThat(cross.authors()).isEmpty();
        assertThat(cross.abstractText()).isEmpty();
        assertThat(cross.comments()).isEmpty();
        assertThat(cross.links().pdf()).contains("https://arxiv.org/pdf/hep-th/9901001");
        assertThat(cross.links().html()).isEmpty();
    }

    @Test
    void putsTheAddressBackForWhichArxivShowsAStandInEvenWithinTex() {
        String link = "<a href=\"https://hats.example/code\" class=\"link-https\">this https URL</a>";
        String ftp = "<a href=\"ftp://hats.example/\" class=\"link-ftp\">this ftp URL</a>";

        Announcement announcement =
                withAbstract("See \\href{" + link + "}{\\texttt{" + link + "}} or " + ftp + ", not this https URL.");

        assertThat(announcement.abstractText())
                .contains("See \\href{https://hats.example/code}{\\texttt{https://hats.example/code}} "
                        + "or ftp://hats.example/, not this https URL.");
    }

    @Test
    void otherLinksOfAnAbstractKeepTheirText() {
        assertThat(withAbstract("It corrects <a href=\"https://arxiv.org/abs/2301.00001\">arXiv:2301.00001</a>.")
                        .abstractText())
                .contains("It corrects arXiv:2301.00001.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hats &amp; &lt;i&gt;heads&lt;/i&gt; &#39;n&#39; caf&eacute;s | Hats & <i>heads</i> 'n' cafés
            Models for 2&lt;d&lt;4                               | Models for 2<d<4
            Models for 2<d<4                                     | Models for 2<d<4
            Why $a<b$ and $x<\\alpha$ and 1 < 2                    | Why $a<b$ and $x<\\alpha$ and 1 < 2
            """)
    void keepsEntitiesAndLessThanSignsOfTitles(String markup, String title) {
        String page = newPage("New submissions (showing 1 of 1 entries)", entry(1, "2303.00001"))
                .replace("A paper called 2303.00001", markup);

        Listing listing = read(page).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.announcements()).extracting(Announcement::title).containsExactly(title);
        assertThat(listing.announcements().get(0).authors()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "101, false"})
    void anAuthorListIsTakenAsCutOnlyAtTheNumberThatArxivShows(int count, boolean truncated) {
        String authors = IntStream.range(0, count)
                .mapToObj(it -> "<a href=\"/search/math?searchtype=author\">Author " + it + "</a>")
                .collect(Collectors.joining(", "));
        String page = newPage("New submissions (showing 1 of 1 entries)", entry(1, "2303.00001"))
                .replaceFirst("(<div class='list-authors'>).*?(</div>)", "$1" + authors + "$2");

        Authors read = read(page).get(0).announcements().get(0).authors().orElseThrow();

        assertThat(read.names()).hasSize(count);
        assertThat(read.truncated()).isEqualTo(truncated);
    }

    @Test
    void readsAnIdentifierWithASubjectClassThatHasAHyphen() {
        String page = newPage("New submissions (showing 1 of 1 entries)", entry(1, "cond-mat.mes-hall/9901001"));

        assertThat(ids(read(page).get(0))).hasToString("[cond-mat/9901001]");
    }

    @Test
    void anEntryThatCannotBeReadIsReportedAtItsPlaceAndTheOthersAreRead() {
        String page = newPage(
                "New submissions (showing 3 of 3 entries)",
                entry(1, "2303.00001").replaceAll("<a href =.*", "arXiv:2303.00001")
                        + entry(2, "2303.00002").replaceFirst("<div class='list-title(?s).*?</div>", "")
                        + entry(3, "2303.00003"));

        Listing listing = read(page).get(0);

        assertThat(ids(listing)).hasToString("[2303.00003]");
        assertThat(messages())
                .containsExactly(
                        "listing.html:4:19: error: the listing shows 3 new entries, but 1 could be read",
                        "listing.html:5:1: error: this entry has no link to an abstract, so no paper is identified",
                        "listing.html:15:1: error: entry 2303.00002 has no title");
    }

    private Announcement withAbstract(String markup) {
        String entry =
                entry(1, "2303.00001").replace("</div></dd>", "<p class='mathjax'>" + markup + "</p></div></dd>");
        return read(newPage("New submissions (showing 1 of 1 entries)", entry))
                .get(0)
                .announcements()
                .get(0);
    }

    private List<Listing> read(String text) {
        return ListingFormats.read(new SourceFile("listing.html", text), diagnostics);
    }

    /** The first line of each diagnostic. */
    private List<String> messages() {
        return diagnostics.sorted().stream()
                .map(it -> it.toString().lines().findFirst().orElseThrow())
                .toList();
    }

    private static List<String> ids(Listing listing) {
        return listing.announcements().stream().map(it -> it.id().toString()).toList();
    }
}
