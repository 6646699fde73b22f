package daybook.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void aReleaseHasItsCompletions() throws IOException, InterruptedException {
        run(home, "tar", "-xzf", release.resolve(name + ".tar.gz").toString());

        assertThat(run(home, "bash", "-n", name + "/completions/daybook.bash")).isEmpty();
        assertThat(home.resolve(name + "/completions/_daybook")).isNotEmptyFile();
        assertThat(home.resolve(name + "/completions/daybook.fish")).content().contains("complete -c daybook");
    }

    @Test
    void theWorkflowPinsTheJarInACommitOfItsOwnAndInTheArchive() throws Exception {
        Path clone = home.resolve("clone");
        run(
                home,
                "git",
                "clone",
                "--quiet",
                "--no-hardlinks",
                Path.of("").toAbsolutePath().toString(),
                clone.toString());
        // With what has not been committed yet.
        for (String file : List.of("archive", "daybook.cmd", "daybook.rb", "jbang-catalog.json")) {
            Path source = Path.of(".github/release", file);
            Files.copy(source, clone.resolve(source), REPLACE_EXISTING, COPY_ATTRIBUTES);
        }
        Files.copy(Path.of("daybook"), clone.resolve("daybook"), REPLACE_EXISTING, COPY_ATTRIBUTES);
        Files.createDirectory(clone.resolve("built"));
        Files.copy(Path.of(jar()), clone.resolve("built/daybook.jar"));
        Files.writeString(clone.resolve("built/daybook.cdx.json"), "{}");

        String script = String.join("\n", scripts("publish").subList(0, 2));
        run(
                clone,
                "env",
                "TAG=v" + version,
                "GITHUB_SERVER_URL=https://github.com",
                "GITHUB_REPOSITORY=jo/daybook",
                "bash",
                "-eo",
                "pipefail",
                "-c",
                script);

        String commit = run(clone, "git", "rev-parse", "v" + version).strip();
        String sum = run(clone, "sha256sum", "built/daybook.jar").substring(0, 64);
        String pin = "jar=https://github.com/jo/daybook/releases/download/v" + version + "/daybook.jar\nsha256=" + sum
                + "\n";
        assertThat(run(clone, "git", "show", "--format=", "--name-only", commit))
                .isEqualTo("release.properties\n");
        assertThat(run(clone, "git", "show", commit + ":release.properties")).isEqualTo(pin);
        run(home, "tar", "-xzf", clone.resolve("release/" + name + ".tar.gz").toString());
        assertThat(home.resolve(name + "/release.properties")).hasContent(pin + "action=jo/daybook@" + commit);
        assertThat(run(clone.resolve("release"), "sha256sum", "--check", "SHA256SUMS"))
                .contains("daybook.cdx.json: OK");
        assertThat(clone.resolve("release/jbang-catalog.json"))
                .content()
                .contains("\"script-ref\": \"https://github.com/jo/daybook/releases/download/v" + version
                        + "/daybook.jar\"");
        assertThat(clone.resolve("release/daybook.rb"))
                .content()
                .contains("homepage \"https://github.com/jo/daybook\"", "/" + name + ".tar.gz\"")
                .doesNotContainPattern("\\{\\w+}\"");

        // What is unpacked knows which action and jar a new site uses.
        String launcher = home.resolve(name).resolve("daybook").toString();
        run(home, launcher, "init", "site");
        assertThat(home.resolve("site/.github/workflows/publish.yml"))
                .content()
                .contains("uses: jo/daybook@" + commit + "\n");
        run(home, launcher, "init", "own", "--self-contained");
        assertThat(home.resolve("own/.daybook/release.properties")).hasContent(pin);
        assertThat(home.resolve("own/.daybook/daybook.jar")).doesNotExist();
    }

    @Test
    void theJreOfTheImageRunsTheProgram() throws IOException, InterruptedException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        Matcher jlink = Pattern.compile("RUN jlink (.*) --output /opt/java\n").matcher(dockerfile);
        assertThat(jlink.find()).isTrue();
        List<String> command = new ArrayList<>(List.of(java().replaceFirst("java$", "jlink")));
        command.addAll(List.of(jlink.group(1).split(" ")));
        Path jre = home.resolve("opt/java");
        command.addAll(List.of("--output", jre.toString()));
        run(home, command.toArray(String[]::new));
        Path program = Files.createDirectories(home.resolve("opt/daybook"));
        Matcher copied = Pattern.compile("COPY (.*) /opt/daybook/\n").matcher(dockerfile);
        assertThat(copied.find()).isTrue();
        for (String file : copied.group(1).split(" ")) {
            Path source = Path.of(file);
            Files.copy(source, program.resolve(source.getFileName()), COPY_ATTRIBUTES);
        }

        String launcher = program.resolve("daybook").toString();
        String java = "JAVA_HOME=" + jre;
        assertThat(run(home, "env", java, launcher, "init", "site", "--host", "server"))
                .contains("13 pages");
        assertThat(run(home, "env", java, launcher, "build", "-C", "site")).contains(" 0 written, ");
        assertThat(run(home, "env", java, launcher, "check", "-C", "site")).contains("13 pages");
        assertThat(run(
                        home,
                        "env",
                        java,
                        launcher,
                        "build",
                        "-o",
                        "example",
                        "-C",
                        Path.of("").toAbsolutePath().toString()))
                .contains(" 38 entries");
        assertThat(dockerfile).contains("\nUSER 1000:1000\n");
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

    /** The scripts of a job of the workflow that releases. */
    private static List<String> scripts(String job) throws IOException {
        Path file = Path.of(".github/workflows/release.yml");
        YamlNode workflow = YamlReader.yaml(new SourceFile(file.toString(), Files.readString(file)), new Diagnostics())
                .orElseThrow();
        YamlNode steps = member(
                        member(member(workflow, "jobs").orElseThrow(), job).orElseThrow(), "steps")
                .orElseThrow();
        return ((Sequence) steps)
                .items().stream()
                        .flatMap(it -> member(it, "run").stream())
                        .map(it -> ((Scalar) it).text())
                        .toList();
    }

    private static Optional<YamlNode> member(YamlNode node, String name) {
        return ((Mapping) node)
                .members().stream()
                        .filter(it -> it.name().equals(name))
                        .map(it -> it.value())
                        .findFirst();
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
