package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.InternalLink;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SiteAddress;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ids on pages are unique whatever people write; a link to an id that does not exist is an error where it is written.
 */
class AuthoredLinksTest {
    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS + "topics: {slug: all, title: All, query: 'ti:of'}\n");
        site.listing(
                "a",
                "2025-07-15",
                WrittenSite.paper("2507.00001", "Of one"),
                WrittenSite.paper("2507.00002", "Of two"));
    }

    @Test
    void aNoteThatIsShownSeveralTimesOnAPageHasIdsOfItsOwn() throws IOException {
        site.write("content/notes/a.md", """
                ---
                about: [2507.00001, 2507.00002, all, 2025-07-15]
                ---
                ## Why

                See [why](#why).[^1]

                [^1]: Because.
                """);

        assertThat(problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("_site/topics/all.html")))
                .contains("id=\"note-a\"", "id=\"note-a+2:why\"", "id=\"note-a+3\"", "href=\"#note-a+3:why\"");
    }

    @Test
    void notesWithSimilarNamesHaveDifferentIds() throws IOException {
        for (String name : List.of("a b", "a-b", "a_b", "a", "a/b", "\u00e4")) {
            site.write("content/notes/" + name + ".md", """
                    ---
                    about: 2507.00001
                    author: %s
                    ---
                    ## B
                    """.formatted("abcdef"
                    .charAt(List.of("a b", "a-b", "a_b", "a", "a/b", "\u00e4").indexOf(name))));
        }
        site.write("site-config.yml", """
                title: T
                description: D
                url: https://t.example/
                curators: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}, {id: e, name: E}, {id: f, name: F}]
                """);

        assertThat(problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("_site/notes/index.html")))
                .contains("\"note-a~20b\"", "\"note-a-b\"", "\"note-a_b\"", "\"note-a:b\"", "\"note-a/b\"")
                .contains("\"note-~c3~a4\"");
    }

    @Test
    void aPageMayHaveHeadingsThatAreCalledLikeIdsOfTheTheme() throws IOException {
        site.write(
                "content/pages/about.md",
                "---\ntitle: About\n---\n## Content\n\n[up](#top), [here](#), [it](#content)\n");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[x](#wy)                                       | this text has no anchor 'wy'                   | did you mean #why?",
                "<a href=\"#wy\">x</a>                          | this text has no anchor 'wy'                   | did you mean #why?",
                "[x](/about.html#tem)                           | /about.html has no anchor 'tem'                | did you mean #team?",
                "[x](https://t.example/list/about.html#tem)     | /about.html has no anchor 'tem'                | did you mean #team?",
                "[x](https://t.example/list/abuot.html)         | there is no /abuot.html on this site           | did you mean /about.html?",
                "[x](/papers/2507.00001.html#note-2507.00002)   | /papers/2507.00001.html has no anchor 'note-2507.00002' | did you mean #note-2507.00001?",
                "[x](/assets/slides.html#en)                    | /assets/slides.html has no anchor 'en'         | did you mean #end?",
            })
    void aLinkToAMissingAnchorIsAnErrorAtItsPlace(String link, String message, String hint) throws IOException {
        site.write("content/pages/about.md", "---\ntitle: About\n---\n## Team\n");
        site.write("content/assets/slides.html", "<!doctype html><title>S</title><p id=end>");
        site.write("content/notes/2507.00001.md", "## Why\n\n" + link + "\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/notes/2507.00001.md:3:1: error: " + message)
                .endsWith("hint: " + hint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "slides.html | <a href=talk.pdf>the talk</a>   | 1:9: error: there is no /assets/talk.pdf on this site",
                "slides.html | <a href=../abuot.html>us</a>    | 1:9: error: there is no /abuot.html on this site",
                "slides.html | <a href=#end>the end</a>        | 1:9: error: /assets/slides.html has no anchor 'end'",
                "slides.html | <a href=/elsewhere/>x</a>       | 1:9: error: '/elsewhere/' points outside the site",
                "slides.html | <p id=a>1<p id=a>2              | 1:16: error: duplicate id 'a'",
                "slides.css  | p { background: url(gone.png) } | 1:21: error: there is no /assets/gone.png on this site",
            })
    void aBrokenLinkInAnAssetIsAnErrorAtItsPlace(String name, String text, String message) throws IOException {
        site.write("content/assets/" + name, text);

        assertThat(problems()).singleElement().asString().startsWith("content/assets/" + name + ":" + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "abuot.html        | there is no /abuot.html on this site | did you mean /about.html?",
                "about.html#tem    | /about.html has no anchor 'tem'      | did you mean #team?",
            })
    void anAddressOfACuratorThatDoesNotResolveIsAnErrorAtItsPlace(String address, String message, String hint)
            throws IOException {
        site.write("content/pages/about.md", "---\ntitle: About\n---\n## Team\n");
        site.write("content/notes/2507.00001.md", "Read it.");
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS.replace("name: A}", "name: A, url: 'https://t.example/list/" + address + "'}"));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("site-config.yml:4:33: error: " + message)
                .endsWith("hint: " + hint);
    }

    @Test
    void aSiteThatWillSoonBeTooLargeIsAWarning() throws IOException {
        for (int day = 1; day <= 5; day++) {
            site.listing("2025-07-0" + day, "2025-07-0" + day, WrittenSite.paper("2507.0100" + day, "Of many"));
        }
        site.write("content/assets/film.mp4", new byte[200_000_000]);

        BuildResult built = build();

        assertThat(built.summary()).isPresent();
        assertThat(built.diagnostics())
                .singleElement()
                .asString()
                .startsWith("site-config.yml: warning: the site has 200.")
                .contains("will have more than GitHub Pages allows in ")
                .endsWith(
                        "hint: move older years to an archive with 'archive-before', limit the papers with 'show' in site-config.yml, or use another host");
    }

    @Test
    void addressesOfTheSiteInListingsAreLinksWhereTheyResolve() throws IOException {
        site.write("content/pages/about.md", "---\ntitle: About\n---\n## Team\n");
        site.listing("b", "2025-07-16", """
                {"kind":"new","id":"2507.00003","title":"Of https://t.example/list/gone.html","comments":"At \\\\href{https://t.example/list/none.html}{home}, https://t.example/list/about.html."}
                {"kind":"new","id":"2507.00004","title":"Of four","abstract":"So.\\n\\nAt https://t.example/list/about.html#tem and https://t.example/list/about.html#team","links":{"pdf":"https://t.example/list/gone.pdf"}}
                {"kind":"new","id":"url:https://t.example/list/post.html","title":"Of a post"}
                """);

        assertThat(problems()).isEmpty();
        String page = Files.readString(folder.resolve("_site/papers/2507.00003.html"));
        assertThat(page)
                .contains("<a>https://t.example/list/gone.html</a>", "<a>home</a>")
                .contains("<a href=\"https://t.example/list/about.html\" rel=\"nofollow\">");
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00004.html")))
                .contains("<a>https://t.example/list/about.html#tem</a>", "<a>PDF</a>")
                .contains("<a href=\"https://t.example/list/about.html#team\" rel=\"nofollow\">");

        site.write("content/assets/gone.html", "<!doctype html><title>G</title>");
        site.write("content/pages/none.md", "---\ntitle: None\n---\n");
        assertThat(problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("_site/papers/2507.00003.html")))
                .contains("<a href=\"https://t.example/list/none.html\" rel=\"nofollow\">home</a>");
    }

    @Test
    void aCrossReferenceNamesNoAnchor() throws IOException {
        site.write("content/notes/2507.00001.md", "See [[2507.00002#x]].\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(
                        "content/notes/2507.00001.md:1:7: error: unknown topic, paper, day, list or post '2507.00002#x'")
                .endsWith("hint: did you mean 2507.00002?");
    }

    @Test
    void aCrossReferenceToAPostThatReadersDoNotSeeNamesItsFile() throws IOException {
        site.write("content/notes/weekpost.md", "---\ntitle: A week\ndate: 2025-07-15\ndraft: true\n---\nIt was.\n");
        site.write("content/notes/2507.00001.md", "See [[weekpost]].\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(
                        "content/notes/2507.00001.md:1:7: error: unknown topic, paper, day, list or post 'weekpost'")
                .endsWith("hint: the post content/notes/weekpost.md is not shown yet");
    }

    @Test
    void anAssetThatIsCalledLikeAFeedIsNone() throws IOException {
        site.write("content/assets/feed.xml", "no feed");

        assertThat(problems()).isEmpty();
    }

    @Test
    @CountsSteps
    void workGrowsWithTheNumberOfBrokenAnchorsAndOfThoseThatExist() throws IOException {
        Theme theme = Theme.load(List.of(ThemeFolder.of(Path.of("templates"))));
        WorkGrowth.assertLinear(2_000, AuthoredLinksTest::planWithBrokenAnchors, plan -> {
            Diagnostics diagnostics = new Diagnostics();
            byte[] page = ids(plan.find(Addresses.FRONT).orElseThrow().links().size());
            new AuthoredLinks(plan, SiteAddress.UNKNOWN, theme, file -> page).checkAnchors(diagnostics);
            return diagnostics;
        });
    }

    @Test
    void noPageIsRenderedForALinkToAllOfIt() throws IOException {
        Theme theme = Theme.load(List.of(ThemeFolder.of(Path.of("templates"))));
        List<String> rendered = new ArrayList<>();
        AuthoredLinks links = new AuthoredLinks(planWithBrokenAnchors(1), SiteAddress.UNKNOWN, theme, file -> {
            rendered.add(file.path().value());
            return ids(0);
        });

        assertThat(links.resolves(new SiteLink(Addresses.FRONT, ""))).isTrue();
        assertThat(rendered).isEmpty();
    }

    private record Linking(List<InternalLink> links) {}

    private static SitePlan planWithBrokenAnchors(int count) {
        SourceFile source = new SourceFile("a.md", "x\n".repeat(count));
        List<InternalLink> links = IntStream.range(0, count)
                .mapToObj(it -> new InternalLink(Addresses.FRONT, "missing" + it, source.at(it + 1, 1, 1)))
                .toList();
        return SitePlan.of(
                List.of(PlannedFile.of(Addresses.FRONT, "a", new Content.Page("a", new Linking(links)))),
                new Diagnostics());
    }

    private static byte[] ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> "<p id=section" + it + "></p>")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the build says, or else the check. */
    private List<Diagnostic> problems() throws IOException {
        BuildResult built = build();
        return built.summary().isEmpty()
                ? built.diagnostics()
                : SiteChecker.of(folder.resolve("_site")).diagnostics();
    }

    private BuildResult build() throws IOException {
        return new SiteBuild(folder, folder.resolve("_site"), LocalDate.of(2025, 7, 20)).run();
    }
}
