package daybook.init;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.config.SourceSetting;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.host.Host;
import daybook.host.OriginRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates new sites on the command line, and builds them. */
class InitTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    void createsASiteAndBuildsItWithoutProblems() {
        assertThat(run("init", "lists/mine")).isEqualTo(new Run(0, """
                lists/mine/.github/workflows/check.yml
                lists/mine/.github/workflows/publish.yml
                lists/mine/.gitignore
                lists/mine/README.md
                lists/mine/content/listings/.gitkeep
                lists/mine/content/notes/surveys.md
                lists/mine/content/pages/about.md
                lists/mine/site-config.yml
                Reading list
                  0 days, 0 entries, 1 note, 1 topic, 13 pages
                  files: 62 written, 0 unchanged, 0 removed
                  Open lists/mine/_site/index.html in a browser.
                Next: read lists/mine/README.md
                """, ""));
        assertThat(folder.resolve("lists/mine/_site/about.html")).exists();
        assertThat(run("build", "--directory", "lists/mine").out).contains(" 0 written, ");
    }

    @Test
    void theWorkflowsAreThoseOfThisRepositoryAndUseItsActions() throws IOException {
        run("init", "mine");

        for (String[] workflow : new String[][] {
            {"publish.yml", "./", "jo/daybook@0123abc"},
            {"check.yml", "./.github/actions/check", "jo/daybook/.github/actions/check@0123abc"}
        }) {
            String name = ".github/workflows/" + workflow[0];
            String own = Files.readString(Path.of(name));
            assertThat(own).containsOnlyOnce("uses: " + workflow[1] + "\n");
            assertThat(Files.readString(folder.resolve("mine").resolve(name)))
                    .isEqualTo(own.replace("uses: " + workflow[1] + "\n", "uses: " + workflow[2] + "\n"));
        }
    }

    @Test
    void theOptionsBecomeSettings() throws IOException {
        Run init = run(
                "init",
                "mine",
                "--category=cs.DC",
                "--category=hep-th",
                "--category=astro-ph",
                "--title=Hats & caps",
                "--url=https://jo.github.io/hats",
                "--contact=jo@example.org");

        assertThat(init.code).isZero();
        SiteConfig config = config("mine");
        assertThat(config.title()).isEqualTo("Hats & caps");
        assertThat(config.listings().sources())
                .extracting(SourceSetting::toString)
                .containsExactly("cs.DC", "hep-th", "astro-ph");
        assertThat(config.url()).isEqualTo(URI.create("https://jo.github.io/hats/"));
        assertThat(config.listings().contact()).contains("jo@example.org");
        assertThat(run("build", "-C", "mine")).satisfies(build -> {
            assertThat(build.code).isZero();
            assertThat(build.err).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"a\": {b: [c, # d",
                "- a: b",
                "# no title",
                "&a *b !c |d >e %f @g `h",
                "\\n {title} {url} $1 \\",
                "null",
                "2025-07-15",
                "--- ",
                "<script>alert(1)</script> ]]> &amp;",
                "日本語 🎩 é\u00a0\u202eright to left",
                "$\\mathcal{O}(n)$",
                "A title of 300 characters: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void aTitleMayHoldAnyCharacters(String title) throws IOException {
        assertThat(run("init", "mine", "--title=" + title).err).isEmpty();

        assertThat(config("mine").title()).isEqualTo(title.strip());
        assertThat(run("build", "-C", "mine")).satisfies(build -> {
            assertThat(build.code).isZero();
            assertThat(build.err).isEmpty();
            assertThat(build.out).startsWith(title.strip() + "\n");
        });
    }

    @ParameterizedTest
    @CsvSource({"--title, 'two\nlines'", "--title, 'a\u2028b'", "--title, 'a\u0085b'", "--url, 'https://a.example/\n'"})
    void rejectsControlCharactersInOptions(String option, String value) {
        Run init = run("init", "mine", option, value);

        assertThat(init.code).isEqualTo(1);
        assertThat(init.err).startsWith(option + ": error: control character in the value");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--category | cs.DX         | unknown category of arXiv 'cs.DX'           | did you mean cs.",
                "--category | math.Nt       | unknown category of arXiv 'math.Nt'         | did you mean math.NT?",
                "--url      | example.org   | 'example.org' is not the address of a site       | write the full address",
                "--contact  | jo            | 'contact' is neither a mail address nor     | write one that reaches you",
                "--title    | ' '           | 'title' is empty                            | write a value",
            })
    void reportsInvalidOptionsAndWritesNothing(String option, String value, String message, String hint) {
        Run init = run("init", "mine", option, value);

        assertThat(init.code).isEqualTo(1);
        assertThat(init.out).isEmpty();
        assertThat(init.err)
                .startsWith(option + ": error: " + message)
                .contains("hint: " + hint)
                .endsWith("1 error: nothing was written.\n");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void rejectsAFolderThatIsNeitherEmptyNorARepository() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            Files.createDirectories(folder.resolve("mine").resolve(name));
        }

        Run init = run("init", "mine");

        assertThat(init).isEqualTo(new Run(1, "", """
                mine: error: the folder is not empty: it holds a, b, c, d, e, …
                  hint: name an empty folder, a new one, or a cloned repository

                1 error: nothing was written.
                """));
        assertThat(names("mine")).isEmpty();
    }

    @Test
    void aSiteThatIsThereGetsTheFilesOfAnotherHostAndKeepsItsOwn() throws IOException {
        run("init", "mine");
        Path workflows = folder.resolve("mine/.github/workflows");
        String publish = Files.readString(workflows.resolve("publish.yml"));
        Files.delete(workflows.resolve("publish.yml"));
        Files.writeString(workflows.resolve("check.yml"), "mine");

        assertThat(run("init", "mine", "--host", "github")).isEqualTo(new Run(0, """
                mine/.github/workflows/publish.yml
                """, """
                mine/.github/workflows/check.yml: warning: this file is there already, and stays as it is
                  hint: compare it with that of a new site for the same host
                """));
        assertThat(workflows.resolve("publish.yml")).hasContent(publish);
        assertThat(workflows.resolve("check.yml")).hasContent("mine");
        Files.delete(workflows.resolve("check.yml"));
        run("init", "mine", "--host", "github");
        assertThat(run("init", "mine", "--host", "github")).isEqualTo(new Run(0, "", ""));
        assertThat(run("init", "mine", "--host", "github", "--title", "Other").err)
                .contains("the folder is not empty");
    }

    @Test
    void keepsWhatAClonedRepositoryHas() throws IOException {
        Files.createDirectories(folder.resolve("mine/.git"));
        Files.writeString(folder.resolve("mine/LICENSE"), "MIT");
        Files.writeString(folder.resolve("mine/README.md"), "# Mine");
        Files.writeString(folder.resolve("mine/.gitignore"), "*.log\n/_site/");

        Run init = run("init", "mine");

        assertThat(init.code).as(init.err).isZero();
        assertThat(init.out)
                .contains("mine/SITE.md\n")
                .endsWith("\nNext: read mine/SITE.md\n")
                .doesNotContain("README");
        assertThat(folder.resolve("mine/LICENSE")).hasContent("MIT");
        assertThat(folder.resolve("mine/README.md")).hasContent("# Mine");
        assertThat(Files.readAllLines(folder.resolve("mine/.gitignore")))
                .startsWith("*.log", "/_site/")
                .contains("/.daybook-cache/")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "github,   git@github.com:Jo/reading.git,          https://jo.github.io/reading/",
        "github,   https://github.com/Jo/jo.github.io,     https://jo.github.io/",
        "github,   ssh://git@github.com/jo/Reading.git,    https://jo.github.io/Reading/",
        "codeberg, https://codeberg.org/jo/reading.git,    https://jo.codeberg.page/reading/",
        "codeberg, git@codeberg.org:jo/pages.git,          https://jo.codeberg.page/",
        "gitlab,   https://gitlab.com/group/jo/reading,    https://example.org/",
        "github,   https://gitlab.com/jo/reading.git,      https://example.org/",
    })
    void aClonedRepositoryHasTheAddressOfItsSiteAndOnlyNeedsAPush(String host, String origin, String url)
            throws IOException {
        Files.createDirectories(folder.resolve("mine/.git"));
        Files.writeString(folder.resolve("mine/.git/config"), """
                [core]
                \tbare = false
                [remote "upstream"]
                \turl = https://github.com/other/other.git
                [remote "origin"]
                \tfetch = +refs/heads/*:refs/remotes/origin/*
                \turl = %s
                """.formatted(origin));

        Run init = run("init", "mine", "--host=" + host, "--action=jo/daybook@0123abc");

        // A program that is not packed can only be used by an action.
        if (host.equals("github")) {
            assertThat(init.err).isEmpty();
            assertThat(config("mine").url()).isEqualTo(URI.create(url));
            assertThat(Files.readString(folder.resolve("mine/README.md")))
                    .contains("   git add .\n", "   git push --set-upstream origin HEAD\n")
                    .doesNotContain("git init", "git remote add", "Create an empty repository");
        }
        assertThat(OriginRepository.of(folder.resolve("mine"))
                        .flatMap(it -> it.siteUrl(Host.named(host).orElseThrow()))
                        .orElse("https://example.org/"))
                .isEqualTo(url);
    }

    @Test
    void theWorkflowRunsForTheBranchOfTheRepository() throws IOException {
        Path git = Files.createDirectories(folder.resolve("mine/.git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/master\n");

        assertThat(run("init", "mine").err).isEmpty();

        assertThat(Files.readString(folder.resolve("mine/.github/workflows/publish.yml")))
                .contains("branches: ['master']\n");
        assertThat(Files.readString(folder.resolve("mine/README.md")))
                .contains("git init --initial-branch=master\n", "git push --set-upstream origin master\n");
    }

    @Test
    void theBranchOfARepositoryIsTheDefaultOneOrThatWhichIsCheckedOut() throws IOException {
        Path git = Files.createDirectories(folder.resolve("mine/.git/refs/remotes/origin"));
        assertThat(OriginRepository.branch(folder.resolve("mine"))).isEmpty();
        Path head = folder.resolve("mine/.git/HEAD");
        Files.writeString(head, "0123456789abcdef0123456789abcdef01234567\n");
        assertThat(OriginRepository.branch(folder.resolve("mine"))).isEmpty();
        Files.writeString(head, "ref: refs/heads/it's\n");
        assertThat(OriginRepository.branch(folder.resolve("mine"))).isEmpty();
        Files.writeString(head, "ref: refs/heads/jo/idea\n");
        assertThat(OriginRepository.branch(folder.resolve("mine"))).contains("jo/idea");
        Files.writeString(git.resolve("HEAD"), "ref: refs/remotes/origin/master\n");
        assertThat(OriginRepository.branch(folder.resolve("mine"))).contains("master");
    }

    @Test
    void theReadMeNamesTheDailyCommandsAndTheDocumentation() throws IOException {
        run("init", "mine");

        assertThat(Files.readString(folder.resolve("mine/README.md")))
                .contains("daybook today`", "daybook note 3`", "daybook pick 3`", "daybook serve`", "daybook doctor`")
                .contains("git init --initial-branch=main", "git remote add origin https://github.com/")
                .endsWith("\n\nThe documentation is at https://github.com/jo/daybook/tree/0123abc/docs.\n");
    }

    @Test
    void neverWritesOverASite() throws IOException {
        Files.createDirectories(folder.resolve("mine/.git"));
        Files.writeString(folder.resolve("mine/site-config.yml"), "title: Mine");

        Run init = run("init", "mine");

        assertThat(init.code).isEqualTo(1);
        assertThat(init.err).contains("the folder already has site-config.yml");
        assertThat(names("mine")).containsExactly("site-config.yml");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Files.createDirectories(folder.resolve("mine/.git"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("mine/content"), folder.resolve("elsewhere"));

        assertThat(run("init", "mine").err).contains("the folder already has content/");
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void aProgramThatKnowsNoActionSaysSoAndWritesNothing() {
        StringWriter err = new StringWriter();
        int code = CommandRunner.run(
                new String[] {"init", "mine"},
                folder,
                CLOCK,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err));

        assertThat(code).isEqualTo(1);
        assertThat(text(err)).isEqualTo("""
                --action: error: it is not known of which release or checkout of GitHub this program is
                  hint: name an action that publishes the site, such as --action OWNER/REPO@COMMIT

                1 error: nothing was written.
                """);
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void rejectsAnUnknownHost() {
        Run init = run("init", "mine", "--host=sourceforge");

        assertThat(init.code).isEqualTo(2);
        assertThat(init.err)
                .startsWith("daybook: error: invalid value 'sourceforge' for --host: expected one of github, gitlab,"
                        + " codeberg, netlify, cloudflare, server; try ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo", "jo/daybook", "jo/daybook@", "jo/day book@1", "./x@1 $1"})
    void rejectsWhatNamesNoAction(String action) {
        Run init = run("init", "mine", "--action=" + action);

        assertThat(init.code).isEqualTo(1);
        assertThat(init.err).startsWith("--action: error: '" + action + "' does not name an action");
    }

    @Test
    void acceptsAClonedEmptyRepository() throws IOException {
        Files.createDirectories(folder.resolve("cloned list/.git"));

        Run init = run("init", "cloned list");

        assertThat(init.out).endsWith("\nNext: read cloned list/README.md\n");
        assertThat(names("cloned list")).contains("README.md");
    }

    @Test
    void reportsAFileWithTheNameOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("mine"), "");

        assertThat(run("init", "mine")).satisfies(init -> {
            assertThat(init.code).isEqualTo(1);
            assertThat(init.err).startsWith("daybook: error: not a folder: ");
        });
    }

    @Test
    void fetchingForANewSiteNamesTheMissingSettings() {
        run("init", "bare");
        run("init", "silent", "--category", "cs.DC");

        assertThat(run("fetch", "-C", "bare").err)
                .contains("there are no sources")
                .contains("sources: [cs.DC]");
        assertThat(run("fetch", "-C", "silent").err)
                .contains("'contact' is missing")
                .contains("name@example.org");
    }

    private SiteConfig config(String site) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile(
                "site-config.yml", Files.readString(folder.resolve(site).resolve("site-config.yml")));
        SiteConfig config =
                SiteConfigReader.read(file, Set.of("en"), diagnostics).orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        return config;
    }

    private List<String> names(String site) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve(site))) {
            files.filter(Files::isRegularFile)
                    .forEach(it -> names.add(folder.resolve(site).relativize(it).toString()));
        }
        return names;
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        // As the launcher of a checkout says it.
        if (arguments[0].equals("init") && all.stream().noneMatch(it -> it.startsWith("--action="))) {
            all.add("--action=jo/daybook@0123abc");
        }
        int code = CommandRunner.run(
                all.toArray(String[]::new), folder, CLOCK, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, text(out), text(err));
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
