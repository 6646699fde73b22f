package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the scripts that a site has for its host, with the real program and real repositories: the site is created with
 * {@code init --host}, pushed and cloned.
 */
@Tag("workflow")
@Execution(ExecutionMode.CONCURRENT)
class HostIT {
    private static final String DAY = "content/listings/2026-11-19.cs.DC.jsonl";
    private static final String LISTING = """
            {"listing":1,"source":"arxiv","category":"cs.DC","date":"2026-11-19"}
            {"kind":"new","id":"2611.00001","title":"On Hats"}
            """;

    @TempDir
    private Path temporary;

    private PublishedSite published;
    private Path origin;
    private Path desk;
    private Path site;
    private final Map<String, String> environment = new HashMap<>();

    private record ScriptRun(int code, String log) {}

    @BeforeEach
    void start() throws IOException {
        published = new PublishedSite();
        origin = temporary.resolve("origin.git");
        desk = temporary.resolve("desk");
        site = temporary.resolve("site");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", temporary.toString());
        environment.put("SOURCE_DATE_EPOCH", "1795052220");
    }

    @AfterEach
    void stop() throws IOException {
        published.close();
    }

    @Test
    void aServerGetsEachNewSiteAtOnceAndKeepsTheLastOneAfterAnError() throws Exception {
        create("server");
        Path folder = temporary.resolve("www");
        Path front = folder.resolve("current/index.html");

        assertThat(run(site, ".daybook/publish", folder.toString()).code()).isZero();
        assertThat(front).isNotEmptyFile();
        assertThat(folder.resolve("current")).isSymbolicLink();

        // What somebody pushes, and what the night fetches.
        push("content/notes/2611.00001.md", "---\npick: true\n---\nRead it.\n");
        Files.writeString(site.resolve(DAY), LISTING);
        ScriptRun second = run(site, ".daybook/publish", folder.toString());
        assertThat(second.code()).as(second.log()).isZero();
        assertThat(folder.resolve("current/papers/2611.00001.html")).content().contains("Read it.");
        assertThat(git(origin, "show", "--format=%an: %s", "--name-only", "main"))
                .isEqualTo("Daybook: Keep fetched listings [skip ci]\n\n" + DAY + "\n");

        push("site-config.yml", "title: T\n");
        Path last = folder.resolve("current").toRealPath();
        ScriptRun failed = run(site, ".daybook/publish", folder.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.log()).contains("The site is not ready");
        assertThat(folder.resolve("current").toRealPath()).isEqualTo(last);
    }

    @Test
    void aServerPublishesASiteWithProblemsAndKeepsThreeSites() throws Exception {
        create("server");
        push("content/notes/nothing.md", "A note about nothing.\n");
        Path folder = temporary.resolve("www");

        for (int night = 0; night < 5; night++) {
            ScriptRun run = run(site, ".daybook/publish", folder.toString());
            assertThat(run.code()).as(run.log()).isEqualTo(3);
        }

        assertThat(folder.resolve("current/index.html")).isNotEmptyFile();
        assertThat(names(folder.resolve("releases")))
                .hasSize(3)
                .contains(folder.resolve("current").toRealPath().getFileName().toString());
    }

    @Test
    void aServerKeepsTheNewSiteAlsoAfterNightsInWhichItsClockWasAhead() throws Exception {
        create("server");
        Path folder = temporary.resolve("www");
        for (int night = 1; night <= 3; night++) {
            Path ahead = Files.createDirectories(folder.resolve("releases/2031010" + night + "T000000-1"));
            Files.setLastModifiedTime(ahead, FileTime.from(Instant.parse("2031-01-0" + night + "T00:00:00Z")));
        }

        ScriptRun run = run(site, ".daybook/publish", folder.toString());

        assertThat(run.code()).as(run.log()).isZero();
        assertThat(folder.resolve("current/index.html")).isNotEmptyFile();
        assertThat(names(folder.resolve("releases"))).hasSize(3).contains("20310102T000000-1", "20310103T000000-1");
    }

