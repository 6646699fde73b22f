package daybook.format.arxiv;

import static daybook.format.arxiv.ArxivHtmlPages.NEW_PAGE;
import static daybook.format.arxiv.ArxivHtmlPages.entry;
import static daybook.format.arxiv.ArxivHtmlPages.newPage;
import static daybook.format.arxiv.ArxivHtmlPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivHtmlFormatTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsTheThreeSectionsOfTheNewPageWithEveryField() {
        Listing listing = read(NEW_PAGE).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("math.CO");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        assertThat(listing.stated())
                .isEqualTo(Map.of(AnnouncementKind.NEW, 1, AnnouncementKind.CROSS, 1, AnnouncementKind.REPLACEMENT, 1));
        assertThat(listing.announcements())
                .extracting(it -> it.kind() + " " + it.id())
                .containsExactly("NEW 2303.00001", "CROSS hep-th/9901001", "REPLACEMENT 2204.00003");
        Announcement first = listing.announcements().get(0);
        assertThat(first.title()).isEqualTo("Counting hats on $n$ heads");
        assertThat(first.authors())
                .contains(new Authors(List.of("Zoë Hutmacher", "Ian O'Cappell", "The Brim Collaboration"), false));
        assertThat(first.comments()).contains("12 pages, code at https://hats.example/a?b=1&c=2");
        assertThat(first.journalReference()).contains("J. Hats 7 (2023) 1-12");
        assertThat(first.subjects()).containsExactly("math.CO", "cond-mat.mes-hall");
        assertThat(first.abstractText()).contains("We count hats and heads.\n\nThen we take them off & bow.");
        assertThat(first.links().pdf()).contains("https://arxiv.org/pdf/2303.00001");
        assertThat(first.links().html()).contains("https://arxiv.org/html/2303.00001v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/20230305010203/https://arxiv.org",
                "https://web.archive.example/web/2023/http://arxiv.org",
                "https://mirror.example"
            })
    void theLinksOfACopyLeadToArxiv(String site) {
        String copy =
                NEW_PAGE.replace("\"/pdf/", "\"" + site + "/pdf/").replace("https://arxiv.org/html/", site + "/html/");

        Announcement first = read(copy).get(0).announcements().get(0);

        assertThat(first.links().pdf()).contains("https://arxiv.org/pdf/2303.00001");
        assertThat(first.links().html()).contains("https://arxiv.org/html/2303.00001v1");
    }

    @Test
    void aPageThatWasSavedAfterMathJaxRanHasItsTex() {
        String rendered =
                "<span class=\"MathJax_Preview\"></span><span class=\"MathJax\" id=\"MathJax-Element-1-Frame\">"
                        + "<nobr><span class=\"math\">n</span></nobr><span class=\"MJX_Assistive_MathML\"><math><mi>n</mi></math></span>"
                        + "</span><script type=\"math/tex\" id=\"MathJax-Element-1\">n</script>";

        assertThat(read(NEW_PAGE.replace("$n$", rendered))
                        .get(0)
                        .announcements()
                        .get(0)
                        .title())
                .isEqualTo("Counting hats on $n$ heads");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aPageWithoutItsTexIsAWarning() {
        read(NEW_PAGE.replace(
                "$n$",
                "<mjx-container><mjx-assistive-mml><math><mi>n</mi></math></mjx-assistive-mml></mjx-container>"));

        assertThat(diagnostics.sorted())
                .singleElement()
                .asString()
                .contains("warning: the page was saved after MathJax replaced its TeX");
    }

    @Test
    void theNewPageOfAQuietDayIsAListingWithoutAnnouncements() {
        Listing listing = read(page("Theoretical Economics", """
                <ul>
                </ul>
                <p>See <a id="recent-econ.TH" href="/list/econ.TH/recent">recent</a> articles</p>
                <h3>Showing new listings for Friday, 26 December 2025</h3>
                    <p>No updates today.</p>
                """)).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("econ.TH");
        assertThat(listing.date().orElseThrow()).hasToString("2025-12-26");
        assertThat(listing.announcements()).isEmpty();
    }

    @Test
    void aPageWithoutEntriesThatDoesNotSayItIsQuietIsAnError() {
        read(page("Theoretical Economics", "<h3>Showing new listings for Friday, 26 December 2025</h3>\n"));

        assertThat(messages())
                .containsExactly("listing.html:1:1: error: "
                        + "there are no announcements, and the page does not say that there are none");
    }

    @Test
    void readsEachDayOfTheRecentPageAsAListingOfItsOwn() {
        List<Listing> listings = read(page(
                "Combinatorics",
                """
                <h2>Authors and titles for recent submissions</h2>
                <ul><li><a href="/list/math.CO/recent?skip=0&amp;show=50">
                          Fri, 3 Mar 2023
                        </a></li></ul>
                <p>See today's <a id="new-math.CO" href="/list/math.CO/new">new</a> changes</p>
                <div class='paging'>Total of 63 entries :      <a href=/list/math.CO/recent?skip=0&amp;show=50>1-50</a>
                      <span>51-54</span></div>
                <dl id='articles'><h3>Fri, 3 Mar 2023</h3><p>No updates for this time period.</p></dl>
                <dl id='articles'><h3>Thu, 2 Mar 2023 (continued, showing last 2 of 57 entries )</h3>
                """ + entry(1, "2303.00002") + entry(2, "2303.00003", "(cross-list from math.GT)") + """
                </dl>
                <dl id='articles'><h3>Wed, 1 Mar 2023 (showing first 1 of 71 entries )</h3>
                """
                        + entry(3, "2303.00004") + "</dl>"));

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listings)
                .extracting(it -> it.category() + " " + it.date().orElseThrow() + " " + ids(it))
                .containsExactly(
                        "math.CO 2023-03-03 []",
                        "math.CO 2023-03-02 [2303.00002, 2303.00003]",
                        "math.CO 2023-03-01 [2303.00004]");
        assertThat(listings.get(1).announcements())
                .extracting(Announcement::kind)
                .containsExactly(AnnouncementKind.NEW, AnnouncementKind.CROSS);
        assertThat(listings.get(1).announcements().get(0).abstractText()).isEmpty();
    }

    @Test
    void aDayThatShowsMoreThanCouldBeReadIsAnErrorAtItsHeading() {
        read(page("Combinatorics", """
                <h2>Authors and titles for recent submissions</h2>
                <dl id='articles'><h3>Thu, 2 Mar 2023 (showing 2 of 2 entries )</h3>
                """ + entry(1, "2303.00002") + "</dl>"));

        assertThat(messages())
                .containsExactly("listing.html:4:19: error: the listing shows 2 entries, but 1 could be read");
    }

    @Test
    void readsAMonthPageAsAListingOfThatMonth() {
        Listing listing = read(page(
                        "Astrophysics", """
                <h2>Authors and titles for May 2009 </h2>
                <div class='paging'>Total of 2 entries</div>
                <dl id='articles'>
                """ + entry(1, "0905.0001") + entry(2, "astro-ph/9204001") + "</dl>"))
                .get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("astro-ph");
        assertThat(listing.date().orElseThrow()).hasToString("2009-05");
        assertThat(ids(listing)).hasToString("[0905.0001, astro-ph/9204001]");
    }

    @Test
    void aMonthPageIsOfTheMonthThatItsOwnLinksLeadToWhateverMonthTheServerPutIntoTheHeading() {
        Listing listing = read(page("Astrophysics", """
                <h2>Authors and titles for November 2026 </h2>
                <div class='paging'>Total of 1 entries</div>
                <div class='morefewer'>Showing up to 50 entries per page:
                      <a href=/list/astro-ph/1992-04?skip=0&amp;show=25 rel="nofollow">
                  fewer</a></div>
                <dl id='articles'>
                """ + entry(1, "astro-ph/9204001") + "</dl>"))
                .get(0);

        assertThat(listing.date().orElseThrow()).hasToString("1992-04");
    }

    @Test
    void warnsWhenAMonthPageCountsMoreThanCouldBeRead() {
        read(page("Astrophysics", """
                <h2>Authors and titles for May 2009 </h2>
                <div class='paging'>Total of 2 entries</div>
                <dl id='articles'>
                """ + entry(1, "0905.0001") + "</dl>"));

        assertThat(messages())
                .containsExactly("listing.html:4:1: warning: the page counts 2 entries, but 1 could be read");
    }

    @Test
    void readsACatchupPageAndOneOfSeveralCatchupPages() {
        String catchup = page(
                "Catchup results for Cosmology and Nongalactic Astrophysics on Fri, 03 Mar 2023",
                """
                <ul><li><a href="#item1">New submissions</a></li></ul>
                <div>
                    <a href="/catchup/astro-ph.CO/2023-03-06?abs=True&amp;page=1">Continue to the next day</a>
                    <br><br>
                  Total of 1 entries for Fri, 03 Mar 2023
                </div>
                <dl id='articles'>
                <h3>New submissions (showing 1 of 1 entries)</h3>
                """ + entry(1, "2303.00001") + """
                </dl>
                <div></div>
                Total of 1 entries for Fri, 03 Mar 2023
                """);

        Listing listing = read(catchup).get(0);
        read(catchup.replace("1 of 1", "first 1 of 2345")
                .replaceAll("Total of 1 entries for (.*)", "Total of 2345 entries for $1 View page: <span>1</span>"));

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("astro-ph.CO");
        assertThat(listing.date().orElseThrow()).hasToString("2023-03-03");
        assertThat(ids(listing)).hasToString("[2303.00001]");
    }

    @Test
    void aQuietDayOfCatchupIsNoMistakeEvenWithoutAnyLink() {
        Listing listing = read(page(
                        "Catchup results for Cosmology and Nongalactic Astrophysics on Sat, 04 Mar 2023", """
                <div>
                  Total of 0 entries for Sat, 04 Mar 2023
                </div>
                <div>
                  <p>No updates for Sat, 04 Mar 2023. There was either no announcement for this day, or no updates \
                within the requested subject.</p>
                </div>
                """))
                .get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("astro-ph.CO");
        assertThat(listing.announcements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"continued, showing", "continued, showing last", "showing first"})
    void aPageOfALongListingStatesTheCountOfTheWholeSection(String showing) {
        Listing listing = read(page(
                        "Astrophysics", """
                <ul><li><a href="/list/astro-ph/new?skip=0&amp;show=25#item0">New submissions</a></li></ul>
                <h3>Showing new listings for Friday, 3 March 2023</h3>
                <div class='paging'>Total of 97 entries :      <a href=/list/astro-ph/new?skip=0&amp;show=25>1-25</a>
                  <span>26-50</span></div>
                <dl id='articles'><h3>New submissions (SHOWING 1 of 53 entries)</h3>
                """.replace("SHOWING", showing) + entry(26, "2303.00026") + "</dl>"))
                .get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 53));
        assertThat(ids(listing)).hasToString("[2303.00026]");
    }

    @Test
    void aRemovedPaperThatArxivStillCountsIsNoMistake() {
        Listing listing = read(newPage("New submissions (showing 1 of 2 entries)", entry(1, "2303.00001"))
                        .replace("<dl", "<div class='paging'>Total of 2 entries</div><dl"))
                .get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.stated()).isEqualTo(Map.of(AnnouncementKind.NEW, 1));
    }

    @Test
    void aSectionThatShowsMoreThanCouldBeReadIsAnErrorAtItsHeading() {
        String entries = IntStream.rangeClosed(1, 10)
                .mapToObj(it -> entry(it, "2303.0000" + (it % 10)))
                .collect(Collectors.joining());

        read(newPage("New submissions (showing 11 of 12 entries)", entries));

        assertThat(messages())
                .containsExactly("listing.html:4:19: error: the listing shows 11 new entries, but 10 could be read");
    }

    @Test
    void readsTheMarkupOf2015To2022() {
        Listing listing = read("""
                <div id="dlpage">
                <h1>Astrophysics of Galaxies</h1>
                <h2>New submissions</h2>
                <small>[ total of 3 entries:  <b>1-3</b> ]</small><br />
                <small>[ showing up to 2000 entries per page:  <a href="/list/astro-ph.GA/new?skip=0&amp;show=1000">fewer</a> ]</small><br />
                <h3>New submissions for Mon,  7 Dec 20</h3>
                <dl>
                <dt><a name="item1">[1]</a>&nbsp;  <span class="list-identifier"><a href="/abs/2012.00001" title="Abstract">arXiv:2012.00001</a> [<a href="/pdf/2012.00001" title="Download PDF">pdf</a>, <a href="/ps/2012.00001" title="Download PostScript">ps</a>, <a href="/format/2012.00001" title="Other formats">other</a>]</span></dt>
                <dd>
                <div class="meta">
                <div class="list-title mathjax">
                <span class="descriptor">Title:</span> A galaxy of hats
                </div>
                <div class="list-authors">
                <span class="descriptor">Authors:</span>
                <a href="/search/astro-ph?searchtype=author&query=Hutmacher%2C+Z">Zoë Hutmacher</a>,
                <a href="/find/astro-ph/1/au:+Kepi_A/0/1/0/all/0/1">Ana Kepi</a>, et al. (84 additional authors not shown)
                </div>
                <div class="list-subjects">
                <span class="descriptor">Subjects:</span> <span class="primary-subject">Astrophysics of Galaxies (astro-ph.GA)</span>
                </div>
                <p class="mathjax">Hats all the way.
                </p>
                </div>
                </dd></dl>
                <h3>Cross-lists for Mon,  7 Dec 20</h3>
                <dl>
                <dt><a name="item2">[2]</a>&nbsp;  <span class="list-identifier"><a href="/abs/2012.00002" title="Abstract">arXiv:2012.00002</a> (cross-list from gr-qc) [<a href="/pdf/2012.00002" title="Download PDF">pdf</a>]</span></dt>
                <dd>
                <div class="meta">
                <div class="list-title mathjax">
                <span class="descriptor">Title:</span> A heavy hat
                </div>
                <div class="list-authors">
                <span class="descriptor">Authors:</span> Ian O'Cappell, Ana Kepi
                </div>
                </div>
                </dd></dl>
                <h3>Replacements for Mon,  7 Dec 20</h3>
                <dl>
                <dt><a name="item3">[3]</a>&nbsp;  <span class="list-identifier"><a href="/abs/2011.00003" title="Abstract">arXiv:2011.00003</a> (replaced) [<a href="/pdf/2011.00003" title="Download PDF">pdf</a>]</span></dt>
                <dd>
                <div class="meta">
                <div class="list-title mathjax">
                <span class="descriptor">Title:</span> An old hat
                </div>
                </div>
                </dd></dl>
                </div>
                """).get(0);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(listing.category()).isEqualTo("astro-ph.GA");
        assertThat(listing.date().orElseThrow()).hasToString("2020-12-07");
        assertThat(listing.announcements())
                .extracting(Announcement::kind)
                .containsExactly(AnnouncementKind.NEW, AnnouncementKind.CROSS, AnnouncementKind.REPLACEMENT);
        assertThat(listing.announcements())
                .extracting(Announcement::authors)
                .containsExactly(
                        Optional.of(new Authors(List.of("Zoë Hutmacher", "Ana Kepi"), true)),
                        Optional.of(new Authors(List.of("Ian O'Cappell", "Ana Kepi"), false)),
                        Optional.empty());
        assertThat(listing.announcements().get(0).title()).isEqualTo("A galaxy of hats");
        assertThat(listing.announcements().get(0).abstractText()).contains("Hats all the way.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<small>[ total of 36 entries: <b>1-36</b> ]</small>", "[ total of 36 entries: 1-36 ]"})
    void warnsWhenALegacyPageCountsMoreThanCouldBeRead(String total) {
        read(page(
                "Astrophysics",
                total + "<h3>New submissions for Mon, 7 Dec 20</h3><dl>" + entry(1, "2012.00001") + "</dl>"));

        assertThat(messages().toString()).contains("warning: the page counts 36 entries, but 1 could be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id='dlpage'>",
                "<div id=\"dlpage\">",
                "<div id=dlpage>",
                "<DIV  ID = 'dlpage' >",
                "<div class='wide' id=\"dlpage\">",
            })
    void recognisesThePageInWhateverWayItsAttributesAreQuoted(String start) {
        String page = newPage("New submissions (showing 1 of 1 entries)", entry(1, "2303.00001"))
                .replace("<div id='dlpage'>", start)
                .replace("href =\"/abs/2303.00001\"", "href=/abs/2303.00001");

        assertThat(ids(read(page).get(0))).hasToString("[2303.00001]");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='mathjax'>\n          It was",
                "An older",
                "</dd>",
                "<div class='paging'>",
                "(replaced)"
            })
    void aPageThatEndsInItsMiddleIsAnError(String lastWords) {
        read(NEW_PAGE.substring(0, NEW_PAGE.lastIndexOf(lastWords)));

        assertThat(messages().toString()).contains("error: the page is cut off");
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div id='dlpage", "<!-- <div id='dlpage'></div> -->"})
    void aPageWhoseListIsCutOffBeforeItBeginsIsAnError(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(messages()).containsExactly("listing.html: error: the page has no element 'dlpage'");
    }

    @Test
    void aPageThatNamesNoDateIsAnErrorAtItsFirstEntry() {
        assertThat(read(NEW_PAGE.replaceFirst("<h3>Showing.*", ""))).isEmpty();

        assertThat(messages()).containsExactly("listing.html:21:5: error: this entry stands before any date");
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
