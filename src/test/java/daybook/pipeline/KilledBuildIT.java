package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program in the middle of builds: the next build makes what a build in an empty folder makes. */
public class KilledBuildIT {
    private static final int KILLS = 3;
    private static final int ROUNDS = 4;
    private static final int KILLS_A_ROUND = 4;
    private static final int DAYS = 4;
    private static final int PAPERS_A_DAY = 9;
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private static Path shared;

    /** A small site, and the same with another theme and without a page, and what clean builds make of both. */
    private static Path site;

    private static Path restyledSite;
    private static Path cleanOutput;
    private static SortedMap<String, String> clean;
    private static SortedMap<String, String> restyledClean;

    @TempDir
    private Path temporary;

    private Path output;

    @BeforeAll
    static void buildIntoEmptyFolders() throws IOException, InterruptedException {
        site = shared.resolve("site");
        restyledSite = shared.resolve("restyled");
        cleanOutput = shared.resolve("clean");
        writeSite(site);
        writeSite(restyledSite);
        Files.createDirectory(restyledSite.resolve("templates"));
        Files.writeString(
                restyledSite.resolve("templates/layout.html"),
                Files.readString(Path.of("templates/layout.html")).replace("</body>", "<!-- restyled --></body>"));
        Files.delete(restyledSite.resolve("content/pages/about.md"));
        finish(site, cleanOutput);
        age(cleanOutput);
        finish(restyledSite, shared.resolve("restyled-clean"));
        clean = TemporaryFiles.contents(cleanOutput);
        restyledClean = TemporaryFiles.contents(shared.resolve("restyled-clean"));
        assertThat(TemporaryFiles.differences(clean, restyledClean)).hasSizeGreaterThan(40);
    }

    /** Papers of some days and a page; no formula, because to set one takes longer than all the rest. */
    private static void writeSite(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content/listings"));
        Files.createDirectories(folder.resolve("content/pages"));
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        Files.writeString(folder.resolve("content/pages/about.md"), "---\ntitle: About\n---\n\nThis site.\n");
        for (int day = 1; day <= DAYS; day++) {
            StringBuilder listing = new StringBuilder(
                    "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-0" + day + "\"}\n");
            for (int paper = 0; paper < PAPERS_A_DAY; paper++) {
                String number = String.valueOf(day * 10 + paper);
                listing.append(
                        "{\"kind\":\"new\",\"id\":\"2507.100" + number + "\",\"title\":\"Paper " + number + "\"}\n");
            }
            Files.writeString(folder.resolve("content/listings/" + day + ".jsonl"), listing);
        }
    }

    @BeforeEach
    void chooseFolder() {
        output = temporary.resolve("output");
    }

    @Test
    void finishesAFirstBuildThatWasKilledAgainAndAgain() throws IOException, InterruptedException {
        killAgainAndAgain(site, 1, KILLS, clean.size());

        assertFinishes(site, clean);
    }

    /** Rounds of first builds and of rebuilds in turn. */
    @Test
    @Tag("simulation")
    void finishesWhatManyKillsLeft() throws IOException, InterruptedException {
        int changes = TemporaryFiles.differences(clean, restyledClean).size();
        for (int round = 0; round < ROUNDS; round++) {
            boolean isRebuild = round % 2 == 1;
            TemporaryFiles.remove(output);
            if (isRebuild) {
                TemporaryFiles.copy(cleanOutput, output);
            }
            killAgainAndAgain(
                    isRebuild ? restyledSite : site, 100 + round, KILLS_A_ROUND, isRebuild ? changes : clean.size());
            assertFinishes(isRebuild ? restyledSite : site, isRebuild ? restyledClean : clean);
        }
    }

    @Test
    void twoBuildsAtOnceLeaveNothingThatTheNextDoesNotRepair() throws IOException, InterruptedException {
        Process one = start(site, output);
        Process other = start(site, output);
        for (Process build : List.of(one, other)) {
            build.getInputStream().readAllBytes();
            assertThat(build.waitFor()).isLessThan(2);
        }

        assertFinishes(site, clean);
    }

    @Test
    void twoBuildsOfDifferentSitesAtOnceLeaveOneOfThem() throws IOException, InterruptedException {
        Process one = start(site, output);
        Process other = start(restyledSite, output);
        List<Integer> codes = new ArrayList<>();
        for (Process build : List.of(one, other)) {
            String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            codes.add(build.waitFor());
            assertThat(messages)
                    .containsAnyOf("another build is writing to this folder", " written, ")
                    .doesNotContain("incomplete");
        }

        assertThat(codes).contains(0).allMatch(it -> it < 2);
        assertThat(TemporaryFiles.contents(output)).isIn(clean, restyledClean);
    }

