package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.MarkdownDocument;
import daybook.fetch.FetchedSite;
import daybook.fetch.FetchedSite.Run;
import daybook.pipeline.TemporaryFiles;
import daybook.pipeline.WrittenSite;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table of faults in the documents, as a night after one without a fault. */
class FaultTableTest {
    private static final Path DOCUMENT = Path.of("docs/publishing.md");

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-19T04:00:00Z"));

    @TempDir
    private Path temporary;

    private PublishedSite published;
    private FetchedSite site;
    private WrittenSite files;
    private List<String> options = new ArrayList<>();
    private int nights;

    /** Something that goes wrong. */
    private interface Fault {
        void make(FaultTableTest test) throws IOException;
    }

    /** What must hold of the published site. */
    private interface Effect {
        void check(FaultTableTest test);
    }

    /** A row of the table. */
    private record FaultCase(String fault, String published, int code, Fault make, Effect effect) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static List<FaultCase> faults() {
        List<FaultCase> cases = new ArrayList<>();
        cases.add(new FaultCase(
                "a source that is unreachable, or has something else in place of a listing",
                "the site without this listing, which the next night fetches",
                3,
                it -> it.write("site-config.yml", SETTINGS + "sources: http://127.0.0.1:9/feed.xml\n"),
                it -> it.has("papers/2507.00001.html", "Of one")));
        cases.add(new FaultCase(
                "a listing file with an error, such as in one of its entries",
                "the site with the entries that can be read",
                3,
                it -> it.files.listing(
                        "a",
                        "2025-07-15",
                        WrittenSite.paper("2507.00001", "Of one"),
                        "{\"kind\":\"new\",\"id\":\"2507.00002\",\"ti",
                        WrittenSite.paper("2507.00003", "Of three")),
                it -> it.has("papers/2507.00003.html", "Of three").hasNot("papers/2507.00002.html")));
        cases.add(new FaultCase(
                "a listing file of which nothing can be read",
                "the site without its papers",
                3,
                it -> it.write("content/listings/b.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate"),
                it -> it.has("papers/2507.00001.html", "Of one").hasNot("papers/2507.00004.html")));
        cases.add(new FaultCase(
                "a fetched listing that is empty, as a power cut may leave it",
                "the site without its papers, until its source has them again",
                3,
                it -> it.write("content/listings/b.jsonl", ""),
                it -> it.has("papers/2507.00001.html", "Of one").hasNot("papers/2507.00004.html")));
        cases.add(new FaultCase(
                "a note with an error, such as in its front matter",
                "the site without this note",
                3,
                it -> it.write("content/notes/2507.00001.md", "---\npik: true\n---\nFirst."),
                it -> it.has("papers/2507.00001.html", "Of one").hasNot("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "a note about a paper that no listing has",
                "the site without this note, which waits for the paper",
                0,
                it -> it.write("content/notes/2507.00009.md", "About nothing."),
                it -> it.has("notes/index.html", "Second.").hasNot("notes/index.html", "About nothing.")));
        cases.add(new FaultCase(
                "a note about a topic that the site never had",
                "the site without this note",
                3,
                it -> it.write("content/notes/nothing.md", "About nothing."),
                it -> it.has("notes/index.html", "Second.").hasNot("notes/index.html", "About nothing.")));
        cases.add(new FaultCase(
                "two notes by one author about the same thing",
                "the one whose file comes first in the alphabet",
                3,
                it -> it.write("content/notes/again.md", "---\nabout: 2507.00002\n---\nAgain."),
                it -> it.has("notes/index.html", "Second.").hasNot("notes/index.html", "Again.")));
        cases.add(new FaultCase(
                "a note or page that is not UTF-8",
                "the site without it",
                3,
                it -> it.files.write("content/notes/2507.00001.md", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                it -> it.has("notes/index.html", "Second.").hasNot("notes/index.html", "caf")));
        cases.add(new FaultCase(
                "an error in a correction in `content/overrides.yml`, also one that makes the file no YAML",
                "the site without what is wrong of it; what the file hides, however badly, stays hidden",
                3,
                it -> it.write(
                        "content/overrides.yml",
                        "2507.00001:\n  title: One: two\n  hide: true\n<<<<<<< HEAD\n2507.00003:\n  hide: yes\n"),
                it -> it.hasNot("papers/2507.00001.html")
                        .hasNot("papers/2507.00003.html")
                        .has("notes/index.html", "Second.")));
        cases.add(new FaultCase(
                "a `content/overrides.yml` that is not UTF-8, or too large",
                "nothing",
                1,
                it -> it.files.write("content/overrides.yml", "# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)),
                it -> {}));
        cases.add(new FaultCase(
                "a page with an error, or at an address that the site needs",
                "the site without it; links to it are plain text",
                3,
                it -> it.write("content/pages/about.md", "No title."),
                it -> it.hasNot("about.html").has("papers/2507.00002.html", "Second. See us.")));
        cases.add(new FaultCase(
                "a link to a page, paper or anchor that does not exist",
                "the text of the link",
                3,
                it -> it.write(
                        "content/notes/2507.00001.md",
                        "See [[2507.00009]], [him](/him.html), [her](/about.html#her), ![x](/assets/x.png) and [it](#it)."),
                it -> it.has("papers/2507.00001.html", "<p>See 2507.00009, him, her, x and it.</p>")));
        cases.add(new FaultCase(
                "an HTML file or style sheet in `content/assets` with a broken link or a duplicate id",
                "the site without it; links to it are plain text",
                3,
                it -> it.write("content/assets/slides.html", "<title>S</title><a href=talk.pdf>talk</a>"),
                it -> it.hasNot("assets/slides.html").has("about.html", "the slides")));
        cases.add(new FaultCase(
                "a symbolic link in `content` or `templates` that leads out of the site",
                "the site without it",
                3,
                it -> Files.createSymbolicLink(
                        it.write("content/assets/x/y", "y").resolveSibling("passwords"),
                        Files.createSymbolicLink(
                                it.write("templates/x/y.css", "y").resolveSibling("passwords.css"),
                                Files.writeString(it.temporary.resolve("passwords"), "secret"))),
                it -> it.hasNot("assets/x/passwords")
                        .has("assets/x/y", "y")
                        .hasNot("theme/x/passwords.css")
                        .has("theme/x/y.css", "y")));
        cases.add(new FaultCase(
                "a template with an error",
                "the site with the default theme's template",
                3,
                it -> it.write("templates/paper.html", "<p th:text=\"${page.nothing}\"></p>"),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "a message in `templates/messages….properties` with an error, such as an unknown key",
                "the site with the theme's message",
                3,
                it -> it.write("templates/messages.properties", "nav.dayz = Archive\nnav.search = Look it up\n"),
                it -> it.has("index.html", "Look it up").has("index.html", ">Days<")));
        cases.add(new FaultCase(
                "a topic in `site-config.yml` with an error, such as in its query",
                "the site without this topic",
                3,
                it -> it.write("site-config.yml", SETTINGS.replace("query: 'ti:of'", "query: 'ti:('")),
                it -> it.hasNot("topics/all.html").has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "a source in `site-config.yml` that does not exist",
                "the site; nothing is fetched from there",
                3,
                it -> it.write("site-config.yml", SETTINGS + "sources: cs.DX\n"),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "no `contact` in `site-config.yml`, or one that reaches nobody",
                "the site; nothing is fetched from arXiv, publishers and libraries",
                3,
                it -> it.write("site-config.yml", SETTINGS + "contact: somewhere\nsources: cs.DC\n"),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "the `url` of a curator that leads to a page which the site does not have",
                "the curator's name without a link",
                3,
                it -> it.write(
                        "site-config.yml",
                        SETTINGS.replace("name: A}", "name: A, url: '" + it.published.address() + "us.html'}")),
                it -> it.has("papers/2507.00001.html", "First.").hasNot("papers/2507.00001.html", "us.html")));
        cases.add(new FaultCase(
                "any other error in `site-config.yml`, because the site might show what it should not",
                "nothing",
                1,
                it -> it.write("site-config.yml", SETTINGS + "shwo: {kinds: new}\n"),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "the record of feeds cannot be downloaded",
                "the site, with the last record that was",
                3,
                it -> it.published.answering("feeds/record.txt", Reply.of(500, "")),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "the record of feeds is damaged",
                "the site; what is readable of the record counts",
                3,
                it -> it.published.answering("feeds/record.txt", Reply.of(200, "daybook-feeds 2\nsite ht")),
                it -> it.has("papers/2507.00001.html", "First.").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "a login page in place of the record of feeds",
                "the site, with the last record that was",
                3,
                it -> it.published.answering("feeds/record.txt", Reply.of(200, "<title>Log in</title>")),
                it -> it.has("papers/2507.00001.html", "First.").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "a parked domain, or a single-page app that answers each address with a page",
                "the site, with the last record that was",
                3,
                it -> it.published.answeringAll(Reply.of(200, "<title>Buy this domain</title>")),
                it -> it.has("papers/2507.00001.html", "First.").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "a site behind a password",
                "the site, with the last record that was",
                3,
                it -> it.published.answeringAll(Reply.of(401, "").with("WWW-Authenticate: Basic")),
                it -> it.has("papers/2507.00001.html", "First.").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "a `.daybook-cache` that cannot be read or written",
                "the site, with what is known without it",
                3,
                it -> it.replaceByFile(".daybook-cache/published"),
                it -> it.has("papers/2507.00001.html", "First.").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "errors in listings that cost more than half of the published papers",
                "nothing",
                1,
                it -> it.write("content/listings/a.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate"),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "`content`, or the folder of its listings, as a symbolic link that leads out of the site",
                "nothing",
                1,
                it -> Files.createSymbolicLink(
                        it.site.folder().resolve("content"),
                        Files.move(it.site.folder().resolve("content"), it.temporary.resolve("elsewhere"))),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "`show` leaves less than half of the published papers",
                "the smaller site",
                0,
                it -> it.write("site-config.yml", SETTINGS + "show: {query: 'ti:four'}\n"),
                it -> it.hasNot("papers/2507.00001.html").has("papers/2507.00004.html", "Of four")));
        cases.add(new FaultCase(
                "more than half of the published papers are in no file any more, as when listings are gone",
                "the smaller site",
                3,
                it -> Files.move(it.site.folder().resolve("content/listings"), it.temporary.resolve("elsewhere")),
                it -> it.hasNot("papers/2507.00001.html").has("feeds/record.txt", "\nend\n")));
        cases.add(new FaultCase(
                "no `content`, as after an incomplete checkout",
                "nothing",
                1,
                it -> Files.move(it.site.folder().resolve("content"), it.temporary.resolve("elsewhere")),
                it -> it.has("papers/2507.00001.html", "First.")));
        cases.add(new FaultCase(
                "a full disk, or an output folder that cannot be written",
                "nothing",
                1,
                it -> it.options.addAll(
                        List.of("--output", it.write("file", "").resolve("site").toString())),
                it -> it.has("papers/2507.00001.html", "First.")));
        return cases;
    }

    private static final String SETTINGS = WrittenSite.SETTINGS + """
            topics:
              - {slug: all, title: All, query: 'ti:of'}
            """;

    @BeforeEach
    void publishASiteWithoutFaults() throws IOException {
        published = new PublishedSite();
        site = new FetchedSite(temporary.resolve("site"), time, "");
        files = new WrittenSite(site.folder());
        write("site-config.yml", SETTINGS);
        files.listing(
                "a",
                "2025-07-15",
                WrittenSite.paper("2507.00001", "Of one"),
                WrittenSite.paper("2507.00002", "Of two"),
                WrittenSite.paper("2507.00003", "Of three"));
        files.listing("b", "2025-07-16", WrittenSite.paper("2507.00004", "Of four"));
        write("content/notes/2507.00001.md", "First.");
        write("content/notes/2507.00002.md", "Second. See [us](/about.html).");
        write("content/pages/about.md", "---\ntitle: About\n---\nSee [the slides](/assets/slides.html).");
        write("content/assets/slides.html", "<title>S</title>");
        assertThat(night()).extracting(Run::code, Run::err).containsExactly(0, "");
    }

    @AfterEach
    void stop() {
        published.close();
    }

    @Test
    void theTableHasARowForEachOfTheseFaults() throws IOException {
        assertThat(MarkdownDocument.read(DOCUMENT).table("## Faults"))
                .containsExactlyElementsOf(faults().stream()
                        .map(it -> List.of(it.fault(), it.published(), String.valueOf(it.code())))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultCostsItsPart(FaultCase fault) throws IOException {
        fault.make().make(this);

        Run run = night();

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(fault.code());
        assertThat(run.out())
                .startsWith(
                        switch (fault.code()) {
                            case 0 -> "## The site is ready\n";
                            case 3 -> "## The site is published with problems\n";
                            default -> "## The site is not ready";
                        });
        fault.effect().check(this);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".daybook-cache",
                ".daybook-cache/published",
                ".daybook-cache/facts",
                ".daybook-cache/published/hosts",
                ".daybook-cache/published/record.txt"
            })
    void whateverStandsInThePlaceOfTheCacheTheSiteIsPublished(String path) throws IOException {
        Path place = site.folder().resolve(path);
        if (Files.isDirectory(place)) {
            replaceByFile(path);
        } else {
            Files.deleteIfExists(place);
            Files.createDirectories(place.resolve("some/folder"));
        }

        Run run = night();

        assertThat(run.code()).as(run.err()).isIn(0, 3);
        assertThat(run.err()).contains(".daybook-cache");
        has("papers/2507.00001.html", "First.")
                .has("feeds/record.txt", "arxiv:2507.00001")
                .has("feeds/record.txt", "\nend\n");
    }

    private void replaceByFile(String folder) throws IOException {
        TemporaryFiles.remove(site.folder().resolve(folder));
        Files.writeString(site.folder().resolve(folder), "no folder");
    }

    @Test
    void aPublishedSiteThatIsPutBackLosesNoIdentity() throws IOException {
        SortedMap<String, byte[]> backup = published.files();
        write("content/notes/hello.md", "---\ntitle: Hello\ndate: 2025-07-18\n---\nHello.");
        assertThat(night().code()).isZero();
        assertThat(night().code()).isZero();
        Files.move(
                site.folder().resolve("content/notes/hello.md"), site.folder().resolve("content/notes/how-we-read.md"));
        published.publish(backup);

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the published record is older than the last one that was downloaded");
        has("picks/feed.xml", "/posts/hello/note-by-a<").hasNot("picks/feed.xml", "/posts/how-we-read/note-by-a<");
        assertThat(night().code()).isZero();
        has("picks/feed.xml", "/posts/hello/note-by-a<").hasNot("picks/feed.xml", "/posts/how-we-read/note-by-a<");
    }

    @Test
    void newPapersDoNotMakeUpForLostOnes() throws IOException {
        write("content/listings/a.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate");
        files.listing(
                "c",
                "2025-07-17",
                IntStream.range(10, 30)
                        .mapToObj(it -> WrittenSite.paper("2507.000" + it, "Of many"))
                        .toArray(String[]::new));

        Run run = night();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("fewer than half of the papers that are published");
        has("papers/2507.00001.html", "Of one").hasNot("papers/2507.00010.html");
    }

    @Test
    void aSiteOfOnePaperIsKeptWhenItsListingIsDamaged() throws IOException {
        Files.delete(site.folder().resolve("content/listings/a.jsonl"));
        Files.delete(site.folder().resolve("content/notes/2507.00001.md"));
        Files.delete(site.folder().resolve("content/notes/2507.00002.md"));
        assertThat(night().code()).isEqualTo(3);
        hasNot("papers/2507.00001.html").has("papers/2507.00004.html", "Of four");

        write("content/listings/b.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate");

        assertThat(night().code()).isEqualTo(1);
        has("papers/2507.00004.html", "Of four");
    }

    @Test
    void aDamagedListingDoesNotKeepPapersThatWereRemovedBefore() throws IOException {
        Files.delete(site.folder().resolve("content/listings/a.jsonl"));
        assertThat(night().code()).isEqualTo(3);
        assertThat(night().code()).isZero();

        files.listing("c", "2025-07-17", WrittenSite.paper("2507.00005", "Of five"), "{\"kind\":\"new\"");

        assertThat(night().code()).isEqualTo(3);
        has("papers/2507.00004.html", "Of four").has("papers/2507.00005.html", "Of five");
    }

    @Test
    void aSiteWithoutPapersIsNotPublishedWhileItIsUnknownWhatIs() throws IOException {
        published.answering("feeds/record.txt", Reply.of(500, ""));
        TemporaryFiles.remove(site.folder().resolve(".daybook-cache"));
        write("content/listings/a.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate");
        write("content/listings/b.jsonl", "{\"listing\":1,\"source\":\"arxiv\",\"cate");

        assertThat(night().code()).isEqualTo(1);
        has("papers/2507.00001.html", "First.");
    }

    @Test
    void theSummaryBeginsWithWhatWasLeftOutAndSaysWhy() throws IOException {
        write("site-config.yml", SETTINGS.replace("query: 'ti:of'", "query: 'ti:('"));
        write("content/pages/about.md", "No title.");
        write("content/notes/2507.00001.md", "---\npik: true\n---\nFirst. [[2507.00009]]");

        Run run = night();

        assertThat(run.out()).startsWith("""
                ## The site is published with problems

                - Left out because of errors: 3
                  - `content/notes/2507.00001.md`
                  - `content/pages/about.md`
                  - `site-config.yml:6:\
                """);
        assertThat(run.err())
                .contains(
                        "content/notes/2507.00001.md: warning: the site was built without this file because of its"
                                + " errors",
                        "content/notes/2507.00001.md:2:1: error: unknown key 'pik'",
                        "content/notes/2507.00002.md:1:13: warning: there is no /about.html on this site; it is shown as"
                                + " plain text");
    }

    private Run night() throws IOException {
        Path output = temporary.resolve("night-" + nights++);
        List<String> arguments =
                new ArrayList<>(List.of("nightly", "--url", published.address().toString()));
        if (options.isEmpty()) {
            arguments.addAll(List.of("--output", output.toString()));
        }
        arguments.addAll(options);
        Run run = site.run(arguments.toArray(String[]::new));
        if (run.code() == 0 || run.code() == 3) {
            published.publish(output);
        }
        return run;
    }

    private Path write(String name, String text) throws IOException {
        return files.write(name, text);
    }

    private FaultTableTest has(String path, String text) {
        assertThat(published.files()).containsKey(path);
        assertThat(text(path)).contains(text);
        return this;
    }

    private FaultTableTest hasNot(String path) {
        assertThat(published.files()).doesNotContainKey(path);
        return this;
    }

    private FaultTableTest hasNot(String path, String text) {
        assertThat(text(path)).doesNotContain(text);
        return this;
    }

    private String text(String path) {
        return new String(published.files().get(path), StandardCharsets.UTF_8);
    }
}
