package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.pipeline.WrittenSite;
import daybook.web.Sleeper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A morning in the terminal. */
class CurationCommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-16T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private WrittenSite site;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeSite() throws IOException {
        site = new WrittenSite(folder);
        site.write(
                "site-config.yml", WrittenSite.SETTINGS + "topics:\n  - {slug: fair, title: Fair, query: 'ti:fair'}\n");
        site.listing(
                "a",
                "2025-07-15",
                "{\"kind\":\"new\",\"id\":\"2507.08954\",\"title\":\"Fair queueing\",\"authors\":[\"Ada Lovelace\"],"
                        + "\"abstract\":\"Who waits, and for how long?\"}",
                WrittenSite.paper("2507.10001", "Another paper"));
    }

    private int run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = CommandRunner.run(arguments, folder, CLOCK, new PrintWriter(printed), new PrintWriter(errors));
        out = printed.toString().replace("\r\n", "\n");
        err = errors.toString().replace("\r\n", "\n");
        return code;
    }

    /** Runs {@code note} with an editor, an empty one for none. */
    private int note(String editor, String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        Console console = new Console(
                folder,
                Sleeper.by(CLOCK),
                new PrintWriter(printed),
                new PrintWriter(errors),
                false,
                new ConsoleStyle(false),
                Optional.of(editor).filter(it -> !it.isEmpty()));
        int code =
                Main.run(Stream.concat(Stream.of("note"), Stream.of(arguments)).toArray(String[]::new), console);
        out = printed.toString().replace("\r\n", "\n");
        err = errors.toString().replace("\r\n", "\n");
        return code;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void aPaperOfTodayBecomesAPickWithANote() throws IOException {
        assertThat(run("today")).isZero();
        assertThat(out).isEqualTo("""
            2025-07-15  2 papers
               1   Fair queueing  [fair]
               2   Another paper
            * pick, + note, ~ note that is not shown yet; write one with: daybook note NUMBER
            """);

        assertThat(note("touch", "1")).isZero();
        assertThat(out).isEqualTo("nothing was written: no note\n");
        assertThat(note("sed -i -e '$atext'", "1")).isZero();
        assertThat(out).isEqualTo("content/notes/2507.08954.md\n");
        assertThat(read("content/notes/2507.08954.md")).isEqualTo("""
            ---
            # Fair queueing
            # Ada Lovelace
            # https://arxiv.org/abs/2507.08954
            #
            # Who waits, and for how long?
            #
            # rating: 4
            # tags: [one, another]
            # draft: true
            pick: false
            ---

            text
            """);

        assertThat(run("pick", "arXiv:2507.08954v2")).isZero();
        assertThat(read("content/notes/2507.08954.md"))
                .contains("\npick: true\n")
                .doesNotContain("pick: false");
        assertThat(run("pick", "2")).isZero();
        assertThat(run("today")).isZero();
        assertThat(out).contains("   1 * Fair queueing", "   2 * Another paper");
        assertThat(run("build")).isZero();
        assertThat(Files.readString(folder.resolve("_site/picks/index.html"))).contains("Another paper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/no/such/editor --wait"})
    void leavesNoEmptyNoteWithoutAnEditor(String editor) throws IOException {
        assertThat(note(editor, "1")).isEqualTo(1);

        assertThat(out).isEmpty();
        assertThat(err).contains("content/notes/2507.08954.md: error: ").contains("hint: set EDITOR to");
        assertThat(folder.resolve("content/notes/2507.08954.md")).doesNotExist();

        site.write("content/notes/2507.08954.md", "Text.\n");
        assertThat(note(editor, "1")).isEqualTo(1);
        assertThat(read("content/notes/2507.08954.md")).isEqualTo("Text.\n");
    }

    @Test
    void leavesOutAnEmptyNoteWhateverItsName() throws IOException {
        site.write("content/notes/empty.md", "");

        assertThat(run("build")).isZero();

        assertThat(err)
                .contains("content/notes/empty.md: warning: this note says nothing, and is left out")
                .doesNotContain("unknown topic");
    }

    @Test
    void aPostWhoseDateIsImpossibleHasOneError() throws IOException {
        site.write("content/notes/badday.md", "---\ntitle: T\ndate: 2026-11-31\n---\nWords.\n");

        assertThat(run("build")).isEqualTo(1);

        assertThat(err)
                .contains("content/notes/badday.md:3:7: error: '2026-11-31' is not a date")
                .contains("hint: the calendar has no such day")
                .contains("\n1 error: nothing was written.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\npick: false\n---\n\n", "---\ntitle: T\n---\n<!-- a\nb -->\n<!-- c -->\n"})
    void leavesOutANoteThatSaysNothing(String text) throws IOException {
        site.write("content/notes/2507.08954.md", text);
        site.write("content/notes/2507.10001.md", "Words.\n");

        assertThat(run("build")).isZero();

        assertThat(err).isEqualTo("""
            content/notes/2507.08954.md: warning: this note says nothing, and is left out
              hint: write its text below the front matter, give it a pick or a rating, or remove the file
            """);
        assertThat(Files.readString(folder.resolve("_site/notes/index.html")))
                .contains("Another paper")
                .doesNotContain("Fair queueing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nrating: 4\n---\n", "---\npick: true\n---\n", "---\ntags: [a]\n---\n"})
    void showsANoteThatOnlyPicksRatesOrTags(String text) throws IOException {
        site.write("content/notes/2507.08954.md", text);

        assertThat(run("build")).isZero();

        assertThat(err).isEmpty();
        assertThat(Files.readString(folder.resolve("_site/notes/index.html"))).contains("Fair queueing");
    }

    /** As editors of Windows write it. */
    @Test
    void aPickedDraftWithAByteOrderMarkStaysADraft() throws IOException {
        site.write("content/notes/2507.08954.md", "\uFEFF---\r\ndraft: true\r\n---\r\nHalf a thought.\r\n");

        assertThat(run("pick", "2507.08954")).isZero();

        assertThat(read("content/notes/2507.08954.md"))
                .isEqualTo("---\r\npick: true\r\ndraft: true\r\n---\r\nHalf a thought.\r\n");
        assertThat(run("build")).isZero();
        assertThat(Files.readString(folder.resolve("_site/papers/2507.08954.html")))
                .doesNotContain("Half a thought");
    }

    @Test
    void aNoteSaysWhatItIsAboutWhenItsNameCannot() throws IOException {
        site.listing(
                "b",
                "2025-07-16",
                "{\"kind\":\"new\",\"id\":\"doi:10.1145/3292500.3330701\",\"title\":\"\u00dcber It's\"}");

        assertThat(run("pick", "doi:10.1145/3292500.3330701")).isZero();

        assertThat(out).isEqualTo("content/notes/uber-it-s.md\n");
        assertThat(read("content/notes/uber-it-s.md")).contains("\nabout: 'doi:10.1145/3292500.3330701'\n");
        assertThat(run("build")).isZero();
        assertThat(Files.readString(folder.resolve("_site/picks/index.html"))).contains("\u00dcber It");
    }

    @Test
    void papersOfOneTitleThatArePickedTogetherHaveANoteEach() throws IOException {
        site.listing(
                "b",
                "2025-07-16",
                "{\"kind\":\"new\",\"id\":\"doi:10.1145/1\",\"title\":\"\u5e3d\u5b50\"}",
                "{\"kind\":\"new\",\"id\":\"doi:10.1145/2\",\"title\":\"\u978b\u5b50\"}");

        assertThat(run("pick", "doi:10.1145/1", "doi:10.1145/2")).isZero();

        assertThat(out).isEqualTo("content/notes/note.md\ncontent/notes/note-2.md\n");
        assertThat(read("content/notes/note.md")).contains("about: 'doi:10.1145/1'", "pick: true");
        assertThat(read("content/notes/note-2.md")).contains("about: 'doi:10.1145/2'", "pick: true");
    }

    @Test
    void anEditorMayHaveABlankInItsPath() throws IOException {
        Path editor = Files.writeString(
                Files.createDirectories(folder.resolve("my editors")).resolve("ed"),
                "#!/bin/sh\necho \"$1\" >> \"$2\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();

        assertThat(note("'" + editor + "' words", "1")).isZero();

        assertThat(read("content/notes/2507.08954.md")).endsWith("\nwords\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fair", "2025-W29", "2025-07", "2025-07-15"})
    void beginsNoPostThatWouldBeAboutATopicOrADay(String title) throws IOException {
        assertThat(run("new", "post", title)).isEqualTo(1);

        assertThat(err).contains("and no post").contains("choose another title");
        assertThat(folder.resolve("content/notes")).doesNotExist();
    }

    @Test
    void anotherIdentifierOfAPaperMeansItToo() throws IOException {
        site.write("content/overrides.yml", "doi:10.1145/1:\n  same-as: 2507.08954\n");

        assertThat(run("pick", "doi:10.1145/1")).isZero();

        assertThat(out).isEqualTo("content/notes/2507.08954.md\n");
        Files.delete(folder.resolve("content/notes/2507.08954.md"));
        site.write("content/notes/mine.md", "---\nabout: 'doi:10.1145/1'\n---\nRead it.\n");
        assertThat(run("pick", "1")).isZero();
        assertThat(out).isEqualTo("content/notes/mine.md\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://huggingface.co/papers/2507.08954",
                "https://www.alphaxiv.org/overview/2507.08954v2",
                "semanticscholar.org/arxiv/2507.08954",
            })
    void aPageThatShowsAPaperElsewhereMeansThePaper(String page) throws IOException {
        site.listing(
                "b", "2025-07-14", "{\"kind\":\"new\",\"id\":\"url:https://hf.co/papers/2507.08954\",\"title\":\"A\"}");

        assertThat(run("pick", page)).as(err).isZero();
        assertThat(out).isEqualTo("content/notes/2507.08954.md\n");
        assertThat(run("build")).as(err).isZero();
        assertThat(folder.resolve("_site/papers/url/https_3a_2f_2fhf.co_2fpapers_2f2507.08954.html"))
                .content()
                .contains("url=../../papers/2507.08954.html");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-11, true",
        "2025-07-14, false",
        "2025-07-16, false",
        "'', true",
    })
    void aPickOfAPaperWithoutADayOrOfAWeekThatIsOverIsOfToday(String day, boolean isDated) throws IOException {
        site.write(
                "content/listings/b.jsonl",
                "{\"listing\":1,\"source\":\"list\",\"category\":\"b\""
                        + (day.isEmpty() ? "" : ",\"date\":\"" + day + "\"")
                        + "}\n" + WrittenSite.paper("2507.05555", "Hats") + "\n"
                        + WrittenSite.paper("2507.05556", "Caps")
                        + "\n");

        assertThat(run("pick", "2507.05555")).as(err).isZero();
        assertThat(note("sed -i -e '$atext'", "2507.05556")).as(err).isZero();

        for (String name : new String[] {"2507.05555", "2507.05556"}) {
            String note = read("content/notes/" + name + ".md");
            assertThat(note.contains("\ndate: 2025-07-16\n")).as(note).isEqualTo(isDated);
        }
        assertThat(run("build")).as(err).isZero();
        assertThat(Files.readString(folder.resolve("_site/digests/2025-W29.html")))
                .contains("Hats")
                .contains("Caps");
        assertThat(Files.readString(folder.resolve("_site/picks/feed.json")))
                .contains("note-by-")
                .contains("Hats");
    }

    @ParameterizedTest
    @CsvSource({
        "Words.~,                                ---~pick: true~date: 2025-07-16~---~~Words.~",
        "---~rating: 4~---~Words.~,              ---~pick: true~date: 2025-07-16~rating: 4~---~Words.~",
        "---~pick: false # yet~rating: 4~---~~,  ---~pick: true # yet~date: 2025-07-16~rating: 4~---~~",
        "---~date: 2025-07-02~---~Words.~,       ---~pick: true~date: 2025-07-02~---~Words.~",
        "---~pick: true~---~Words.~,             ---~pick: true~---~Words.~",
    })
    void aNoteThatIsPickedKeepsItsDateOrGetsTheDayOfToday(String text, String picked) throws IOException {
        site.listing("b", "2025-07-01", WrittenSite.paper("2507.00009", "Hats"));
        site.write("content/notes/2507.00009.md", text.replace('~', '\n'));

        assertThat(run("pick", "2507.00009")).as(err).isZero();

        assertThat(read("content/notes/2507.00009.md")).isEqualTo(picked.replace('~', '\n'));
    }

    @Test
    void picksAPaperWhoseTitleIsThatOfAnother() throws IOException {
        site.listing(
                "b",
                "2025-07-16",
                "{\"kind\":\"new\",\"id\":\"doi:10.1145/1\",\"title\":\"Hats\"}",
                "{\"kind\":\"new\",\"id\":\"doi:10.1145/2\",\"title\":\"Hats\"}");

        assertThat(run("pick", "doi:10.1145/1")).isZero();
        assertThat(run("pick", "doi:10.1145/2")).isZero();

        assertThat(out).isEqualTo("content/notes/hats-2.md\n");
        assertThat(read("content/notes/hats.md")).contains("about: 'doi:10.1145/1'");
        assertThat(read("content/notes/hats-2.md")).contains("about: 'doi:10.1145/2'", "pick: true");
    }

    @Test
    void leavesTheNoteOfAnotherCuratorAlone() throws IOException {
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS.replaceFirst(
                        "curators:.*", "curators: [{id: jl, name: Jo Lindqvist}, {id: ab, name: Ada Byron}]"));
        site.write("content/notes/2507.10001.md", "---\nauthor: ab\n---\nMine.\n");

        assertThat(run("pick", "2507.10001")).as(err).isZero();

        assertThat(read("content/notes/2507.10001.md")).doesNotContain("pick");
        assertThat(read("content/notes/2507.10001-2.md")).contains("about: '2507.10001'", "pick: true");
        assertThat(run("build")).as(err).isZero();
    }

    @Test
    void addsATopicToSettingsWithOtherLineEndsAndALanguageOfTheirOwn() throws IOException {
        site.write("templates/messages_fr.properties", "nav.days=Jours\n");
        site.write("site-config.yml", (WrittenSite.SETTINGS + "language: fr\n").replace("\n", "\r\n"));

        assertThat(run("new", "topic", "Hats", "--query", "ti:hat")).as(err).isZero();

        assertThat(read("site-config.yml"))
                .startsWith((WrittenSite.SETTINGS + "language: fr\n").replace("\n", "\r\n"))
                .contains("topics:\r\n  - slug: hats\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void addsATopicBehindAllOthersAndKeepsALinkToTheSettings() throws IOException {
        Files.move(folder.resolve("site-config.yml"), folder.resolve("settings.yml"));
        Files.createSymbolicLink(folder.resolve("site-config.yml"), Path.of("settings.yml"));
        site.write("settings.yml", read("settings.yml") + "  # more to come\n\n# feeds\nfeeds: {length: 10}\n");

        assertThat(run("new", "topic", "Hats", "--query", "ti:hat")).as(err).isZero();

        assertThat(folder.resolve("site-config.yml")).isSymbolicLink();
        assertThat(read("settings.yml"))
                .endsWith("  # more to come\n  - slug: hats\n    title: Hats\n    query: 'ti:hat'\n\n# feeds\nfeeds:"
                        + " {length: 10}\n");
    }

    @Test
    void saysThatTheAddressOfAPageNeedsLatinLetters() {
        assertThat(run("new", "page", "中文")).isEqualTo(1);
        assertThat(err).contains("hint: begin it with a title in Latin letters");
        assertThat(run("new", "post", "?!")).isEqualTo(1);
    }

    @Test
    void namesAPostInAnotherScriptAfterItsDay() throws IOException {
        assertThat(run("new", "post", "中文")).isZero();
        assertThat(out).isEqualTo("content/notes/post-2025-07-16.md\n");
        assertThat(read("content/notes/post-2025-07-16.md")).contains("title: '中文'", "date: 2025-07-16");

        assertThat(run("build")).isZero();
    }

    @Test
    void saysWhatElseANoteAboutSeveralPapersPicks() throws IOException {
        site.write("content/notes/both.md", "---\nabout: [2507.08954, 2507.10001]\npick: false # later\n---\nWords.\n");

        assertThat(run("pick", "1")).isZero();

        assertThat(out).isEqualTo("content/notes/both.md, which also picks 2507.10001\n");
        assertThat(read("content/notes/both.md")).contains("\npick: true # later\n");
        assertThat(run("pick", "1")).isZero();
        assertThat(out).isEqualTo("content/notes/both.md\n");
    }

    @Test
    void saysHowToAddAPaperThatTheSiteDoesNotHave() {
        assertThat(run("pick", "2507.99999")).isEqualTo(1);
        assertThat(err).contains("hint: daybook add 2507.99999 --note adds it; daybook today lists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2507.08954 copy.md  | Words.                                        | write about: 2507.08954 in its front
        arXiv-2507.08954.md | Words.                                        | write about: 2507.08954 in its front
        two.md              | ---~about: 2507.08954, 2507.10001~---~Words.  | write it as [2507.08954, 2507.10001]
        2507.08954.md       | ![[My Plot.PNG]]                              | write an image as ![](/assets/My%20Plot.PNG)
        2507.08954.md       | ---~pick: yes~---~                            | write true
        2507.08954.md       | ---~rating: "4"~---~                          | write 4 without quotes
        """)
    void hintsAtWhatANoteMeans(String name, String text, String hint) throws IOException {
        site.write("content/listings/books.bib", "@book{k, title={Hats}, doi={10.1145/9}}\n");
        site.write("content/notes/" + name, text.replace('~', '\n'));

        assertThat(run("build")).isEqualTo(1);

        assertThat(err + out).contains(hint);
    }

    @Test
    void saysWhyTwoNotesAreAboutTheSamePaper() throws IOException {
        site.write("content/overrides.yml", "2507.10001:\n  same-as: 2507.08954\n");
        site.write("content/notes/2507.08954.md", "One.\n");
        site.write("content/notes/2507.10001.md", "Two.\n");

        assertThat(run("build")).isEqualTo(1);

        assertThat(err).contains("; content/overrides.yml says that 2507.10001 is the same paper");
    }

    @Test
    void writesNothingOutOfTheSiteThroughALink(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("content/pages"), elsewhere);

        assertThat(run("new", "page", "About")).isEqualTo(1);

        assertThat(err).contains("content/pages is a symbolic link that leads out of the site");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void saysWhichPapersThereAre() {
        assertThat(run("pick", "3")).isEqualTo(1);
        assertThat(err).contains("no paper of this site is '3'").contains("lists the 2 of the newest day");
    }

    @Test
    void countsThePapersOfOneKind() {
        assertThat(run("today", "--kind", "cross")).isZero();
        assertThat(out).isEqualTo("2025-07-15  0 papers\n");
    }

    @Test
    void picksSeveralPapersOfAnotherDay() throws IOException {
        site.listing("b", "2025-07-16", WrittenSite.paper("2507.11000", "Newest"));

        assertThat(run("pick", "1", "2", "--day", "2025-07-15")).isZero();
        assertThat(out).isEqualTo("content/notes/2507.08954.md\ncontent/notes/2507.10001.md\n");

        assertThat(run("pick", "1", "2")).isEqualTo(1);
        assertThat(err).contains("no paper of this site is '2'").contains("nothing was picked");
        assertThat(folder.resolve("content/notes/2507.11000.md")).doesNotExist();
        assertThat(note("", "7", "--day", "2025-07-15")).isEqualTo(1);
        assertThat(err).contains("hint: daybook today --day 2025-07-15 lists the 2 of 2025-07-15 with their numbers");
    }

    @Test
    void picksANoteThatHasNoFrontMatter() throws IOException {
        site.write("content/notes/2507.08954.md", "Words.\n");

        assertThat(run("pick", "1")).isZero();

        assertThat(read("content/notes/2507.08954.md")).isEqualTo("---\npick: true\n---\n\nWords.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pick : false", "'pick': false", "\"pick\": false"})
    void picksHoweverTheKeyIsWritten(String line) throws IOException {
        site.write("content/notes/2507.08954.md", "---\n" + line + "\nrating: 3\n---\nWords.\n");

        assertThat(run("pick", "1")).isZero();

        assertThat(read("content/notes/2507.08954.md")).isEqualTo("---\npick: true\nrating: 3\n---\nWords.\n");
        assertThat(run("build")).isZero();
    }

    @Test
    void leavesANoteAsItIsThatItCannotPick() throws IOException {
        site.write("content/notes/2507.08954.md", "---\n{rating: 3}\n---\nWords.\n");

        assertThat(run("pick", "1")).isOne();

        assertThat(err).contains("2507.08954.md: error: the front matter has no line for each key", "pick: true");
        assertThat(read("content/notes/2507.08954.md")).isEqualTo("---\n{rating: 3}\n---\nWords.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "page, Index, the site has another page at /index.html",
        "page, 404, the site has another page at /404.html",
    })
    void beginsNothingThatTheSiteHasAlready(String what, String title, String problem) throws IOException {
        assertThat(run("new", what, title)).isOne();
        assertThat(err).contains(problem, "choose another title");
    }

    @Test
    void titlesMayBeWordsThatMeanSomethingInYaml() throws IOException {
        assertThat(run("new", "page", "null")).isZero();
        assertThat(run("new", "post", "true")).isZero();
        assertThat(run("new", "topic", "No", "--query", "ti:no")).isZero();

        assertThat(run("build")).as(err).isZero();
        assertThat(folder.resolve("_site/topics/no.html")).exists();
    }

    @Test
    void onlyATopicHasAQuery() throws IOException {
        assertThat(run("new", "page", "Fair sharing", "--query", "ti:fair")).isOne();
        assertThat(err).contains("only a topic has a query");
        assertThat(run("new", "page", "Fair", "sharing")).isEqualTo(2);
        assertThat(err).contains("unexpected argument 'sharing'; put the whole title in quotes");
    }

    @Test
    void beginsPagesPostsAndTopicsThatTheSiteBuilds() throws IOException {
        assertThat(run("new", "page", "How it's made")).isZero();
        assertThat(out).isEqualTo("content/pages/how-it-s-made.md\n");
        assertThat(run("new", "post", "A week")).isZero();
        assertThat(read("content/notes/a-week.md")).contains("date: 2025-07-16", "draft: true");
        assertThat(run("new", "topic", "Other papers", "--query", "ti:\"another paper\""))
                .isZero();
        assertThat(read("site-config.yml"))
                .contains(
                        "query: 'ti:fair'}\n  - slug: other-papers\n    title: Other papers\n    query: 'ti:\"another");

        assertThat(run("build")).isZero();
        assertThat(folder.resolve("_site/how-it-s-made.html")).exists();
        assertThat(Files.readString(folder.resolve("_site/topics/other-papers.html")))
                .contains("Another paper");
        assertThat(run("new", "page", "How it's made")).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithATopicWhereItWasWritten() throws IOException {
        assertThat(run("new", "topic", "Wrong", "--query", "ti:größe OR")).isEqualTo(1);
        assertThat(err).startsWith("--query:1:").contains("\n  ti:größe OR\n");

        assertThat(run("new", "topic", "Fair", "--query", "ti:fair")).isEqualTo(1);
        assertThat(err)
                .startsWith("TITLE: error: there is a topic 'fair' already, at site-config.yml:" + topicLine() + ":");
    }

    private long topicLine() throws IOException {
        return read("site-config.yml")
                        .lines()
                        .takeWhile(it -> !it.contains("slug: fair"))
                        .count()
                + 1;
    }

    @ParameterizedTest
    @CsvSource({
        "Größe & Mehr, grosse-mehr",
        "Ørsted og Æble, orsted-og-aeble",
        "Łódź, lodz",
    })
    void namesAreWrittenWithPlainLetters(String title, String slug) {
        assertThat(run("new", "topic", title, "--query", "ti:fair")).isZero();
        assertThat(out).isEqualTo("site-config.yml: topic " + slug + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'ti:a AND', a term is missing", "title:a, write ti:"})
    void addsNoTopicWithAWrongQuery(String query, String message) throws IOException {
        String before = read("site-config.yml");

        assertThat(run("new", "topic", "Wrong", "--query", query)).isEqualTo(1);

        assertThat(err).contains(message);
        assertThat(read("site-config.yml")).isEqualTo(before);
    }

    @Test
    void countsTopicsAndWhatIsInNone() {
        assertThat(run("topics")).isZero();
        assertThat(out).isEqualTo("""
            topic  entries  2025-07
            fair         1        1

            in no curated topic: 1 of 2
            """);
        assertThat(run("topics", "--json")).isZero();
        assertThat(out).contains("{\"slug\":\"fair\",\"entries\":1,\"byMonth\":[1]}", "\"inNone\":1");
    }

    @Test
    void countsWhatThereIs() {
        assertThat(run("stats")).isZero();
        assertThat(out).contains("entries         2", "days            1, 2025-07-15 to 2025-07-15");
    }

    @Test
    void theDoctorSaysWhatASiteStillNeeds() throws IOException {
        assertThat(run("doctor")).isZero();
        assertThat(out)
                .contains("to do sources: 0: add what to list, such as sources: [cs.DC]")
                .contains("to do repository: none: run git init")
                .contains("ok    listings: 1 day, 2 entries");

        site.write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:Jo/list.git\n");
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS.replace("https://t.example/list/", "https://jo.github.io/papers/"));
        assertThat(run("doctor")).isZero();
        assertThat(out).contains("the repository Jo/list is published at https://jo.github.io/list/");
        site.write(".git/config", """
            [remote "upstream"]
            \turl = https://github.com/ann/first.git
            [remote "origin"]
            \turl = https://jo:token@github.com/Jo/list.git
            """);
        assertThat(run("doctor")).isZero();
        assertThat(out).contains("the repository Jo/list is published at https://jo.github.io/list/");
    }

    @ParameterizedTest
    @CsvSource({
        ".gitlab-ci.yml, GitLab",
        ".woodpecker.yml, Codeberg",
        "netlify.toml, Netlify",
        "wrangler.toml, Cloudflare",
        ".daybook/daybook@.service, your server"
    })
    void theDoctorAsksForNothingOfGitHubOnAnotherHost(String file, String host) throws IOException {
        site.write(file, "");
        site.write(".git/config", "[remote \"origin\"]\n\turl = git@git.example.org:jo/list.git\n");

        assertThat(run("doctor")).isZero();

        assertThat(out)
                .contains("ok    published by " + host + ": " + file + "\n")
                .doesNotContain("github", "GitHub", "to do repository");
    }

    @Test
    void theDoctorSaysThatAnotherHostNeedsARepository() throws IOException {
        site.write(".gitlab-ci.yml", "");

        assertThat(run("doctor")).isZero();

        assertThat(out)
                .contains(
                        "to do repository: none: run git init, and push this folder to a repository that GitLab reads");
    }

    @Test
    void theDoctorSaysWhatItKnowsOfReleasesOnlyWhenAsked() throws IOException {
        assertThat(run("doctor")).isZero();
        assertThat(out).doesNotContain("release");

        assertThat(run("doctor", "--releases")).isZero();
        assertThat(out).contains("\nrelease: unknown, because this program is not that of a release");
        assertThat(run("doctor", "--releases", "--json")).isZero();
        assertThat(out).contains("\"release\":\"unknown, because");
    }

    @Test
    void theDoctorMissesAListOfFeedsThatIsNotThere() throws IOException {
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS + "sources: ['opml:feeds.opml', 'opml:more.opml']\ncontact: jo@example.org\n");

        assertThat(run("doctor")).isZero();
        assertThat(out).contains("to do sources: 2: there is no file feeds.opml, and none more.opml\n");

        site.write("feeds.opml", "<opml/>");
        site.write("more.opml", "<opml/>");
        assertThat(run("doctor")).isZero();
        assertThat(out).contains("ok    sources: 2\n");
    }

    @Test
    void theDoctorListsOnlyTheNewestFetches() throws IOException {
        site.write("site-config.yml", WrittenSite.SETTINGS + "sources: [cs.DC]\ncontact: jo@example.org\n");
        site.listing("old", "2025-01-02", WrittenSite.paper("2501.00001", "Old"));

        assertThat(run("fetch", "--dry-run")).isZero();
        String[] fetches = out.split("\n");
        assertThat(fetches).hasSizeGreaterThan(10);

        assertThat(run("doctor")).isZero();
        assertThat(out)
                .endsWith("would fetch:\n  " + fetches[0] + "\n  " + fetches[1] + "\n  and " + (fetches.length - 2)
                        + " more, of earlier days: daybook fetch --dry-run\n");
    }

    @Test
    void searchSaysWhichTermsFindNothing() {
        assertThat(run("search", "ti:fair AND rating:high")).isZero();
        assertThat(err).contains("QUERY:1:13: warning: a rating is a whole number from 1 to 5");
    }

    @Test
    void printsJsonForPrograms() {
        assertThat(run("build", "--json")).isZero();
        assertThat(out).startsWith("{\"title\":\"T\",\"days\":1,\"entries\":2,").endsWith("\"problems\":[]}\n");
        assertThat(run("search", "--json", "ti:fair")).isZero();
        assertThat(out).contains("\"excerpt\":\"‹Fair› queueing\"").endsWith("\"of\":2}\n");
        assertThat(run("export", "--json", "--topic", "fair")).isZero();
        assertThat(out).contains("\"authors\":[\"Ada Lovelace\"]");
        assertThat(run("stats", "--json")).isZero();
        assertThat(out)
                .startsWith("{\"days\":1,\"first\":\"2025-07-15\",\"last\":\"2025-07-15\",\"entries\":2,")
                .contains("\"months\":[{\"month\":\"2025-07\",\"entries\":2}]");
        assertThat(run("doctor", "--json")).isZero();
        assertThat(out)
                .startsWith("{\"findings\":[{\"fact\":\"url: https://t.example/list/\"}")
                .contains("{\"fact\":\"sources: 0\",\"advice\":\"add what to list, such as sources: [cs.DC]\"}")
                .endsWith("\"newest\":[],\"missed\":[]}\n");
        run("nightly", "--json");
        assertThat(out).startsWith("{\"readiness\":\"ready").endsWith("}\n");
    }

    @Test
    void completesCommandsInEveryShell() {
        assertThat(run("completion", "bash")).isZero();
        assertThat(out).contains("complete -F _complete_daybook").contains("serve");
        assertThat(run("completion", "fish")).isZero();
        assertThat(out)
                .contains("complete -c daybook -n '__fish_daybook_needs_command' -f -a today -d 'Lists the papers")
                .contains("complete -c daybook -n '__fish_seen_subcommand_from serve' -l port -x -d");
    }

    /** What Bash expands once more, such as the words behind {@code compgen -W}, runs a file's name as a command. */
    @Test
    void completesNamesOfFilesInBashAsTheyAre() {
        assertThat(run("completion", "bash")).isZero();
        assertThat(out.lines().filter(it -> it.contains("compgen") && !it.contains("compgen -W")))
                .isNotEmpty()
                .allMatch(it -> it.strip().equals("COMPREPLY=( $( compgen -f -- \"${curr_word}\" ) ) # files"));
        assertThat(out.lines().filter(it -> it.contains("positionals=")).map(String::strip))
                .isNotEmpty()
                .allMatch(it -> it.equals("local positionals=\"\"") || it.contains("$( compReplyArray "));
    }

    @Test
    void showsProblemsInColourOnATerminalOnly() {
        String problem = "a.md:1:2: error: wrong\n  x\n   ^\n  hint: write it";

        assertThat(new ConsoleStyle(false).problem(problem)).isEqualTo(problem);
        assertThat(new ConsoleStyle(true).problem(problem))
                .contains("\u001b[31merror\u001b[0m: wrong")
                .contains("   \u001b[31m^\u001b[0m")
                .contains("\u001b[36mhint:\u001b[0m write it");
    }
}
