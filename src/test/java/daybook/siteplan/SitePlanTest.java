package daybook.siteplan;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.file.Bytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePlanTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private record Page(List<InternalLink> links) {}

    private record Navigation(SitePath home) {}

    @Test
    void sortsFilesByPath() {
        assertThat(plan(file("b.html", "b"), file("a/c.html", "c")).files().keySet())
                .containsExactly(new SitePath("a/c.html"), new SitePath("b.html"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void namesBothOriginsOfFilesOfOnePath() {
        plan(
                file("about.html", "content/pages/about.md"),
                file("index.html", "the front page"),
                file("index.html", "content/pages/index.md"));

        assertThat(problems()).containsExactly("""
                        content/pages/index.md: error: would make /index.html, which the front page makes too
                          hint: give one of them another name""");
    }

    @Test
    void aClashWithANameOfAStrangerCostsItsPageAndNotTheSite() {
        SitePlan plan = plan(
                file("topics/hats.html", "the subject hats"),
                file("topics/hats.html", "content/pages/topics/hats.md"),
                file("papers/a.html", "the paper a"),
                file("papers/a.html", "the paper A"));

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(plan.files().values())
                .extracting(PlannedFile::origin)
                .containsExactly("the paper a", "content/pages/topics/hats.md");
        assertThat(problems()).containsExactly("""
                        the paper A: warning: would make /papers/a.html, which the paper a makes too
                          hint: this file is left out; give the other another name if you can""", """
                        the subject hats: warning: would make /topics/hats.html, which content/pages/topics/hats.md makes too
                          hint: this file is left out; give the other another name if you can""");
    }

    @Test
    void warnsOfNamesThatDifferOnlyInCapitals() {
        SitePlan plan = plan(
                file("posts/How.html", "content/notes/How.md"),
                file("posts/how.html", "content/notes/how.md"),
                file("posts/hows.html", "content/notes/hows.md"));

        assertThat(plan.files()).hasSize(3);
        assertThat(problems()).containsExactly("""
                        content/notes/how.md: warning: would make /posts/how.html, which differs only in capitals from /posts/How.html of content/notes/How.md
                          hint: give one of them another name: where capitals do not count, one would replace the other""");
    }

    @Test
    void twoPagesOfACuratorWithOneNameAreAnError() {
        plan(file("topics/hats.html", "the topic 'hats'"), file("topics/hats.html", "content/pages/topics/hats.md"));

        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void namesBothOriginsOfAFileAndAFolderOfOnePath() {
        plan(
                file("feed.xml", "the feed of /index.html"),
                file("feed.xml/a/b.html", "content/pages/feed.xml/a/b.md"),
                file("feed.xml.html", "content/pages/feed.xml.md"));

        assertThat(problems()).containsExactly("""
                        content/pages/feed.xml/a/b.md: error: would make /feed.xml/a/b.html, but the feed of /index.html \
                        makes the file /feed.xml
                          hint: give one of them another name""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../a.html",
                "papers/../../../tmp/a.html",
                "papers/./a.html",
                "papers//a.html",
                "/etc/passwd",
                "papers/",
                "a\nb.html",
                "..\\a.html"
            })
    void refusesPathsThatLeaveTheSiteOrThatNoFileCanHave(String path) {
        SitePlan plan = plan(file(path, "the paper x"));

        assertThat(plan.files()).isEmpty();
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("the paper x: error: would make /" + path.replace('\n', '\ufffd'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", ".nojekyll", "papers/math.GT/0309136.html", "assets/..a/b..c/ü d.svg", "..."})
    void acceptsAllOtherPaths(String path) {
        assertThat(plan(file(path, "a test")).files()).hasSize(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void reportsLinksThatLeadNowhereAtTheirPlaceWithTheNearestPage() {
        SourceFile note = new SourceFile("content/notes/x.md", "See [it](/abuot.html) and [that](/elsewhere.html).\n");
        Page page = new Page(List.of(
                new InternalLink(new SitePath("abuot.html"), note.at(9, 11)),
                new InternalLink(new SitePath("elsewhere.html"), note.at(33, 15)),
                new InternalLink(new SitePath("about.html"), note.at(0, 1))));

        plan(page("index.html", page), file("about.html", "content/pages/about.md"))
                .checkLinks(diagnostics);

        assertThat(problems()).containsExactly("""
                        content/notes/x.md:1:10: error: there is no /abuot.html on this site
                          See [it](/abuot.html) and [that](/elsewhere.html).
                                   ^^^^^^^^^^^
                          hint: did you mean /about.html?""", """
                        content/notes/x.md:1:34: error: there is no /elsewhere.html on this site
                          See [it](/abuot.html) and [that](/elsewhere.html).
                                                           ^^^^^^^^^^^^^^^""");
    }

    @Test
    void reportsAPagesOwnBrokenLinkAtItsOrigin() {
        plan(page("about.html", new Navigation(new SitePath("index.html")))).checkLinks(diagnostics);

        assertThat(problems()).containsExactly("the page about.html: error: there is no /index.html on this site");
    }

    @Test
    void suggestsThePageWhoseSuffixIsMissing() {
        plan(
                        page("papers/2507.10069.html", new Navigation(new SitePath("papers/2507.10150"))),
                        page("papers/2507.10150.html", new Navigation(new SitePath("notes"))),
                        page("notes/index.html", new Navigation(new SitePath("notes/index.html"))))
                .checkLinks(diagnostics);

        assertThat(problems())
                .anyMatch(it -> it.endsWith("did you mean /papers/2507.10150.html?"))
                .anyMatch(it -> it.endsWith("did you mean /notes/index.html?"));
    }

    @Test
    void suggestsAFileAsLinksWriteIt() {
        plan(
                        page("index.html", new Navigation(new SitePath("assets/my plot.png"))),
                        file("assets/My Plot (50%).png", "content/assets/a"),
                        file("assets/My Plot.PNG", "content/assets/b"))
                .checkLinks(diagnostics);

        assertThat(problems()).singleElement().asString().endsWith("did you mean /assets/My%20Plot.PNG?");
    }

    @Test
    void reportsABrokenLinkOfAFragmentOnceForAllPagesThatShowIt() {
        record Listing(Partial<?> card) {}
        SourceFile note = new SourceFile("content/notes/x.md", "[it](/gone.html)");
        Partial<?> card =
                new Partial<>("card", new Page(List.of(new InternalLink(new SitePath("gone.html"), note.at(5, 10)))));

        plan(page("a.html", new Listing(card)), page("b.html", new Listing(card)))
                .checkLinks(diagnostics);

        assertThat(problems()).hasSize(1);
    }

    private SitePlan plan(PlannedFile... files) {
        return SitePlan.of(Arrays.asList(files), diagnostics);
    }

    private static PlannedFile file(String path, String origin) {
        return PlannedFile.of(new SitePath(path), origin, new Content.Copy(new Bytes(new byte[0])));
    }

    private static PlannedFile page(String path, Record model) {
        return PlannedFile.of(new SitePath(path), "the page " + path, new Content.Page("page", model));
    }

    private List<String> problems() {
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }
}
