package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes and links to what the site had, or has without showing it: no fault of whoever wrote them. */
class AbsentTargetsTest {
    private static final String SETTINGS = """
            title: T
            description: D
            url: https://t.example/
            curators: {id: a, name: A}
            author-pages: 1
            """;

    @TempDir
    private Path site;

    @BeforeEach
    void writeTheSite() throws IOException {
        write("site-config.yml", SETTINGS);
        listing("""
                {"kind":"new","id":"2507.00001","title":"Of one","authors":["Johanna Lindqvist"]}
                {"kind":"new","id":"2507.00002","title":"Of two","authors":["Ada Berg"]}
                """);
        write("content/notes/2507.00001.md", "First.");
        write("content/notes/2507.00002.md", "Second, beside [[2507.00001]].");
    }

    @Test
    void aNoteAboutAPaperThatShowHidesIsLeftOutWithAWarning() throws IOException {
        write("site-config.yml", SETTINGS + "show: {query: 'ti:two'}\n");

        BuildResult built = build(Optional.empty());

        assertThat(built.diagnostics())
                .extracting(Diagnostic::toString)
                .anySatisfy(it -> assertThat(it)
                        .startsWith("content/notes/2507.00001.md: warning: '2507.00001' is hidden by 'show'"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("content/notes/2507.00002.md:1:18: warning: '2507.00001' is hidden by 'show'"));
        assertThat(page("notes/index.html")).doesNotContain("First.").contains("Second, beside 2507.00001.");
    }

    @Test
    void aNoteAboutAPaperAndAHiddenOneIsShownAtThePaper() throws IOException {
        write("site-config.yml", SETTINGS + "show: {query: 'ti:two'}\n");
        write("content/notes/2507.00001.md", "---\nabout: [2507.00001, 2025-07-15]\n---\nFirst.");

        assertThat(build(Optional.empty()).summary()).isPresent();

        assertThat(page("notes/index.html")).contains("First.");
        assertThat(page("days/2025-07-15.html")).contains("First.");
    }

    @Test
    void aNoteAboutAPublishedPaperThatNoListingHasAnyMoreIsLeftOutWithAWarning() throws IOException {
        build(Optional.empty());
        FeedRecord published = PublishedRecord.read(site.resolve("_site/feeds/record.txt"), new Diagnostics());
        listing("{\"kind\":\"new\",\"id\":\"2507.00002\",\"title\":\"Of two\"}\n");

        BuildResult built = build(Optional.of(published));

        assertThat(built.diagnostics())
                .extracting(Diagnostic::toString)
                .anySatisfy(it -> assertThat(it)
                        .startsWith("content/notes/2507.00001.md: warning: '2507.00001' was published, and no listing"
                                + " has it any more"));
        assertThat(built.summary()).isPresent();
        assertThat(page("notes/index.html")).doesNotContain("First.");
        assertThat(build(Optional.empty()).summary())
                .as("without the record it may be a typing error")
                .isEmpty();
    }

    @Test
    void aLinkToAnAuthorWhoseNameIsNowSpelledInAnotherWayIsPlainTextWithAWarning() throws IOException {
        write("content/notes/2507.00001.md", "By [her](/authors/johanna-lindqvist.html).");
        assertThat(build(Optional.empty()).diagnostics()).isEmpty();
        listing("""
                {"kind":"new","id":"2507.00001","title":"Of one","authors":["J. Lindqvist"]}
                {"kind":"new","id":"2507.00002","title":"Of two","authors":["Ada Berg"]}
                """);

        BuildResult built = build(Optional.empty());

        assertThat(built.diagnostics())
                .singleElement()
                .asString()
                .startsWith("content/notes/2507.00001.md:1:4: warning: there is no /authors/johanna-lindqvist.html")
                .endsWith("write /authors/j-lindqvist.html");
        assertThat(page("papers/2507.00001.html")).contains("<p>By her.</p>");
    }

    @Test
    void aCategoryInShowThatNoListingHasIsAWarning() throws IOException {
        write("site-config.yml", SETTINGS + "show: {categories: [cs.dc]}\n");
        write("content/notes/2507.00001.md", "");
        write("content/notes/2507.00002.md", "");

        assertThat(build(Optional.empty()).diagnostics())
                .extracting(Diagnostic::toString)
                .contains("""
                        site-config.yml:6:21: warning: no listing has the category 'cs.dc'
                          show: {categories: [cs.dc]}
                                              ^^^^^
                          hint: did you mean cs.DC?""", """
                        site-config.yml: warning: 'show' leaves none of the papers of the listings
                          hint: leave one of its keys out, or let it name more""");
    }

    @Test
    void aShowThatFindsNothingIsAWarning() throws IOException {
        write("site-config.yml", SETTINGS + "show: {categories: [cs.DC], query: 'ti:three'}\n");

        assertThat(build(Optional.empty()).diagnostics())
                .extracting(Diagnostic::toString)
                .anySatisfy(it -> assertThat(it).contains("'show' leaves none of the papers"))
                .noneSatisfy(it -> assertThat(it).contains("the category"));
    }

    @Test
    void aTopicIsKnownByTheNamesThatItHadBefore() throws IOException {
        write(
                "site-config.yml",
                SETTINGS + "topics: [{slug: overviews, aliases: [surveys], title: Overviews, query: 'ti:one'}]\n");
        write("content/notes/surveys.md", "Introduced.");
        write("content/notes/2507.00001.md", "See [[surveys]] and [[topic:surveys]].");
        write("content/notes/other.md", "---\nabout: [surveys, 2507.00002]\nauthor: b\n---\nAgain.");
        write(
                "site-config.yml",
                Files.readString(site.resolve("site-config.yml"))
                        .replace("{id: a, name: A}", "[{id: a, name: A}, {id: b, name: B}]"));

        assertThat(build(Optional.empty()).diagnostics()).isEmpty();

        assertThat(page("topics/overviews.html")).contains("Introduced.", "Again.");
        assertThat(page("papers/2507.00001.html")).contains("../topics/overviews.html\">Overviews</a> and <a");
    }

    @Test
    void thePageOfAPublisherMeansThePaperWithTheDoiInItsAddress() throws IOException {
        listing("{\"kind\":\"new\",\"id\":\"doi:10.1145/2408776.2408794\",\"title\":\"Of three\"}\n");
        write(
                "content/notes/2507.00001.md",
                "---\nabout: 2025-07-15\n---\nSee [[https://dl.acm.org/doi/pdf/10.1145/2408776.2408794]].");
        write(
                "content/notes/2507.00002.md",
                "---\nabout: https://dl.acm.org/doi/10.1145/2408776.2408794.pdf\npick: true\n---\n");

        assertThat(build(Optional.empty()).diagnostics()).isEmpty();

        assertThat(page("days/2025-07-15.html")).contains(">Of three</a>.");
        assertThat(page("picks/index.html")).contains("Of three");
    }

    private void listing(String announcements) throws IOException {
        write(
                "content/listings/a.jsonl",
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n"
                        + announcements);
    }

    private BuildResult build(Optional<FeedRecord> published) throws IOException {
        return new SiteBuild(
                        new SiteFolder(site),
                        site.resolve("_site"),
                        LocalDate.of(2025, 7, 20),
                        published,
                        StageListener.NONE)
                .run();
    }

    private String page(String path) throws IOException {
        return Files.readString(site.resolve("_site").resolve(path));
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
