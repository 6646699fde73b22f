package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CheckoutCopy.Run;
import daybook.file.Sha256;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script {@code daybook} of a checkout, in a folder with spaces in its name. */
class LauncherIT {
    @TempDir
    private Path temporary;

    private CheckoutCopy checkout;
    private Path site;

    @BeforeEach
    void copyTheCheckout() throws IOException {
        checkout = new CheckoutCopy(temporary);
        site = Files.createDirectories(temporary.resolve("a site"));
        Files.createDirectory(site.resolve("content"));
        Files.writeString(
                site.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
    }

    @Test
    void printsNothingOfItsOwn() throws IOException, InterruptedException {
        assertThat(checkout.run("--version")).isEqualTo(new Run(0, "daybook 0.1.0\n", ""));
    }

    @Test
    void createsAndBuildsASiteWithoutTemplates() throws IOException, InterruptedException {
        Path made = temporary.resolve("lists/a new site");

        Run init = checkout.run("init", made.toString(), "--category", "cs.DC", "--title", "Jo's \"list\": #1");
        Run build = checkout.run("build", "--directory", made.toString());

        assertThat(init.err()).isEmpty();
        assertThat(init.out()).endsWith("\nNext: read " + made.resolve("README.md") + "\n");
        assertThat(init.out())
                .containsPattern(
                        "\nThis program knows of no action .*: a copy of it \\(\\d+\\.\\d MB\\) is in \\.daybook, and is"
                                + " committed with the site\\.\n");
        assertThat(made.resolve(".github/workflows/publish.yml")).content().contains("uses: ./.daybook\n");
        assertThat(made.resolve(".daybook/daybook.jar")).hasSameBinaryContentAs(checkout.jar());
        assertThat(build.err()).isEmpty();
        assertThat(build.out()).startsWith("Jo's \"list\": #1\n");
        assertThat(made.resolve("_site/topics/surveys.html")).exists();
        assertThat(made.resolve("templates")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/jo/daybook.git, jo/daybook@0123abc",
        "git@github.com:jo/my.daybook, jo/my.daybook@0123abc",
        "https://github.com.example/jo/daybook, ./.daybook",
        "https://codeberg.org/jo/daybook, ./.daybook"
    })
    void aNewSiteUsesTheActionOfTheCheckoutAtItsCommit(String remote, String action)
            throws IOException, InterruptedException {
        checkout.fake("git", "case $* in *remote.origin.url) echo " + remote + " ;; *) echo 0123abc ;; esac");

        checkout.run("init", "made");

        assertThat(temporary.resolve("made/.github/workflows/publish.yml"))
                .content()
                .contains("uses: " + action + "\n");
    }

    /** Java only says what it was started with, so that nobody is asked. */
    @Test
    void looksForReleasesOfTheRepositoryOfTheCheckout() throws IOException, InterruptedException {
        checkout.fake(
                "git", "case $* in *remote.origin.url) echo https://github.com/jo/daybook ;; *) echo 0123abc ;; esac");
        checkout.fake("java", "case $1 in -version) echo 'openjdk version \"17\"' >&2 ;; *) echo \"$*\" ;; esac");

        assertThat(checkout.run("doctor", "--releases").out()).contains(" -Ddaybook.action=jo/daybook@0123abc ");
        assertThat(checkout.run("doctor").out()).doesNotContain("-Ddaybook.action");
    }

    @Test
    void buildsASiteAndKeepsAnArchiveOfClasses() throws IOException, InterruptedException {
        Run first = checkout.run("build", "--directory", site.toString());
        List<Path> archives = cached();
        Map<String, FileTime> times = times(archives);
        deleteOutput();

        Run second = checkout.run("build", "--directory", site.toString());

        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).matches(Pattern.compile("""
                        T
                          0 days, 0 entries, 0 notes, 0 topics, \\d+ pages
                          files: \\d+ written, 0 unchanged, 0 removed in \\d+\\.\\d s
                          Open .*/a site/_site/index\\.html in a browser\\.
                        """));
        assertThat(archives)
                .singleElement()
                .satisfies(it -> assertThat(it.getFileName().toString()).matches("java-\\d+\\.archive"));
        assertThat(timeless(second)).isEqualTo(timeless(first));
        assertThat(times(cached())).isEqualTo(times);
    }

