package daybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCheckerTest {
    @TempDir
    private static Path original;

    private static Path built;

    @TempDir
    private Path temporary;

    private Path site;

    @BeforeAll
    static void build() throws IOException {
        built = ExampleSite.build(original, "https://t.example/list/");
    }

    @BeforeEach
    void copy() throws IOException {
        site = temporary.resolve("site");
        ExampleSite.copy(built, site);
    }

    @Test
    void findsNothingWrongWithASiteThatWasBuilt() throws IOException {
        SiteChecker.CheckResult result = SiteChecker.of(site);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.statistics()).hasValueSatisfying(statistics -> {
            assertThat(statistics.pages()).isEqualTo(count(".html"));
            assertThat(statistics.feeds()).isEqualTo(count("feed(/[0-9-]+)?\\.(xml|atom|json)"));
            assertThat(statistics.links()).isGreaterThan(statistics.pages() * 10L);
            assertThat(statistics.externalLinks()).isPositive();
            assertThat(statistics.forecast()).isEmpty();
        });
    }

    @Test
    void saysThatThereIsNoSite() throws IOException {
        assertThat(SiteChecker.of(temporary.resolve("none")).diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .contains("none: error: there is no such folder")
                        .contains("daybook build"));
        assertThat(SiteChecker.of(temporary.resolve("none")).statistics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=\"../papers/1.html\">      | 10 | there is no /papers/1.html",
                "<a href=\"../papers/1.html?q#f\">  | 10 | there is no /papers/1.html",
                "<a href=\"../none%20such.html\">   | 10 | there is no /none such.html",
                "<a href=\"../index.html#none\">    | 10 | /index.html has no id 'none'",
                "<a href=\"../#none\">              | 10 | /index.html has no id 'none'",
                "<a href=\"#none\">                 | 10 | /a/page.html has no id 'none'",
                "<a href=\"../days\">               | 10 | there is no /days",
                "<a href=https://t.example/list/x>  | 9  | there is no /x",
                "<a href=\"/list/x\">               | 10 | there is no /x",
                "<a href=\"/index.html\">           | 10 | '/index.html' points outside the site",
                "<a href=\"../../x.html\">          | 10 | '../../x.html' points outside the site",
                "<img src=\"../x.png\">             | 11 | there is no /x.png",
                "<img srcset=\"../index.png 1x, ../x.png 2x\"> | 14 | there is no /x.png",
                "<img srcset=\"../index.png 1x,../x.png 2x\"> | 14 | there is no /x.png",
                "<meta property=\"og:image\" content=\"https://t.example/list/x.png\"> | 36 | there is no /x.png",
                "<meta http-equiv=\"refresh\" content=\"0; url=x.html\"> | 37 | there is no /a/x.html",
                "<p id=\"a\"></p><p id=\"a\">       | 22 | duplicate id 'a'",
            })
    void reportsProblemsOfAPageAtTheirPlaces(String html, int column, String message) throws IOException {
        write("a/page.html", "<!DOCTYPE html>\n" + html + "\n");

        assertThat(problems()).containsExactly("a/page.html:2:" + column + ": error: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../",
                "../index.html",
                "../index.html?a=b#top",
                "../days/",
                "./../days/../index.html#content",
                "page.html#here",
                "#here",
                "#the%20place",
                "#caf\u00e9",
                "#caf%C3%A9",
                "#",
                "",
                "?q=a",
                "/list/",
                "https://t.example/list/days/index.html#content",
                "https://t.example/other/",
                "https://elsewhere.example/#x",
                "//elsewhere.example/x.png",
                "mailto:jo@t.example",
                "data:text/plain,hello",
                "\n../index.html ",
            })
    void resolvesAddressesAsBrowsersDo(String address) throws IOException {
        write(
                "a/page.html",
                "<h1><a name=here id=here>A</a></h1><p id='the place'><a name='caf\u00e9' href=\"" + address
                        + "\">B</a></p>\n");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../days, write /days/",
        "../days/2025-07-15, write /days/2025-07-15.html",
        "../INDEX.html, addresses are case-sensitive: write /index.html",
        "/days/, the site is published below /list/",
    })
    void suggestsWhatWasProbablyMeant(String address, String hint) throws IOException {
        write("a/page.html", "<a href=\"" + address + "\">A</a>\n");

        assertThat(SiteChecker.of(site).diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.hint()).contains(hint));
    }

    @Test
    void reportsAProblemOfManyPagesOnce() throws IOException {
        String page = "<h1 id=a>A</h1><p id=a></p><a href=none.html>A</a> <a href=none.html>A</a>\n";
        for (String name : List.of("c", "a", "b")) {
            write(name + ".html", page);
        }

        assertThat(problems())
                .containsExactly(
                        "a.html:1:22: error: duplicate id 'a' (also on 2 more pages)",
                        "a.html:1:36: error: there is no /none.html (also on 2 more pages)");
    }

    @Test
    void reportsEachOfManyMistakesOnALargePage() throws IOException {
        write("a.html", brokenLinks(5000));

        assertThat(problems()).hasSize(5000).startsWith("a.html:1:9: error: there is no /n0.html");
    }

    @Test
    @CountsSteps
    void workGrowsWithTheNumberOfMistakesOnAPage() throws IOException {
        WorkGrowth.assertLinear(8_000, this::siteWithBrokenLinks, SiteChecker::of);
    }

    @Test
    @CountsSteps
    void workGrowsWithTheNumberOfMistakesOnASiteThatGrowsToo() throws IOException {
        WorkGrowth.assertLinear(4_000, this::siteWithFilesAndBrokenLinks, SiteChecker::of);
    }

    private Path siteWithFilesAndBrokenLinks(int count) {
        Path copy = siteWithBrokenLinks(count);
        try {
            for (int file = 0; file < count; file++) {
                Files.createFile(copy.resolve(file + ".txt"));
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path siteWithBrokenLinks(int count) {
        try {
            Path copy = temporary.resolve("with-" + count);
            ExampleSite.copy(built, copy);
            Files.writeString(copy.resolve("a.html"), brokenLinks(count));
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String brokenLinks(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> "<a href=n" + it + ".html>" + "x".repeat(200) + "</a>\n")
                .collect(Collectors.joining());
    }

    @Test
    void findsWhatAStyleSheetLacks() throws IOException {
        write(
                "theme/more.css",
                "@import url(none.css);\na { background: url( \"../x y.png\" ) }\nb { src: url(style.css) }\n");

        assertThat(problems())
                .containsExactly(
                        "theme/more.css:1:13: error: there is no /theme/none.css",
                        "theme/more.css:2:23: error: there is no /x y.png");
    }

    @Test
    void knowsThatThePageForMissingPagesIsShownAtAnyAddress() throws IOException {
        replace("404.html", "href=\"/list/index.html\"", "href=\"index.html\"");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("404.html:")
                .endsWith(": error: 'index.html' points outside the site");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feed.xml  | <guid isPermaLink=\"false\">[^<]*      | <guid>one                  | duplicate item",
                "feed.xml  | <guid isPermaLink=\"false\">[^<]*      | <guid>                     | the item has no id",
                "feed.xml  | <pubDate>Tue                           | <pubDate>Someday           | invalid date",
                "feed.xml  | <link>https://t.example/list/papers    | <link>/papers              | has the relative address",
                "feed.xml  | <link>https://t.example/list/papers/   | <link>https://t.example/list/ | has a broken link: there is no /25",
                "feed.xml  | href=\"https://t.example/list/feed.xml | href=\"https://t.example/feed.xml | the feed states the address https://t.example/feed.xml",
                "feed.xml  | <title>T</title>                       | <title/>                   | the feed has no title",
                "feed.xml  | </channel>                             |                            | expected '</",
                "feed.xml  | content:encoded>&lt;p&gt;              | content:encoded>&lt;a href='x'&gt;  | has the relative address 'x'",
                "feed.atom | <id>[^<]*</id>                         | <id>one</id>               | duplicate item",
                "feed.atom | <updated>2025-07-15                    | <updated>2025-07-55        | invalid date",
                "feed.atom | list/papers/                           | list/none/                 | has a broken link: there is no /none/25",
                "feed.atom | <feed                                  | <rss                       | ",
                "feed.json | \"id\":\"[^\"]*\"                      | \"id\":\"one\"             | duplicate item",
                "feed.json | \"date_published\":\"                  | \"date_published\":\"on    | invalid date",
                "feed.json | https://t.example/list/papers          | papers                     | has the relative address",
                "feed.json | \"feed_url\":\"[^\"]*                  | \"feed_url\":\"https://t.example/list/index.html | the feed states the address",
            })
    void findsWhatIsWrongWithAFeed(String feed, String part, String replacement, String message) throws IOException {
        replace(feed, part, replacement == null ? "" : replacement);

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).startsWith(feed + ":").contains(": error: "))
                .anySatisfy(it -> assertThat(it).contains(message == null ? "" : message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<loc>https://t.example/list/papers/ | <loc>https://t.example/list/none/ | there is no /none/25",
                "<loc>https://t.example/list/papers/ | <loc>https://t.example/papers/ | is not an address of this site",
                "<loc>https://t.example/list/papers/ | <loc>papers/ | is not an address of this site",
                "<lastmod>2025-07 | <lastmod>2025-77 | is not a date",
            })
    void findsWhatIsWrongWithTheSitemap(String part, String replacement, String message) throws IOException {
        replace("sitemap.xml", part, replacement);

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it)
                        .matches("sitemap.xml:\\d+:\\d+: error: .*")
                        .contains(message));
    }

    @Test
    void followsTheIndexOfASitemap() throws IOException {
        String start = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        String line = "<sitemap><loc>https://t.example/list/sitemap-1.xml</loc></sitemap>\n";
        String urls = IntStream.rangeClosed(0, 50_000)
                .mapToObj(it -> "<url><loc>https://t.example/list/</loc></url>\n")
                .collect(Collectors.joining(
                        "", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</urlset>\n"));
        write("sitemap-1.xml", urls);
        write("sitemap.xml", start + line + line.replace("-1", "-2") + "</sitemapindex>\n");

        assertThat(problems())
                .containsExactly(
                        "sitemap-1.xml: error: the sitemap has more than 50000 addresses",
                        "sitemap.xml:3:10: error: there is no /sitemap-2.xml");
    }

    @Test
    void missesTheFilesThatEverySiteHas() throws IOException {
        Files.delete(site.resolve("sitemap.xml"));
        assertThat(problems()).containsExactly("robots.txt: error: there is no /sitemap.xml, which this file names");

        Files.delete(site.resolve("robots.txt"));
        assertThat(problems()).containsExactly("robots.txt: warning: the address of the site is missing");

        Files.delete(site.resolve("index.html"));
        assertThat(problems()).contains("index.html: error: there is no front page");
    }

    @Test
    void warnsOfTheHeaviestPagesOnly() throws IOException {
        write("large.png", "x".repeat(2_000_000));
        for (int page = 10; page < 22; page++) {
            write(page + ".html", "<img src=large.png>" + " ".repeat(page * 10_000));
        }

        assertThat(problems())
                .hasSize(11)
                .startsWith(": warning: 2 more pages weigh more than 2.0 MB")
                .contains("21.html: warning: the page weighs 2.2 MB with all that it shows")
                .noneMatch(it -> it.startsWith("11.html"));
    }

    @Test
    void findsASiteThatIsTooLargeForGitHub() throws IOException {
        enlarge();
        replaceEverywhere("https://t.example/list/", "https://someone.github.io/list/");

        assertThat(problems()).singleElement().asString().startsWith(": error: the site has 1000.");
    }

    @Test
    void findsASiteThatIsTooLargeForGitHubUnderADomainOfItsOwn() throws IOException {
        enlarge();
        write("CNAME", "t.example\n");

        assertThat(problems()).singleElement().asString().startsWith(": error: the site has 1000.");
    }

    @Test
    void warnsOfALargeSiteThatIsElsewhere() throws IOException {
        enlarge();

        assertThat(problems()).singleElement().asString().startsWith(": warning: the site has 1000.");
    }

    private void enlarge() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(site.resolve("large.zip").toFile(), "rw")) {
            file.setLength(1_000_000_000);
        }
    }

    private void replaceEverywhere(String text, String replacement) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(it -> it.toString().matches(".*\\.(html|xml|atom|json|opml|txt)"))
                    .toList()) {
                Files.writeString(file, Files.readString(file).replace(text, replacement));
            }
        }
    }

    @Test
    void findsFilesThatAreLinks() throws IOException {
        Files.createSymbolicLink(site.resolve("days/link.html"), Path.of("index.html"));
        Files.createSymbolicLink(site.resolve("folder"), Path.of("days"));
        Files.createLink(site.resolve("same.html"), site.resolve("index.html"));

        assertThat(problems())
                .containsExactly(
                        "days/link.html: error: this is a symbolic link",
                        "folder: error: this is a symbolic link",
                        "index.html: error: this is a hard link",
                        "same.html: error: this is a hard link");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String pattern, String replacement) throws IOException {
        String text = Files.readString(site.resolve(path));
        String changed = text.replaceAll(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        write(path, changed);
    }

    private List<String> problems() throws IOException {
        return SiteChecker.of(site).diagnostics().stream().map(this::text).toList();
    }

    private String text(Diagnostic problem) {
        String text = problem.location() + ": " + problem.severity() + ": " + problem.message();
        return text.replace(site + "/", "").replace(site.toString(), "");
    }

    private long count(String suffix) {
        try (var files = Files.walk(site)) {
            return files.filter(it -> it.toString().matches(".*" + suffix)).count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
