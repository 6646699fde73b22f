package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs a release of the jar that was just built, and uses it where there is neither a checkout nor Maven. */
class ReleaseIT {
    private static String version;
    private static String name;

    @TempDir
    private static Path shared;

    private static Path release;

    @TempDir
    private Path home;

    @BeforeAll
    static void pack() throws IOException, InterruptedException {
        version = run(shared, java(), "-jar", jar(), "--version").strip().substring("daybook ".length());
        name = "daybook-" + version;
        release = shared.resolve("release");
        assertThat(run(shared, script(), jar(), release.toString())).isEmpty();
    }

    @Test
    void theSameJarGivesTheSameBytes() throws IOException, InterruptedException {
        Path again = home.resolve("again");
        run(home, script(), jar(), again.toString());

        assertThat(run(home, "diff", "--recursive", release.toString(), again.toString()))
                .isEmpty();
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws IOException, InterruptedException {
        assertThat(run(release, "sha256sum", "--check", "SHA256SUMS"))
                .isEqualTo("daybook.jar: OK\n" + name + ".tar.gz: OK\n" + name + ".zip: OK\n");
    }

    @Test
    void theNotesAreWhatTheChangelogSaysOfTheVersion() throws IOException {
        assertThat(Files.readString(release.resolve("notes.md")))
                .contains("### Added")
                .doesNotContain("\n## ");
    }

    @Test
    void bothArchivesHoldTheSameFiles() throws IOException, InterruptedException {
        String files = run(release, "bash", "-c", "tar -tzf *.tar.gz | grep -v '/$'");

        assertThat(run(release, "bash", "-c", "unzip -Z1 *.zip | grep -v '/$'").lines())
                .containsExactlyInAnyOrderElementsOf(files.lines().toList());
        assertThat(files.lines())
                .contains(
                        name + "/daybook",
                        name + "/daybook.cmd",
                        name + "/daybook.jar",
                        name + "/LICENSE",
                        name + "/licenses/THIRD-PARTY.txt");
    }

    @Test
    void theLauncherMakesASiteAndKeepsAnArchiveOfClasses() throws IOException, InterruptedException {
        run(home, "tar", "-xzf", release.resolve(name + ".tar.gz").toString());
        String launcher = home.resolve(name).resolve("daybook").toString();

        assertThat(run(home, launcher, "--version")).isEqualTo("daybook " + version + "\n");
        assertThat(run(home, launcher, "init", "site")).contains("13 pages");
        assertThat(run(home, launcher, "build", "-C", "site")).contains(" 0 written, ");
        assertThat(home.resolve(".cache/daybook").resolve(name)).isNotEmptyDirectory();
        assertThat(run(home, launcher, "build", "-C", "site")).contains(" 0 written, ");
    }

    @Test
    void theJarRunsAlone() throws IOException, InterruptedException {
        Path jar = Files.copy(release.resolve("daybook.jar"), home.resolve("daybook.jar"));

        assertThat(run(home, java(), "-jar", jar.toString(), "init", "site")).contains("13 pages");
        assertThat(home.resolve("site/_site/theme/style.css")).isNotEmptyFile();
    }

    @Test
    void theLauncherForWindowsHasItsLineEnds() throws IOException {
        String text = Files.readString(Path.of(".github/release/daybook.cmd"));

        assertThat(text.lines()).allSatisfy(it -> assertThat(text).contains(it + "\r\n"));
        assertThat(text).contains("-jar \"%~dp0daybook.jar\" %*\r\n");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jar() {
        return Path.of("target/daybook.jar").toAbsolutePath().toString();
    }

    private static String script() {
        return Path.of(".github/release/archive").toAbsolutePath().toString();
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
        Process process = builder.redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), messages).isZero();
        return messages;
    }
}