    /** The system refuses to write more of a file than a limit allows, as it does on a full disk. */
    @Test
    void saysThatTheDiskIsFullAndFinishesOnceThereIsRoom() throws IOException, InterruptedException {
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 30 && exec \"$@\"", "bash"));
        limited.addAll(command(site, output));
        Process build = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(messages).isOne();
        assertThat(messages).contains("File too large").doesNotContain("defect");
        assertFinishes(site, clean);
    }

    @Test
    void finishesARebuildThatWasKilledAgainAndAgain() throws IOException, InterruptedException {
        TemporaryFiles.copy(cleanOutput, output);

        killAgainAndAgain(
                restyledSite,
                3,
                KILLS,
                TemporaryFiles.differences(clean, restyledClean).size());

        assertFinishes(restyledSite, restyledClean);
    }

    @Test
    void buildsIntoAFolderThatHoldsNothingButTheDraftOfAManifest() throws IOException, InterruptedException {
        Files.createDirectory(output);
        Files.writeString(output.resolve(".daybook-manifest.new"), "daybook-manif");

        assertFinishes(site, clean);
    }

    /** As a build does that is killed between its last file and the end of its lock. */
    @Test
    void removesWhatABuildLeftBesideAFinishedSite() throws IOException, InterruptedException {
        finish(site, output);
        for (String left : List.of(".daybook-manifest.lock", ".daybook-manifest.new", ".daybook-manifest.draft")) {
            Files.writeString(output.resolve(left), "");

            assertFinishes(site, clean);
        }
    }

    @Test
    void repairsFilesThatTheManifestCallsPending() throws IOException, InterruptedException {
        TemporaryFiles.copy(cleanOutput, output);
        Path manifest = output.resolve(".daybook-manifest");
        String pending = Files.readString(manifest)
                .replaceFirst("(?m)^[0-9a-f]+ \\d+ index.html$", "- 0 index.html")
                .replaceFirst("(?m)^[0-9a-f]+ \\d+ feed.xml$", "- 0 feed.xml")
                .replaceFirst("(?m)^[0-9a-f]+ \\d+ days/index.html$", "- 0 days/index.html");
        Files.writeString(manifest, pending + "- 0 gone/for/long.html\n- 0 theme/old.css\n");
        Files.writeString(output.resolve("index.html"), "<!DOCTYPE html><ht");
        Files.delete(output.resolve("feed.xml"));
        Files.writeString(output.resolve("theme/old.css"), "a { }");

        assertFinishes(site, clean);
    }

    /**
     * Lets the program get further each time before it is killed.
     *
     * @param kills how often
     * @param changes how many files it has to write
     */
    private void killAgainAndAgain(Path source, long seed, int kills, int changes)
            throws IOException, InterruptedException {
        long[] progress =
                new Random(seed).longs(kills, 1, changes - 10).sorted().toArray();
        for (int kill = 0; kill < kills; kill++) {
            Path before = temporary.resolve("before-" + kill);
            TemporaryFiles.copy(output, before);
            while (!killed(source, progress[kill])) {
                // The build ended before anybody saw how far it was.
                TemporaryFiles.remove(output);
                TemporaryFiles.copy(before, output);
            }
        }
    }

    /** Starts a build, kills it when so many files are written, and tells whether it had not ended by then. */
    private boolean killed(Path source, long files) throws IOException, InterruptedException {
        Process build = start(source, output);
        boolean ended = false;
        while (!ended && written() < files) {
            ended = build.waitFor(1, TimeUnit.MILLISECONDS);
        }
        boolean killed = build.isAlive();
        build.destroyForcibly().waitFor();
        return killed;
    }

    /** How many files of the output were written since the test began. */
    private long written() throws IOException {
        long written = 0;
        if (Files.exists(output)) {
            try (Stream<Path> walk = Files.walk(output)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    written += isNew(file) ? 1 : 0;
                }
            } catch (UncheckedIOException vanished) {
                // The program removes files while they are counted; it will be counted again.
                return written;
            }
        }
        return written;
    }

    private static boolean isNew(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).compareTo(LONG_AGO) > 0;
        } catch (NoSuchFileException vanished) {
            return false;
        }
    }

    private void assertFinishes(Path source, SortedMap<String, String> expected)
            throws IOException, InterruptedException {
        finish(source, output);
        assertThat(TemporaryFiles.differences(TemporaryFiles.contents(output), expected))
                .isEmpty();
    }

    private static void finish(Path source, Path output) throws IOException, InterruptedException {
        Process build = start(source, output);
        String messages = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(messages).isZero();
    }

    private static List<String> command(Path source, Path output) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-jar",
                "target/daybook.jar",
                "build",
                "--directory",
                source.toString(),
                "--output",
                output.toString());
    }

    private static Process start(Path source, Path output) throws IOException {
        return new ProcessBuilder(command(source, output))
                .redirectErrorStream(true)
                .start();
    }

    /** Lets all files of a folder count as written long ago. */
    private static void age(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }
}
