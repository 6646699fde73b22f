package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds onto a file system in memory that is too small, within a mount namespace of its own: the next build, with
 * room, makes what a build in an empty folder makes. Not every system lets a user make such a namespace.
 */
@Tag("simulation")
class FullDiskIT {
    /** Arguments: what was built before, or nothing; kilobytes that are free; the disk; the result; the command. */
    private static final String SCRIPT = """
            before=$1 free=$2 disk=$3 kept=$4
            shift 4
            mount -t tmpfs -o size=64m none "$disk" && mkdir "$disk/output" || exit 90
            [ -z "$before" ] || cp -a "$before/." "$disk/output" || exit 91
            available=$(df --output=avail "$disk" | tail -1)
            head -c "$((available - free))k" /dev/zero >"$disk/filler" || exit 92
            "$@" --output "$disk/output"
            code=$?
            rm "$disk/filler"
            "$@" --output "$disk/output" || exit 93
            cp -a "$disk/output/." "$kept" || exit 94
            exit $code
            """;

    @TempDir
    private static Path shared;

    private static Path site;
    private static Path restyledSite;
    private static Path clean;
    private static SortedMap<String, String> expected;
    private static SortedMap<String, String> expectedRestyled;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void buildWithRoom() throws IOException, InterruptedException {
        site = shared.resolve("site");
        restyledSite = shared.resolve("restyled");
        for (Path folder : List.of(site, restyledSite)) {
            TemporaryFiles.copy(Path.of("content"), folder.resolve("content"));
            Files.copy(Path.of("site-config.yml"), folder.resolve("site-config.yml"));
        }
        Files.createDirectory(restyledSite.resolve("templates"));
        Files.writeString(
                restyledSite.resolve("templates/layout.html"),
                Files.readString(Path.of("templates/layout.html"))
                        .replace("</body>", "<!-- " + "wider ".repeat(2_000) + "--></body>"));
        clean = shared.resolve("clean");
        expected = built(site, clean);
        expectedRestyled = built(restyledSite, shared.resolve("restyled-clean"));
    }

    private static SortedMap<String, String> built(Path source, Path output) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(command(source, "--output", output.toString()))
                .redirectErrorStream(true)
                .start();
        String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(messages).isZero();
        return TemporaryFiles.contents(output);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40, 300, 1_000, 2_000})
    void aFirstBuildIsFinishedOnceThereIsRoom(int kilobytes) throws IOException, InterruptedException {
        assertThat(onFullDisk("", kilobytes, site)).isEqualTo(expected);
    }

    /** Each page of the changed theme takes more room than before. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20, 200, 800})
    void aRebuildIsFinishedOnceThereIsRoom(int kilobytes) throws IOException, InterruptedException {
        assertThat(onFullDisk(clean.toString(), kilobytes, restyledSite)).isEqualTo(expectedRestyled);
    }

    private SortedMap<String, String> onFullDisk(String before, int kilobytes, Path source)
            throws IOException, InterruptedException {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        Path kept = Files.createDirectory(temporary.resolve("kept"));
        List<String> command = new ArrayList<>(
                List.of("unshare", "--user", "--map-root-user", "--mount", "bash", "-c", SCRIPT, "bash"));
        command.addAll(List.of(before, String.valueOf(kilobytes), disk.toString(), kept.toString()));
        command.addAll(command(source));
        Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
        String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(messages).isOne();
        assertThat(messages).contains("No space left on device").doesNotContain("defect");
        return TemporaryFiles.contents(kept);
    }

    private static List<String> command(Path source, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-jar",
                "target/daybook.jar",
                "build",
                "--directory",
                source.toString()));
        command.addAll(List.of(options));
        return command;
    }
}