    @Test
    void renewsTheArchiveWhenTheProgramIsNewer() throws IOException, InterruptedException {
        checkout.run("build", "--directory", site.toString());
        Path archive = cached().get(0);
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));

        Run run = checkout.run("build", "--directory", site.toString());

        assertThat(run.err()).isEmpty();
        assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(FileTime.fromMillis(0));
    }

    @Test
    void runsWithoutAnArchiveWhenItsFolderCannotBeCreated() throws IOException, InterruptedException {
        Files.writeString(checkout.folder().resolve("target/launcher-cache"), "in the way");

        Run run = checkout.run("build", "--directory", site.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("T\n");
    }

    @Test
    void runsWithADamagedArchive() throws IOException, InterruptedException {
        checkout.run("build", "--directory", site.toString());
        Files.writeString(cached().get(0), "no archive");

        Run run = checkout.run("build", "--directory", site.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("T\n");
    }

    @Test
    void anErrorOfTheCurrentFolderNamesIt() throws IOException, InterruptedException {
        Run run = checkout.run(
                site,
                checkout.launcher(),
                "init",
                "../older",
                "--archive",
                "--action=jo/daybook@0",
                "--url=https://a.example/");

        assertThat(run.err()).contains(".: error: the site is in no repository that was cloned from GitHub");
    }

    @Test
    void exitsWith1AfterErrorsInTheInput() throws IOException, InterruptedException {
        Files.writeString(site.resolve("site-config.yml"), "titel: T\n");

        Run run = checkout.run("build", "--directory", site.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("site-config.yml:1:1: error: unknown key 'titel'")
                .endsWith(": nothing was written.\n");
    }

    /** As in a job of cron, where Java would read arguments and names of files as ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "xx_XX.UTF-8"})
    void takesArgumentsAndFilesInAnyLanguageWithoutALocale(String locale) throws IOException, InterruptedException {
        // A script, because Java itself passes on arguments in the encoding of the locale in which the tests run.
        Path script = temporary.resolve("script");
        Files.writeString(
                script, "exec '" + checkout.launcher() + "' init list --title 'Größe' --url https://t.example/\n");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).directory(temporary.toFile());
        Stream.of("LANG", "LC_CTYPE").forEach(builder.environment()::remove);
        builder.environment().put("LC_ALL", locale);

        assertThat(builder.start().waitFor()).isZero();
        assertThat(temporary.resolve("list/site-config.yml")).content().contains("title: 'Größe'");
    }

    @Test
    void checksASiteOfAnyFolder() throws IOException, InterruptedException {
        checkout.run("build", "--directory", site.toString());

        Run good = checkout.run("check", site.resolve("_site").toString());
        Files.delete(site.resolve("_site/feed.xml"));
        Run bad = checkout.run("check", site.resolve("_site").toString());

        assertThat(good.code()).isZero();
        assertThat(good.err()).isEmpty();
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("/a site/_site/404.html:").contains(": error: there is no /feed.xml (also on ");
    }

    @Test
    void rejectsAnInvalidSourceDateEpoch() throws IOException, InterruptedException {
        checkout.set("SOURCE_DATE_EPOCH", "today");

        assertThat(checkout.run("--version"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "daybook: error: invalid value 'today' for SOURCE_DATE_EPOCH: expected seconds since 1970\n"));
    }

    @Test
    void exitsWith2AfterAnInvalidCommandLine() throws IOException, InterruptedException {
        Run run = checkout.run("build", "--no-such-option");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("daybook: error: unknown option '--no-such-option'");
    }

    @Test
    void runsThroughASymbolicLinkAndFromAnotherFolder() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), checkout.launcher());
        Path indirect = Files.createSymbolicLink(temporary.resolve("db"), Path.of("link"));

        Run run = checkout.run(site, indirect, "build");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("  Open _site/index.html in a browser.\n");
        assertThat(site.resolve("_site/index.html")).exists();
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void aSiteDownloadsItsProgramOnceAndComparesTheChecksum() throws IOException, InterruptedException {
        byte[] jar = Files.readAllBytes(checkout.jar());
        try (LoopbackServer server = new LoopbackServer(request -> Reply.of(200, jar))) {
            Path launcher = releasedSite(server.address() + "/daybook.jar", sha256(jar));

            Run first = checkout.run(temporary, launcher, "--version");
            Run second = checkout.run(temporary, launcher, "--version");

            assertThat(first.out()).isEqualTo("daybook 0.1.0\n");
            assertThat(first.err()).isEqualTo("daybook: downloading " + server.address() + "/daybook.jar ...\n");
            assertThat(second).isEqualTo(new Run(0, "daybook 0.1.0\n", ""));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSiteRunsNoProgramWithAnotherChecksum() throws IOException, InterruptedException {
        try (LoopbackServer server = new LoopbackServer(request -> Reply.of(200, "<html>Sign in</html>"))) {
            Path launcher = releasedSite(server.address() + "/daybook.jar", sha256(new byte[0]));

            Run run = checkout.run(temporary, launcher, "--version");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .endsWith("\ndaybook: what was downloaded is another file than that of release.properties: "
                            + server.address() + "/daybook.jar\n");
        }
    }

    @Test
    void theActionOfAReleaseNeedsNoMavenButACheckoutOfItIsBuilt() throws IOException, InterruptedException {
        byte[] jar = Files.readAllBytes(checkout.jar());
        Files.delete(checkout.jar());
        try (LoopbackServer server = new LoopbackServer(request -> Reply.of(200, jar))) {
            Files.copy(
                    releasedSite(server.address() + "/daybook.jar", sha256(jar)).resolveSibling("release.properties"),
                    checkout.folder().resolve("release.properties"));

            assertFails("daybook: Maven is missing: install Maven, version 3.8 or newer\n");
            checkout.set("DAYBOOK_RELEASE", "yes");
            assertThat(checkout.run("--version").out()).isEqualTo("daybook 0.1.0\n");
        }
    }

    /** The launcher of a site whose program is that of a release. */
    private Path releasedSite(String address, String sha256) throws IOException {
        checkout.set("XDG_CACHE_HOME", temporary.resolve("caches").toString());
        Path folder = Files.createDirectories(temporary.resolve("list/.daybook"));
        Files.writeString(folder.resolve("release.properties"), "jar=" + address + "\nsha256=" + sha256 + "\n");
        return Files.copy(checkout.launcher(), folder.resolve("daybook"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    }

    @Test
    void reportsThatJavaIsMissing() throws IOException, InterruptedException {
        checkout.remove("java");

        assertFails("daybook: Java is missing: install a JDK, version 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void reportsAJavaHomeWithoutJava() throws IOException, InterruptedException {
        checkout.set("JAVA_HOME", temporary.resolve("no such folder").toString());

        assertFails("daybook: no Java at JAVA_HOME: " + temporary.resolve("no such folder/bin/java") + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "java version \"1.8.0_392\", 8",
        "openjdk version \"11.0.25\" 2024-10-15, 11",
        "openjdk version \"16\" 2021-03-16, 16",
        "something else, of unknown version",
    })
    void reportsAnOldJavaBeforeItBuildsTheProgram(String version, String release)
            throws IOException, InterruptedException {
        Files.delete(checkout.jar());
        checkout.fake("java", "echo '" + version + "' >&2; exit 1");

        assertFails("daybook: Java " + release + " is too old: install a JDK, version 17 or newer\n");
    }

    @Test
    void findsTheVersionBelowTheMessageOfJavaToolOptions() throws IOException, InterruptedException {
        checkout.set("JAVA_TOOL_OPTIONS", "-Dsome=option");

        assertThat(checkout.run("--version").out()).isEqualTo("daybook 0.1.0\n");
    }

    @Test
    void reportsThatMavenIsMissing() throws IOException, InterruptedException {
        Files.delete(checkout.jar());

        assertFails("daybook: Maven is missing: install Maven, version 3.8 or newer\n");
    }

    @Test
    void showsTheOutputOfAFailedMavenBuild() throws IOException, InterruptedException {
        Files.delete(checkout.jar());
        checkout.fake("mvn", "echo '[ERROR] no such dependency'; exit 1");

        assertFails("""
                daybook: building the program (again only when its sources change) ...
                [ERROR] no such dependency
                daybook: the program could not be built; see Maven's output above
                """);
    }

    @Test
    void buildsTheProgramOnlyWhenASourceIsNewer() throws IOException, InterruptedException {
        Files.writeString(checkout.folder().resolve("src/main/java/New.java"), "class New {}");
        Files.setLastModifiedTime(checkout.jar(), FileTime.fromMillis(1));
        Path calls = temporary.resolve("calls");
        checkout.fake("mvn", "echo \"$@\" >> '" + calls + "'");

        Run first = checkout.run("--version");
        Run second = checkout.run("--version");

        assertThat(first)
                .isEqualTo(new Run(
                        0,
                        "daybook 0.1.0\n",
                        "daybook: building the program (again only when its sources change) ...\n"));
        assertThat(second).isEqualTo(new Run(0, "daybook 0.1.0\n", ""));
        assertThat(calls)
                .content()
                .contains(checkout.folder().resolve("pom.xml").toString())
                .endsWith(" package\n");
        assertThat(Files.readAllLines(calls)).hasSize(1);
    }

    private void assertFails(String message) throws IOException, InterruptedException {
        assertThat(checkout.run("--version")).isEqualTo(new Run(1, "", message));
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(checkout.folder().resolve("target/launcher-cache"))) {
            return files.toList();
        }
    }

    private static Map<String, FileTime> times(List<Path> files) throws IOException {
        Map<String, FileTime> times = new LinkedHashMap<>();
        for (Path file : files) {
            times.put(file.toString(), Files.getLastModifiedTime(file));
        }
        return times;
    }

    private void deleteOutput() throws IOException {
        try (Stream<Path> walk = Files.walk(site.resolve("_site"))) {
            for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Run timeless(Run run) {
        return new Run(run.code(), run.out().replaceAll("\\d+\\.\\d s", "n s"), run.err());
    }
}