    @Test
    void aServerThatCannotCopyTheSiteKeepsTheLastOne() throws Exception {
        create("server");
        Path folder = temporary.resolve("www");
        run(site, ".daybook/publish", folder.toString());
        Path last = folder.resolve("current").toRealPath();
        fake("cp", "mkdir \"${@: -1}\"; echo 'cp: No space left on device' >&2; exit 1");

        ScriptRun failed = run(site, ".daybook/publish", folder.toString());

        assertThat(failed.code()).isEqualTo(1);
        assertThat(folder.resolve("current").toRealPath()).isEqualTo(last);
        assertThat(names(folder.resolve("releases"))).hasSize(1);
        Files.delete(temporary.resolve("tools/cp"));
        assertThat(run(site, ".daybook/publish", folder.toString()).code()).isZero();
        assertThat(names(folder.resolve("releases"))).hasSize(2).noneMatch(it -> it.endsWith(".draft"));
    }

    @Test
    void theWebServerCanReadWhatWasBuiltForItsOwnerOnly() throws Exception {
        create("server");
        Path folder = temporary.resolve("www");
        ScriptRun build = run(site, "bash", "-c", "umask 077; .daybook/daybook build");
        assertThat(build.code()).as(build.log()).isZero();

        ScriptRun run = run(site, ".daybook/publish", folder.toString());

        assertThat(run.code()).as(run.log()).isZero();
        assertThat(mode(folder.resolve("current/index.html"))).isEqualTo("rw-r--r--");
        assertThat(mode(folder.resolve("current/").toRealPath())).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aServerWithoutTheFolderSaysWhatIsMissing() throws Exception {
        create("server");

        ScriptRun run = run(site, ".daybook/publish");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.log()).endsWith(".daybook/publish FOLDER\n").doesNotContain("unbound");
    }

    @Test
    void aServerContinuesTheFeedsThatItPublishedItself() throws Exception {
        create("server");
        Files.writeString(site.resolve(DAY), LISTING);
        Path folder = temporary.resolve("www");
        run(site, ".daybook/publish", folder.toString());
        published.answering("feeds/record.txt", Reply.of(200, "<html>Sign in</html>"));

        ScriptRun second = run(site, ".daybook/publish", folder.toString());

        assertThat(second.code()).as(second.log()).isZero();
        assertThat(second.log()).contains("- Feeds: 0 new, 0 updated");
    }

