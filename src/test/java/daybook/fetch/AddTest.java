package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.SimulatedTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that are added by their identifiers, asked of servers that stand in for those who know them. */
class AddTest {
    private static final String FILE = "content/listings/added/2026-11-27.jsonl";

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-27T08:00:00Z"));

    @TempDir
    private Path temporary;

    private PaperServers servers;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        servers = new PaperServers();
        site = new FetchedSite(temporary.resolve("site"), time, "contact: jo@t.example\n");
    }

    @AfterEach
    void stop() throws IOException {
        servers.close();
    }

    private Run run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(servers.options());
        all.addAll(List.of(arguments));
        return site.run(all.toArray(String[]::new));
    }

    private Listing listing(String file) throws IOException {
        return Objects.requireNonNull(site.stored().get(file));
    }

    private Announcement added(String id) throws IOException {
        return listing(FILE).announcements().stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = site.folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void fromAnEmptyFolderToAPublishedPageInAFewSeconds() throws IOException {
        Path empty = Files.createDirectories(temporary.resolve("new"));
        FetchedSite created = new FetchedSite(empty, time, "");
        Files.delete(empty.resolve("site-config.yml"));
        Files.delete(empty.resolve("content"));
        site = created;
        Instant begin = time.sleeper().now();

        Run init = created.run(
                "init", "--contact", "jo@t.example", "--action", "o/r@0123456789012345678901234567890123456789", ".");
        Run add = run(
                "add",
                "https://arxiv.org/pdf/1706.03762v7",
                "10.1145/3292500.3330701",
                servers.page("talk").toString(),
                "--note");
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(add.code()).as(add.err()).isZero();
        Files.writeString(empty.resolve("content/notes/1706.03762.md"), "---\npick: true\n---\nRead *this* first.\n");
        Run build = created.run("build");

        assertThat(empty.resolve("content/notes/a-talk.md"))
                .hasContent("""
                        ---
                        # A Talk
                        # Jo Speaker
                        # %s
                        #
                        # About things.
                        #
                        about: 'url:%s'
                        # rating: 4
                        # tags: [one, another]
                        draft: true
                        pick: false
                        ---

                        """.formatted(servers.page("talk"), servers.page("talk")));
        assertThat(add.out()).isEqualTo("""
                added 1706.03762: Attention Is All You Need
                added doi:10.1145/3292500.3330701: Optuna: A Framework
                added url:%s: A Talk
                note in content/notes/1706.03762.md
                note in content/notes/optuna-a-framework.md
                note in content/notes/a-talk.md
                """.formatted(servers.page("talk")));
        assertThat(build.code()).as(build.out() + build.err()).isZero();
        assertThat(build.err()).contains("the topic 'surveys' finds no paper").doesNotContain("error");
        assertThat(time.sleeper().now()).isBefore(begin.plusSeconds(30));
        assertThat(servers.paths()).hasSize(3);
        assertThat(empty.resolve("_site/days/2026-11-27.html"))
                .content()
                .contains("Attention Is All You Need", "Read <em>this</em> first.", "Optuna: A Framework", "A Talk")
                .contains("12 June 2017", "25 July 2019", "Proceedings of the 25th ACM SIGKDD Conference")
                .doesNotContain("<script>alert");
        assertThat(empty.resolve("_site/papers/1706.03762.html"))
                .content()
                .contains("<dt>Submitted</dt><dd>12 June 2017</dd>", "added by the curator", "year = {2017}")
                .contains("citation_publication_date\" content=\"2017/06/12\"");
        assertThat(empty.resolve("_site/papers/doi/10.1145_2f3292500.3330701.html"))
                .content()
                .contains("<dt>Published</dt><dd>25 July 2019</dd>", "@inproceedings{", "year = {2019}");
        assertThat(empty.resolve("_site/feed.xml")).content().contains("&lt;em&gt;Published&lt;/em&gt;: 25 July 2019");
        assertThat(empty.resolve("_site/topics/added.html")).doesNotExist();
    }

    @Test
    void aPaperWithATitleIsAskedForOnceAndAddedAtOnce() throws IOException {
        Instant begin = time.sleeper().now();

        Run run = site.run("add", "url:http://127.0.0.1:9/talk", "--title", "A talk");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("added url:http://127.0.0.1:9/talk: A talk\n");
        assertThat(time.sleeper().now()).isBefore(begin.plusSeconds(5));
        assertThat(site.run("add", "url:http://127.0.0.1:9/other").code()).isEqualTo(3);
        assertThat(time.sleeper().now()).isAfter(begin.plusSeconds(10));
    }

    @Test
    void storesWhatIsKnownUnderTheDayOfAdding() throws IOException {
        Run run = run("add", "arXiv:1706.03762v7", "doi:10.5281/zenodo.7", "10.9999/Article");

        assertThat(run.code()).as(run.err()).isZero();
        Listing listing = listing(FILE);
        assertThat(listing.source()).isEqualTo("added");
        assertThat(listing.date().orElseThrow()).hasToString("2026-11-27");
        Announcement paper = added("1706.03762");
        assertThat(paper.authors().orElseThrow().names()).containsExactly("Ashish Vaswani", "Noam Shazeer");
        assertThat(paper.subjects()).containsExactly("cs.CL", "cs.LG");
        assertThat(paper.kind().key()).isEqualTo("new");
        assertThat(paper.published().orElseThrow()).hasToString("2017-06-12");
        assertThat(added("doi:10.5281/zenodo.7").title()).isEqualTo("All Hats");
        Announcement article = added("doi:10.9999/article");
        assertThat(article.title()).isEqualTo("An Article & Its Title");
        assertThat(article.authors().orElseThrow().names()).containsExactly("Ada Example", "Ben Sample");
        assertThat(article.journalReference()).contains("Journal of Examples 7 (2020)");
        assertThat(article.published().orElseThrow()).hasToString("2020-05-04");
        assertThat(article.abstractText()).contains("It says so.");
        assertThat(article.links().pdf().orElseThrow()).endsWith("/article.pdf");
    }

    @Test
    void fillsAFileThatHoldsNothing() throws IOException {
        run("add", "2401.00001");
        Files.writeString(site.folder().resolve(FILE), "\0\0\0\0");

        run("add", "1706.03762");

        assertThat(listing(FILE).announcements())
                .extracting(it -> it.id().toString())
                .containsExactly("1706.03762");
    }

    @Test
    void readsIdentifiersFromStandardInputAndAddsEachOnce() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(
                "1706.03762\n\nhttps://arxiv.org/abs/1706.03762v1\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("add", "-").out()).isEqualTo("added 1706.03762: Attention Is All You Need\n");
        } finally {
            System.setIn(before);
        }
        time.jumpTo(Instant.parse("2026-11-28T08:00:00Z"));

        Run again = run("add", "1706.03762", "2401.00001", "--date", "2026-11-27");

        assertThat(again.out()).isEqualTo("""
                1706.03762 is on the site already: Attention Is All You Need
                added 2401.00001: Paper 2401.00001
                """);
        assertThat(listing(FILE).announcements()).hasSize(2);
        assertThat(site.stored()).containsOnlyKeys(FILE);
    }

    @Test
    void theAddressOfAPublisherMeansThePaperWithTheDoiInItThatIsThere() throws IOException {
        run("add", "doi:10.9999/article");

        assertThat(run("add", "https://publisher.example/get/10.9999/article/full")
                        .out())
                .isEqualTo("doi:10.9999/article is on the site already: An Article & Its Title\n");
    }

    @Test
    void theAddressOfAPageThatIsKnownToBeAboutAPaperAddsThePaper() throws IOException {
        Run run = run(
                "add",
                "https://huggingface.co/papers/1706.03762",
                "https://dl.acm.org/doi/abs/10.1145/3292500.3330701");

        assertThat(run.out()).isEqualTo("""
                added 1706.03762: Attention Is All You Need
                added doi:10.1145/3292500.3330701: Optuna: A Framework
                """);
        assertThat(servers.paths()).hasSize(2);
    }

    @Test
    void aPaperThatAListingHasUnderTheAddressOfAPageIsThere() throws IOException {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"feed","category":"kdd","date":"2025-07-14"}
                {"kind":"new","id":"url:https://huggingface.co/papers/1706.03762","title":"One"}
                """);

        assertThat(run("add", "1706.03762").out()).isEqualTo("1706.03762 is on the site already: One\n");
    }

    @Test
    void whatNobodyKnowsIsAnErrorUntilItHasATitle() throws IOException {
        servers.forget("2401.99999");

        Run unknown = run("add", "2401.99999", "what?");
        Run titled = run("add", "2401.99999", "--title", "A Paper to Come");

        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("2401.99999: error: nobody knows this paper")
                .contains("hint: check the identifier, or give it a title with --title")
                .contains("what?: error: this identifies no paper");
        assertThat(titled.code()).isZero();
        assertThat(added("2401.99999").title()).isEqualTo("A Paper to Come");
    }

    @Test
    void whoeverIsDownCostsOnlyWhatTheyAloneKnow() throws IOException {
        servers.kill("crossref");

        Run run = run("add", "1706.03762", "10.1145/3292500.3330701", "10.5281/zenodo.7");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("warning: 'doi:10.1145/3292500.3330701' is not added: Crossref cannot be asked")
                .contains("hint: try again later, or give it a title with --title");
        assertThat(listing(FILE).announcements())
                .extracting(it -> it.id().toString())
                .containsExactly("1706.03762", "doi:10.5281/zenodo.7");
        assertThat(servers.paths()).noneMatch(it -> it.startsWith("/doi/"));
    }

    @Test
    void aPageInThePlaceOfAnAnswerDoesNotMeanThatNobodyKnowsThePaper() throws IOException {
        List.of("arxiv", "crossref", "datacite").forEach(servers::maintain);

        Run run = run("add", "1706.03762", "10.1145/3292500.3330701");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "'1706.03762' is not added: arXiv cannot be asked (the answer cannot be read)",
                        "'doi:10.1145/3292500.3330701' is not added: Crossref cannot be asked (the answer cannot be read)")
                .doesNotContain("nobody knows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crossref", "datacite"})
    void whatARegistryCouldNotAnswerIsAskedForAgain(String registry) throws IOException {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"feed","category":"kdd","date":"2025-07-14"}
                {"kind":"new","id":"doi:10.1145/1","title":"One"}
                {"kind":"new","id":"doi:10.5281/2","title":"Two"}
                """);
        servers.maintain(registry);

        Run night = run("nightly");

        assertThat(night.code()).isEqualTo(3);
        assertThat(night.err()).contains("warning: the answer cannot be read");

        servers.revive();

        assertThat(run("fetch").out()).contains("filled in");
        assertThat(site.folder().resolve("content/listings/metadata/.asked")).doesNotExist();
    }

    @Test
    void keepsWhatACuratorWroteIntoTheFile() throws IOException {
        write(FILE, "{\"listing\":1,\"source\":\"added\",\"category\":\"added\",\"date\":\"2026-11-27\"}\nbroken\n");

        run("add", "2401.00001");

        assertThat(site.folder().resolve(FILE)).content().contains("\nbroken\n", "\"id\":\"2401.00001\"");
    }

    @Test
    void withoutAContactNothingIsAskedOfArxiv() throws IOException {
        site = new FetchedSite(temporary.resolve("other"), time, "");

        Run run = run("add", "1706.03762", "10.5281/zenodo.7");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("site-config.yml: error: 'contact' is missing");
        assertThat(servers.paths()).noneMatch(it -> it.startsWith("/arxiv"));
        assertThat(listing(FILE).announcements()).hasSize(1);
    }

    @Test
    void makesNoSecondNoteAboutAPaper() throws IOException {
        write("content/notes/attention.md", "---\nabout: 1706.03762\n---\nRead this.");
        write("content/notes/optuna-a-framework.md", "---\nabout: 2401.99999\n---\nRead that.");

        Run add = run("add", "1706.03762", "10.1145/3292500.3330701", "--note");

        assertThat(add.out())
                .contains(
                        "content/notes/attention.md is there already\n",
                        "note in content/notes/optuna-a-framework-2.md\n");
        assertThat(site.folder().resolve("content/notes/1706.03762.md")).doesNotExist();
        assertThat(site.folder().resolve("content/notes/optuna-a-framework-2.md"))
                .content()
                .contains("about: 'doi:10.1145/3292500.3330701'");
    }

    @Test
    void addsThePapersThatNotesAreAboutAndNoListingHas() throws IOException {
        write("content/notes/1706.03762.md", "Read this.");
        write("content/notes/kdd.md", "---\nabout: doi:10.1145/3292500.3330701\n---\nAnd this.");
        Run before = site.run("build");

        Run add = run("add", "--missing");
        Run after = site.run("build");

        assertThat(before.code()).as(before.err()).isZero();
        assertThat(before.err())
                .contains("content/notes/1706.03762.md: warning: no listing has the paper '1706.03762'")
                .contains("hint: run daybook add 1706.03762");
        assertThat(add.out()).contains("added 1706.03762: ", "added doi:10.1145/3292500.3330701: ");
        assertThat(after.err()).isEmpty();
        assertThat(site.folder().resolve("_site/days/2026-11-27.html"))
                .content()
                .contains("Read this.", "And this.");
    }

    @Test
    void aNightAddsThemByItselfAndAsksNobodyTwiceForWhatNobodyKnows() throws IOException {
        write("content/notes/1706.03762.md", "Read this.");
        write("content/notes/2401.99999.md", "And this.");
        write("content/notes/kdd.md", "---\nabout: doi:10.1145/3292500.3330701\n---\nAnd that.");
        servers.forget("2401.99999");
        servers.kill("crossref");

        Run first = run("nightly");
        int asked = servers.paths().size();
        servers.revive();
        time.jumpTo(Instant.parse("2026-11-28T08:00:00Z"));
        Path record = Files.copy(site.folder().resolve("_site/feeds/record.txt"), temporary.resolve("record.txt"));
        Run second = run("nightly", "--record", record.toString());
        List<String> ofSecond = servers.paths().subList(asked, servers.paths().size());
        Run third = run(
                "nightly",
                "--record",
                site.folder().resolve("_site/feeds/record.txt").toString());

        assertThat(first.code()).as(first.out() + first.err()).isEqualTo(3);
        assertThat(first.err())
                .contains("crossref/works/10.1145/3292500.3330701: warning: the server responds 503")
                .contains("content/notes/2401.99999.md: warning: nobody knows the paper '2401.99999'")
                .contains("content/notes/kdd.md:2:8: warning: no listing has the paper");
        assertThat(site.folder().resolve("_site/papers/1706.03762.html")).exists();
        assertThat(second.code()).as(second.out() + second.err()).isZero();
        assertThat(second.err()).doesNotContain("nobody knows");
        assertThat(ofSecond).containsExactly("/crossref/works/10.1145/3292500.3330701");
        assertThat(site.folder().resolve("_site/papers/doi/10.1145_2f3292500.3330701.html"))
                .exists();
        assertThat(third.code()).isZero();
        assertThat(servers.paths()).hasSize(asked + 1);
    }

    @Test
    void aNightAsksNoPageWithinItsNetworkBecauseANoteNamesIt() throws IOException {
        write("content/notes/talk.md", "---\nabout: 'url:" + servers.page("talk") + "'\n---\nRead this.");

        Run night = run("nightly");

        assertThat(night.err()).contains("nobody knows the paper 'url:" + servers.page("talk") + "'");
        assertThat(servers.paths()).isEmpty();
    }

    @Test
    void addsBehindWhatIsNotUtf8() throws IOException {
        Path file = site.folder().resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, "{\"title\": \"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));

        run("add", "--title", "A Title", "https://example.org/a");

        assertThat(Files.readAllBytes(file)).contains(0xe9);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("\"A Title\"");
    }

    @Test
    void fillsInTheAuthorsAndAbstractsOfAListInFewRequests() throws IOException {
        StringBuilder list = new StringBuilder("# Papers\n\n");
        for (int number = 1; number <= 412; number++) {
            list.append("- [Paper " + number + "](https://arxiv.org/abs/2401." + (10_000 + number) + ")\n");
        }
        servers.publishList(list.toString());
        site = new FetchedSite(
                temporary.resolve("list"),
                time,
                "contact: jo@t.example\nsources:\n  - list: " + servers.page("README.md") + "\n");

        Run run = run("fetch");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2026-11-27  metadata  412 papers filled in\n");
        assertThat(servers.paths().stream().filter(it -> it.startsWith("/arxiv")))
                .hasSize(5);
        Listing filled = listing("content/listings/metadata/2026-11-27.jsonl");
        assertThat(filled.date()).isEmpty();
        assertThat(filled.announcements()).hasSize(412).noneMatch(Announcement::isIncomplete);
        assertThat(site.run("build").code()).isZero();
        assertThat(site.folder().resolve("_site/papers/2401.10007.html"))
                .content()
                .contains("Ashish Vaswani", "The dominant models");
        assertThat(site.folder().resolve("_site/lists/metadata.html")).doesNotExist();
        assertThat(site.folder().resolve("_site/days/2026-11-27.html")).doesNotExist();
        int asked = servers.paths().size();
        assertThat(run("fetch").code()).isZero();
        assertThat(servers.paths()).hasSize(asked + 1);
    }

    @Test
    void theNewestPapersAreFilledInFirstAndWhatNobodyKnowsIsNotAskedForAgain() throws IOException {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"feed","category":"kdd","date":"2025-07-14"}
                {"kind":"new","id":"doi:10.1145/1","title":"One"}
                {"kind":"new","id":"doi:10.7777/2","title":"Two"}
                {"listing":1,"source":"feed","category":"kdd","date":"2025-07-15"}
                {"kind":"new","id":"doi:10.1145/3","title":"Three"}
                {"kind":"new","id":"url:https://one.example/","title":"A page"}
                """);

        Run run = run("fetch");
        int asked = servers.paths().size();
        Run again = run("fetch");

        assertThat(run.out()).contains("2 papers filled in");
        assertThat(servers.paths().get(0))
                .isEqualTo("/crossref/works?filter=doi:10.1145/3,doi:10.1145/1,doi:10.7777/2&rows=3");
        assertThat(site.folder().resolve("content/listings/metadata/.asked")).hasContent("doi:10.7777/2\n");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("there are no sources");
        assertThat(servers.paths()).hasSize(asked);
    }
}