    @Test
    void theBranchOfPagesHasOneCommitWithTheSite() throws Exception {
        create("codeberg");
        String address = origin.toUri().toString();
        Map<String, String> variables = Map.of("CI_REPO_CLONE_URL", address, "CI_COMMIT_BRANCH", "main");
        git(site, "checkout", "--quiet", "--detach");
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun first = run(site, variables, ".daybook/publish");
        assertThat(first.code()).as(first.log()).isZero();
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "pages"))
                .contains("papers/2611.00001.html\n", "index.html\n");
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main")).contains(DAY);

        Files.writeString(site.resolve("content/notes/nothing.md"), "A note about nothing.\n");
        assertThat(run(site, variables, ".daybook/publish").code()).isEqualTo(3);
        String pages = git(origin, "rev-parse", "pages");
        assertThat(git(origin, "rev-list", "--count", "pages")).isEqualTo("1\n");

        Files.writeString(site.resolve("site-config.yml"), "title: T\n");
        assertThat(run(site, variables, ".daybook/publish").code()).isEqualTo(1);
        assertThat(git(origin, "rev-parse", "pages")).isEqualTo(pages);
    }

    @Test
    void theBranchOfPagesNamesTheDomainOfTheSettings() throws Exception {
        create("codeberg");
        Files.writeString(site.resolve("site-config.yml"), """
                title: T
                description: D
                curators: {id: jo, name: Jo}
                url: https://papers.t.example/
                domain: papers.t.example
                """);
        git(site, "commit", "--quiet", "--all", "--message=Name the domain");

        ScriptRun run = run(site, Map.of("CI_REPO_CLONE_URL", origin.toUri().toString()), ".daybook/publish");

        assertThat(run.log()).contains("papers.t.example");
        assertThat(git(origin, "show", "pages:.domains")).isEqualTo("papers.t.example\n");
        assertThat(git(origin, "show", "pages:CNAME")).isEqualTo("papers.t.example\n");
    }

    @Test
    void aBuildOfAHostSucceedsWithProblemsAndFailsWithoutASite() throws Exception {
        create("netlify");
        Map<String, String> variables =
                Map.of("CONTEXT", "production", "BRANCH", "main", "URL", published.address() + "");

        assertThat(run(site, variables, "bash", ".daybook/publish").code()).isZero();
        Files.writeString(site.resolve("content/notes/nothing.md"), "A note about nothing.\n");
        ScriptRun problems = run(site, variables, "bash", ".daybook/publish");
        assertThat(problems.code()).as(problems.log()).isZero();
        assertThat(problems.log())
                .contains("nothing.md: error", "the site is published with the problems that are listed");
        Files.writeString(site.resolve("site-config.yml"), "title: T\n");
        assertThat(run(site, variables, "bash", ".daybook/publish").code()).isEqualTo(1);
    }

    @Test
    void aBranchThatIsNotPublishedIsBuiltAndCheckedStrictly() throws Exception {
        create("cloudflare");
        Map<String, String> variables = Map.of("CF_PAGES_BRANCH", "idea");

        assertThat(run(site, variables, "bash", ".daybook/publish").code()).isZero();
        Files.writeString(site.resolve("content/notes/nothing.md"), "A note about nothing.\n");
        assertThat(run(site, variables, "bash", ".daybook/publish").code()).isEqualTo(1);
    }

    @Test
    void aHostWithAnOldJavaGetsANewOneWhoseChecksumIsCompared() throws Exception {
        create("cloudflare");
        environment.remove("JAVA_HOME");
        fake("java", "echo 'openjdk version \"11.0.2\"' >&2");
        Path jre = Files.createDirectories(temporary.resolve("jdk-21-jre/bin"));
        script(jre.resolve("java"), "exec '" + System.getProperty("java.home") + "/bin/java' \"$@\"");
        Path archive = temporary.resolve("jre.tar.gz");
        run(temporary, "tar", "-czf", archive.toString(), "jdk-21-jre");
        String sum = run(temporary, "sha256sum", archive.toString()).log().substring(0, 64);
        byte[] bytes = Files.readAllBytes(archive);
        String[] stated = {sum};
        try (LoopbackServer api = new LoopbackServer(it -> it.path().equals("/java.tar.gz")
                ? Reply.of(200, bytes)
                : Reply.of(
                        200,
                        "[{\"binary\": {\"package\": {\n\"checksum\": \"" + stated[0] + "\",\n\"link\": \"http://"
                                + it.header("host") + "/java.tar.gz\"}}}]"))) {
            Map<String, String> variables = Map.of("JAVA_API", api.address() + "/latest");

            ScriptRun good = run(site, variables, "bash", ".daybook/publish");
            stated[0] = "0".repeat(64);
            ScriptRun other = run(site, variables, "bash", ".daybook/publish");

            assertThat(good.code()).as(good.log()).isZero();
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.log()).contains("FAILED");
        }
    }

    @Test
    void gitLabPublishesASiteWithProblemsAndReportsThemAfterwards() throws Exception {
        create("gitlab");
        Map<String, String> variables = Map.of(
                "CI_COMMIT_BRANCH",
                "main",
                "CI_PAGES_URL",
                published.address().toString().replaceFirst("/$", ""));

        assertThat(job("pages", variables).code()).isZero();
        assertThat(job("report-problems", variables).code()).isZero();
        assertThat(site.resolve("public/index.html")).isNotEmptyFile();
        Files.writeString(site.resolve("content/notes/nothing.md"), "A note about nothing.\n");
        Files.delete(site.resolve("public/.daybook-manifest"));
        ScriptRun problems = job("pages", variables);
        assertThat(problems.code()).as(problems.log()).isZero();
        assertThat(job("report-problems", variables).code()).isEqualTo(1);
        assertThat(job("check", variables).code()).isEqualTo(1);
        Files.writeString(site.resolve("site-config.yml"), "title: T\n");
        assertThat(job("pages", variables).code()).isEqualTo(1);
    }

    @Test
    void listingsThatCannotBePushedDoNotStopTheSite() throws Exception {
        create("server");
        Files.writeString(site.resolve(DAY), LISTING);
        git(
                site,
                "config",
                "remote.origin.pushurl",
                temporary.resolve("nowhere.git").toString());

        ScriptRun night = run(site, ".daybook/night");

        assertThat(night.code()).as(night.log()).isEqualTo(3);
        assertThat(night.log()).contains("warning: the fetched listings could not be pushed");
        assertThat(site.resolve("_site/papers/2611.00001.html")).isNotEmptyFile();
    }

    @Test
    void aRepositoryThatIsGoneOrLockedIsAProblemOfTheNight() throws Exception {
        create("server");
        Path lock = Files.createFile(site.resolve(".git/index.lock"));
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun locked = run(site, ".daybook/night");
        Files.delete(lock);
        Files.move(origin, temporary.resolve("moved.git"));
        ScriptRun gone = run(site, ".daybook/night");
        Files.move(temporary.resolve("moved.git"), origin);

        assertThat(locked.code()).as(locked.log()).isEqualTo(3);
        assertThat(gone.code()).as(gone.log()).isEqualTo(3);
        assertThat(gone.log()).contains("warning: what was pushed could not be pulled");
        ScriptRun good = run(site, ".daybook/night");
        assertThat(good.code()).as(good.log()).isZero();
        Files.writeString(site.resolve("site-config.yml"), "title: T\n");
        Files.createFile(lock);
        assertThat(run(site, ".daybook/night").code()).isEqualTo(1);
    }

    @Test
    void aRepositoryThatGitRefusesIsAProblemOfTheNight() throws Exception {
        create("server");

        ScriptRun night = run(site, Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"), ".daybook/night");

        assertThat(night.code()).as(night.log()).isEqualTo(3);
        assertThat(night.log())
                .contains("safe.directory", "warning: Git refuses this repository")
                .containsOnlyOnce("fatal: ");
    }

    @Test
    void aNightOnNoBranchSaysWhatNamesIt() throws Exception {
        create("server");
        git(site, "checkout", "--quiet", "--detach");
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun unnamed = run(site, ".daybook/night");
        ScriptRun named = run(site, Map.of("PUSH_BRANCH", "main"), ".daybook/night");

        assertThat(unnamed.code()).as(unnamed.log()).isEqualTo(3);
        assertThat(unnamed.log()).contains("set PUSH_BRANCH").doesNotContain("fatal");
        assertThat(named.code()).as(named.log()).isZero();
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main")).contains(DAY);
    }

    /** Builds of hosts have public logs, and Git names the address of which it cannot ask for a password. */
    @ParameterizedTest
    @ValueSource(strings = {"netlify", "codeberg"})
    void aTokenThatIsRefusedIsNotInTheLog(String host) throws Exception {
        create(host);
        Files.writeString(site.resolve(DAY), LISTING);
        try (LoopbackServer forge =
                LoopbackServer.start(request -> Reply.of(401, "").with("WWW-Authenticate: Basic realm=forge"))) {
            for (String user : List.of("secret", "x-access-token:secret")) {
                String address = forge.address().toString();
                ScriptRun run = run(
                        site,
                        Map.of(
                                "PUSH_URL",
                                address.replace("://", "://" + user + "@") + "/site.git",
                                "CI_REPO_CLONE_URL",
                                address + "/site.git",
                                "TOKEN",
                                "secret"),
                        ".daybook/publish");

                assertThat(run.log())
                        .contains("warning: the fetched listings could not be pushed")
                        .doesNotContain("secret");
            }
            assertThat(forge.requests()).isNotEmpty();
        }
    }

    @Test
    void aListingThatAnotherMachineHasPushedTooIsTheirs() throws Exception {
        create("server");
        Files.writeString(site.resolve(DAY), LISTING);
        git(site, "config", "remote.origin.pushurl", temporary.resolve("no.git").toString());
        String folder = temporary.resolve("www").toString();
        assertThat(run(site, ".daybook/publish", folder).log())
                .contains("warning: the fetched listings could not be pushed");
        git(site, "config", "--unset", "remote.origin.pushurl");
        push(DAY, LISTING.replace("Hats", "Caps"));

        push("content/notes/2611.00001.md", "Read it.\n");
        ScriptRun second = run(site, ".daybook/publish", folder);

        assertThat(second.code()).as(second.log()).isZero();
        assertThat(second.log()).doesNotContain("daybook: warning");
        assertThat(temporary.resolve("www/current/papers/2611.00001.html"))
                .content()
                .contains("On Caps", "Read it.");
        assertThat(git(site, "rev-parse", "HEAD")).isEqualTo(git(origin, "rev-parse", "main"));
    }

    @Test
    void listingsThatCouldNotBePushedAreWhenTheyCan() throws Exception {
        create("server");
        Files.writeString(site.resolve(DAY), LISTING);
        git(site, "config", "remote.origin.pushurl", temporary.resolve("no.git").toString());
        run(site, ".daybook/night");
        git(site, "config", "--unset", "remote.origin.pushurl");

        ScriptRun second = run(site, ".daybook/night");

        assertThat(second.code()).as(second.log()).isZero();
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main")).contains(DAY);
    }

    /** A note that is one thing where it was pushed, and another on the server. */
    private void commitWhatWasPushedOtherwise() throws Exception {
        create("server");
        push("content/notes/2611.00001.md", "Pushed.\n");
        Files.writeString(site.resolve("content/notes/2611.00001.md"), "Written here.\n");
        git(site, "add", "--all");
        git(site, "commit", "--quiet", "--message=Write");
    }

    @Test
    void whatAPersonCommittedOnTheServerIsNeverDroppedForWhatWasPushed() throws Exception {
        commitWhatWasPushedOtherwise();
        Files.writeString(site.resolve(DAY), LISTING);

        for (int night = 0; night < 2; night++) {
            ScriptRun run =
                    run(site, ".daybook/publish", temporary.resolve("www").toString());
            assertThat(run.code()).as(run.log()).isEqualTo(3);
            assertThat(run.log()).contains("warning: what was pushed could not be pulled");
        }

        assertThat(temporary.resolve("www/current/papers/2611.00001.html"))
                .content()
                .contains("Written here.");
        assertThat(git(site, "status", "--porcelain", "--branch")).startsWith("## main");
        assertThat(git(site, "log", "-1", "--format=%an: %s", "--", DAY))
                .isEqualTo("Daybook: Keep fetched listings [skip ci]\n");
    }

    @Test
    void aNightGoesOnAfterOneThatWasInterruptedWhilePulling() throws Exception {
        commitWhatWasPushedOtherwise();
        git(site, "fetch", "--quiet");
        assertThat(run(site, "git", "-c", "user.name=Jo", "-c", "user.email=jo@t.example", "rebase", "origin/main")
                        .code())
                .isNotZero();
        push("content/notes/2611.00001.md", "Written here.\n");
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun night = run(site, ".daybook/night");

        assertThat(night.code()).as(night.log()).isZero();
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main")).contains(DAY);
    }

    @Test
    void anEditThatWasNotCommittedIsKeptApartFromAPushedOneOfTheSameLines() throws Exception {
        create("server");
        push("content/notes/2611.00001.md", "First.\n");
        run(site, ".daybook/night");
        push("content/notes/2611.00001.md", "Pushed.\n");
        Files.writeString(site.resolve("content/notes/2611.00001.md"), "Written here.\n");
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun night = run(site, ".daybook/night");

        assertThat(night.code()).as(night.log()).isZero();
        assertThat(night.log()).contains("git stash");
        assertThat(site.resolve("_site/papers/2611.00001.html")).content().contains("Pushed.");
        assertThat(git(site, "stash", "show", "--patch")).contains("+Written here.");
        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main")).contains(DAY);
    }

    @Test
    void aHostThatChecksOutAnOlderCommitPublishesWhatWasPushedSince() throws Exception {
        create("gitlab");
        git(site, "checkout", "--quiet", "--detach");
        push(DAY, LISTING);
        Map<String, String> variables = Map.of(
                "CI_COMMIT_BRANCH",
                "main",
                "CI_PAGES_URL",
                published.address().toString().replaceFirst("/$", ""));

        ScriptRun pages = job("pages", variables);

        assertThat(pages.code()).as(pages.log()).isZero();
        assertThat(site.resolve("public/papers/2611.00001.html")).isNotEmptyFile();
    }

    @Test
    void fetchedPagesAreKeptWithTheListings() throws Exception {
        create("server");
        Files.writeString(site.resolve(DAY), LISTING);
        Files.createDirectories(site.resolve("content/raw"));
        Files.write(site.resolve("content/raw/2026-11-19.cs.DC.gz"), new byte[] {31});

        run(site, ".daybook/night");

        assertThat(git(origin, "ls-tree", "-r", "--name-only", "main"))
                .contains(DAY, "content/raw/2026-11-19.cs.DC.gz");
    }

    @Test
    void aSiteThatIsKeptOnOneMachineOnlyHasNothingToPush() throws Exception {
        create("server");
        git(site, "remote", "remove", "origin");
        Files.writeString(site.resolve(DAY), LISTING);

        ScriptRun night = run(site, ".daybook/night");

        assertThat(night.code()).as(night.log()).isZero();
        assertThat(night.log()).doesNotContain("daybook: warning");
        assertThat(git(site, "log", "-1", "--format=%s")).isEqualTo("Keep fetched listings [skip ci]\n");
    }

    /** Creates, pushes and clones a site, as its curator and its host do. */
    private void create(String host) throws Exception {
        git(temporary, "init", "--quiet", "--bare", "--initial-branch=main", origin.toString());
        String jar = Path.of("target/daybook.jar").toAbsolutePath().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ScriptRun init = run(
                temporary,
                java,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar,
                "init",
                desk.toString(),
                "--host",
                host,
                "--url",
                published.address().toString());
        assertThat(init.code()).as(init.log()).isZero();
        git(desk, "init", "--quiet", "--initial-branch=main");
        git(desk, "remote", "add", "origin", origin.toString());
        git(desk, "add", "--all");
        git(desk, "commit", "--quiet", "--message=Begin");
        git(desk, "push", "--quiet", "origin", "main");
        git(temporary, "clone", "--quiet", origin.toString(), site.toString());
    }

    private void push(String name, String text) throws Exception {
        Files.writeString(desk.resolve(name), text);
        git(desk, "add", "--all");
        git(desk, "commit", "--quiet", "--message=Write");
        git(desk, "pull", "--quiet", "--rebase", "origin", "main");
        git(desk, "push", "--quiet", "origin", "HEAD:main");
    }

    /** Runs the script of a job as GitLab does. */
    private ScriptRun job(String name, Map<String, String> variables) throws Exception {
        Path file = site.resolve(".gitlab-ci.yml");
        YamlNode pipeline = YamlReader.yaml(new SourceFile(file.toString(), Files.readString(file)), new Diagnostics())
                .orElseThrow();
        String script = ((Sequence) member(member(pipeline, name), "script"))
                .items().stream().map(it -> ((Scalar) it).text() + "\n").collect(Collectors.joining());
        return run(site, variables, "bash", "-eo", "pipefail", "-c", script);
    }

    private static YamlNode member(YamlNode node, String name) {
        return ((Mapping) node)
                .members().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    /** Puts a script before the tools of this machine. */
    private void fake(String name, String body) throws IOException {
        Path tools = Files.createDirectories(temporary.resolve("tools"));
        script(tools.resolve(name), body);
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Jo", "-c", "user.email=jo@t.example"));
        command.addAll(List.of(arguments));
        ScriptRun run = run(folder, command.toArray(String[]::new));
        assertThat(run.code()).as(run.log()).isZero();
        return run.log();
    }

    private ScriptRun run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    private ScriptRun run(Path folder, Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        if (words.get(0).startsWith(".daybook/")) {
            words.set(0, folder.resolve(words.get(0)).toString());
        }
        Path log = temporary.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        int code = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new ScriptRun(code, Files.readString(log));
    }
}
