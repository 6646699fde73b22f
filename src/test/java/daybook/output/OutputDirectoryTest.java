package daybook.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.diagnostic.Diagnostics;
import daybook.file.Bytes;
import daybook.file.Fingerprint;
import daybook.output.OutputDirectory.FileChanges;
import daybook.output.OutputDirectory.FolderInUseException;
import daybook.output.OutputDirectory.ForeignFolderException;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.SitePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {
    private static final String GENERATION = "1";

    @TempDir
    private Path temporary;

    private Path site;

    /** How many files a build wrote, left alone and removed. */
    private record Changes(int written, int unchanged, int removed) {}

    @BeforeEach
    void chooseFolder() {
        site = temporary.resolve("_site");
    }

    @Test
    void makesAnAbsentFolder() throws IOException {
        assertThat(build("index.html", "days/2025-07-15.html")).isEqualTo(new Changes(2, 0, 0));

        assertThat(files()).containsExactly(".daybook-manifest", "days/2025-07-15.html", "index.html");
        assertThat(site.resolve("index.html")).hasContent("text of index.html");
    }

    @Test
    void acceptsAnEmptyFolder() throws IOException {
        Files.createDirectory(site);

        assertThat(build("index.html")).isEqualTo(new Changes(1, 0, 0));
    }

    @Test
    void refusesAFolderThatItDidNotMake() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve("thesis.tex"), "years of work");

        assertThatThrownBy(() -> build("index.html"))
                .isInstanceOf(ForeignFolderException.class)
                .hasMessageContaining(site.toString());
        assertThat(files()).containsExactly("thesis.tex");
    }

    @Test
    void saysWhichFileStandsInTheFoldersPlace() throws IOException {
        Files.writeString(site, "a file");

        assertThatThrownBy(() -> build("index.html"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(site.toString());
        assertThat(site).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\0\0\0\0\0",
                "daybook-manifest 2 1\nfeed.xml: 0abc 12\n",
                "daybook-manifest 1 1\n0abc 12\n",
                "daybook-manifest 1 1\n\0\0\0\0\0\0\0\0",
                "half a li",
                "\u00ff\n"
            })
    void writesAllAgainWhenTheManifestIsDamagedOrOfAnotherVersion(String manifest) throws IOException {
        build("index.html", "feed.xml", "gone.html");
        Files.writeString(site.resolve("feed.xml"), "half a fe");
        Files.writeString(site.resolve("mine.txt"), "mine");
        Files.writeString(site.resolve(".git"), "mine");
        Files.writeString(site.resolve(Manifest.NAME), manifest);

        assertThat(OutputDirectory.open(site).unlisted(plan("index.html", "feed.xml")))
                .contains(List.of(new SitePath("gone.html"), new SitePath("mine.txt")));
        assertThat(build("index.html", "feed.xml")).isEqualTo(new Changes(1, 1, 0));

        assertThat(site.resolve("feed.xml")).hasContent("text of feed.xml");
        assertThat(files())
                .containsExactly(".daybook-manifest", ".git", "feed.xml", "gone.html", "index.html", "mine.txt");
        assertThat(OutputDirectory.open(site).unlisted(plan("index.html"))).isEmpty();
        assertThat(build("index.html", "feed.xml")).isEqualTo(new Changes(0, 2, 0));
    }

    @Test
    void removesWhatTheLinesOfADamagedManifestNameAndNothingThatHalfALineDoes() throws IOException {
        build("days/a.html", "index.html", "mine.html");
        Path manifest = site.resolve(Manifest.NAME);
        String whole = Files.readString(manifest);
        Files.writeString(site.resolve("mine"), "mine");
        Files.writeString(manifest, whole.substring(0, whole.indexOf("mine.html") + "mine".length()));

        assertThat(OutputDirectory.open(site).unlisted(plan("index.html")))
                .contains(List.of(new SitePath("mine"), new SitePath("mine.html")));
        assertThat(build("index.html")).isEqualTo(new Changes(0, 1, 1));

        assertThat(files()).containsExactly(".daybook-manifest", "index.html", "mine", "mine.html");
    }

    @Test
    void writesAgainWhatAnEarlierVersionFingerprintedInAnotherWay() throws IOException {
        build("index.html");
        Path manifest = site.resolve(Manifest.NAME);
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("(?m)^[0-9a-f]{32} ", "0abc ") + "0abc 8 gone.html\n");
        Files.writeString(site.resolve("index.html"), "the text of then");

        assertThat(build("index.html")).isEqualTo(new Changes(1, 0, 1));
        assertThat(site.resolve("index.html")).hasContent("text of index.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 8 ../important",
                "0 8 days/../../important",
                "0 8 /etc/passwd",
                "- 0 ..",
                "0 8 days//important",
                "0 8 days\\important"
            })
    void touchesNothingOutsideWhateverTheManifestSays(String line) throws IOException {
        Path important = Files.writeString(temporary.resolve("important"), "mine");
        build("index.html", "days/a.html");
        Path manifest = site.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest) + line + "\n");

        assertThat(build("index.html")).isEqualTo(new Changes(0, 1, 1));
        assertThat(important).hasContent("mine");
    }

    @Test
    void refusesAFolderOrLinkInThePlaceOfTheManifest() throws IOException {
        build("index.html");
        Path manifest = site.resolve(Manifest.NAME);
        Path elsewhere = Files.copy(manifest, temporary.resolve("elsewhere"));
        Files.delete(manifest);
        Files.createSymbolicLink(manifest, elsewhere);
        assertThatThrownBy(() -> build("index.html")).hasMessageContaining(manifest + " is not a file");
        Files.delete(manifest);
        Files.createDirectory(manifest);
        assertThatThrownBy(() -> build("index.html")).hasMessageContaining(manifest + " is not a file");
    }

    @Test
    void leavesAnUnchangedSiteAlone() throws IOException {
        build("index.html", "days/a.html");
        List<FileTime> before = age();

        assertThat(build("index.html", "days/a.html")).isEqualTo(new Changes(0, 2, 0));
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void isUntouchedUntilABuildOrSomebodyChangesIt() throws IOException {
        build("index.html", "days/a.html");
        Fingerprint built = OutputDirectory.open(site).fingerprint();
        assertThat(OutputDirectory.isUntouched(site, built)).isTrue();

        for (String left : List.of(".daybook-manifest.new", ".daybook-manifest.draft", ".daybook-manifest.lock")) {
            Path leftover = Files.writeString(site.resolve(left), "");
            assertThat(OutputDirectory.isUntouched(site, built)).as(left).isFalse();
            Files.delete(leftover);
        }
        Files.writeString(site.resolve("mine.txt"), "mine");
        assertThat(OutputDirectory.isUntouched(site, built)).isTrue();
        Files.delete(site.resolve("days/a.html"));
        assertThat(OutputDirectory.isUntouched(site, built)).isFalse();
        build("index.html");
        assertThat(OutputDirectory.isUntouched(site, built)).isFalse();
        Files.delete(site.resolve(Manifest.NAME));
        assertThat(OutputDirectory.isUntouched(site, built)).isFalse();
    }

    @Test
    void doesNotWriteBytesThatAreThereThoughTheFingerprintChanged() throws IOException {
        build("index.html", "feed.xml");
        FileTime before = age().get(0);

        Changes changes = build("2", plan("index.html", "feed.xml"));

        assertThat(changes).isEqualTo(new Changes(0, 2, 0));
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(before);
    }

    @Test
    void prunesWhatThePlanNoLongerHasAndTheFoldersThatLeavesEmpty() throws IOException {
        build("index.html", "topics/edge.html", "topics/edge/2025/07.html");

        assertThat(build("index.html")).isEqualTo(new Changes(0, 1, 2));
        assertThat(site.resolve("topics")).doesNotExist();
    }

    @Test
    void sparesFilesThatItDidNotMake() throws IOException {
        build("index.html", "days/a.html");
        Files.writeString(site.resolve("days/mine.txt"), "mine");
        Files.writeString(site.resolve("mine.txt"), "mine");

        build("index.html");

        assertThat(files()).containsExactly(".daybook-manifest", "days/mine.txt", "index.html", "mine.txt");
    }

    @Test
    void prunesOnWhenSomebodyRemovedAFolderBefore() throws IOException {
        build("index.html", "topics/edge/feed.xml");
        Files.delete(site.resolve("topics/edge/feed.xml"));
        Files.delete(site.resolve("topics/edge"));

        assertThat(build("index.html")).isEqualTo(new Changes(0, 1, 1));
        assertThat(site.resolve("topics")).doesNotExist();
    }

    @Test
    void replacesAFileByAFolderAndBack() throws IOException {
        build("about");
        build("about/index.html");
        assertThat(files()).containsExactly(".daybook-manifest", "about/index.html");

        build("about");
        assertThat(files()).containsExactly(".daybook-manifest", "about");
    }

    @Test
    void finishesTheReplacementOfAFolderByAFileThatAKilledBuildBegan() throws IOException {
        build("about/us/index.html");
        assertThatThrownBy(() -> dieAfter("about")).hasMessageContaining("killed");

        assertThat(build("about")).isEqualTo(new Changes(0, 1, 1));
        assertThat(files()).containsExactly(".daybook-manifest", "about");
    }

    @Test
    void finishesTheReplacementOfAFileByAFolderThatAKilledBuildBegan() throws IOException {
        build("about");
        assertThatThrownBy(() -> dieAfter("about/us/index.html")).hasMessageContaining("killed");

        build("about/us/index.html");
        assertThat(files()).containsExactly(".daybook-manifest", "about/us/index.html");
    }

    @Test
    void writesEverythingAgainThatAKilledBuildWasAboutToChange() throws IOException {
        build("index.html", "feed.xml");
        SitePlan changed = plan("index.html", "feed.xml");
        OutputDirectory directory = OutputDirectory.open(site);
        assertThatThrownBy(() -> directory.update(changed, "2", directory.outdated(changed, "2"), file -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        Files.writeString(site.resolve("index.html"), "half a pa");

        assertThat(build("2", changed)).isEqualTo(new Changes(1, 1, 0));
        assertThat(site.resolve("index.html")).hasContent("text of index.html");
    }

    @Test
    void removesTheDraftOfAManifestThatAKilledBuildLeft() throws IOException {
        build("index.html");
        Files.writeString(site.resolve(".daybook-manifest.new"), "daybook-mani");

        assertThat(build("index.html")).isEqualTo(new Changes(0, 1, 0));
        assertThat(files()).containsExactly(".daybook-manifest", "index.html");
    }

    @Test
    void repairsFilesThatSomebodyChangedCutShortOrRemoved() throws IOException {
        build("changed.html", "cut.html", "removed.html", "same.html");
        age();
        Files.writeString(site.resolve("changed.html"), "TEXT of changed.html");
        Files.writeString(site.resolve("cut.html"), "te");
        Files.delete(site.resolve("removed.html"));

        assertThat(build("changed.html", "cut.html", "removed.html", "same.html"))
                .isEqualTo(new Changes(3, 1, 0));
        assertThat(site.resolve("changed.html")).hasContent("text of changed.html");
    }

    @Test
    void replacesALinkInAFilesPlaceWithoutFollowingIt() throws IOException {
        Path important = Files.writeString(temporary.resolve("important"), "text of index.html");
        build("index.html", "feed.xml");
        link("index.html", important);

        build("index.html", "feed.xml");

        assertThat(Files.isRegularFile(site.resolve("index.html"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        Files.writeString(site.resolve("index.html"), "other");
        assertThat(important).hasContent("text of index.html");
    }

    @Test
    void writesNoFileThatHasAnotherNameElsewhere() throws IOException {
        Path important = Files.writeString(temporary.resolve("important"), "mine");
        Path manifest = Files.writeString(temporary.resolve("important manifest"), "mine too");
        build("index.html", "feed.xml");
        Files.delete(site.resolve("index.html"));
        Files.createLink(site.resolve("index.html"), important);
        Files.createLink(site.resolve(".daybook-manifest.new"), manifest);

        assertThat(build("index.html", "feed.xml")).isEqualTo(new Changes(1, 1, 0));

        assertThat(site.resolve("index.html")).hasContent("text of index.html");
        assertThat(important).hasContent("mine");
        assertThat(manifest).hasContent("mine too");
    }

    @Test
    void replacesALinkInAFoldersPlaceWithoutFollowingIt() throws IOException {
        Path important = Files.createDirectory(temporary.resolve("important"));
        Files.writeString(important.resolve("a.html"), "text of days/2025/a.html");
        Files.writeString(important.resolve("b.html"), "mine");
        build("days/2025/a.html", "days/2025/b.html", "index.html");
        link("days/2025", important);

        Changes changes = build("days/2025/a.html", "days/2025/b.html", "index.html");

        assertThat(changes).isEqualTo(new Changes(2, 1, 0));
        assertThat(Files.isSymbolicLink(site.resolve("days/2025"))).isFalse();
        assertThat(site.resolve("days/2025/b.html")).hasContent("text of days/2025/b.html");
        assertThat(important.resolve("b.html")).hasContent("mine");
    }

    @Test
    void prunesNothingBehindALink() throws IOException {
        Path important = Files.createDirectories(temporary.resolve("important/2025"));
        Files.writeString(important.resolve("a.html"), "mine");
        build("days/2025/a.html", "index.html");
        link("days", temporary.resolve("important"));

        build("index.html");

        assertThat(important.resolve("a.html")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/HEAD", ".GIT/HEAD", "sub/.git/HEAD", ".git"})
    void removesNothingOfARepositoryWhateverTheManifestSays(String path) throws IOException {
        build("index.html");
        Path mine = site.resolve(path);
        Files.createDirectories(mine.resolveSibling(""));
        Files.writeString(mine, "ref: refs/heads/pages");
        Path manifest = site.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest) + "0 8 " + path + "\n");

        build("index.html");

        assertThat(mine).hasContent("ref: refs/heads/pages");
    }

    @Test
    void followsTheSitesOwnFolderWhenThatIsALink() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(site, elsewhere);

        build("days/a.html");
        assertThat(build("days/a.html")).isEqualTo(new Changes(0, 1, 0));
        assertThat(elsewhere.resolve("days/a.html")).exists();
    }

    @Test
    void namesTheForeignThingThatIsInTheWay() throws IOException {
        build("index.html");
        Files.writeString(site.resolve("days"), "mine");

        assertThatThrownBy(() -> build("index.html", "days/a.html"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(site.resolve("days").toString());
        assertThat(site.resolve("days")).hasContent("mine");
    }

    @Test
    void refusesToWriteWhileAnotherBuildWrites() throws IOException {
        build("index.html");
        SitePlan other = plan("other.html");
        SitePlan plan = plan("index.html", "feed.xml");
        OutputDirectory directory = OutputDirectory.open(site);
        OutputDirectory second = OutputDirectory.open(site);

        directory.update(plan, GENERATION, directory.outdated(plan, GENERATION), file -> {
            assertThatThrownBy(() -> second.update(other, "2", second.outdated(other, "2"), OutputDirectoryTest::text))
                    .isInstanceOf(FolderInUseException.class);
            return text(file);
        });

        assertThat(files()).containsExactly(".daybook-manifest", "feed.xml", "index.html");
    }

    @Test
    void refusesToWriteWhatItPlannedBeforeAnotherBuildWrote() throws IOException {
        build("index.html");
        age();
        OutputDirectory directory = OutputDirectory.open(site);
        SitePlan plan = plan("other.html");
        build("index.html", "feed.xml");

        assertThatThrownBy(() -> directory.update(
                        plan, GENERATION, directory.outdated(plan, GENERATION), OutputDirectoryTest::text))
                .isInstanceOf(FolderInUseException.class);
        assertThat(files()).containsExactly(".daybook-manifest", "feed.xml", "index.html");
    }

    @Test
    void ignoresAndRemovesALockThatAKilledBuildLeft() throws IOException {
        Files.createDirectory(site);
        Files.writeString(site.resolve(".daybook-manifest.lock"), "");

        assertThat(build("index.html")).isEqualTo(new Changes(1, 0, 0));
        assertThat(files()).containsExactly(".daybook-manifest", "index.html");
    }

    @Test
    void followsNoLinkInPlaceOfTheLock() throws IOException {
        build("index.html");
        Path lock = site.resolve(".daybook-manifest.lock");
        Path important = Files.writeString(temporary.resolve("important"), "mine");
        for (Path target : List.of(important, temporary.resolve("absent"))) {
            Files.deleteIfExists(lock);
            Files.createSymbolicLink(lock, target);

            assertThatThrownBy(() -> build("index.html")).hasMessageContaining(lock + " is not a file");
        }
        assertThat(important).hasContent("mine");
        assertThat(temporary.resolve("absent")).doesNotExist();
    }

    private Changes build(String... paths) throws IOException {
        return build(GENERATION, plan(paths));
    }

    private Changes build(String generation, SitePlan plan) throws IOException {
        OutputDirectory directory = OutputDirectory.open(site);
        FileChanges changes =
                directory.update(plan, generation, directory.outdated(plan, generation), OutputDirectoryTest::text);
        return new Changes(
                changes.written().size(), changes.unchanged(), changes.removed().size());
    }

    /** Builds a site of one file, and dies between writing that and storing the manifest. */
    private void dieAfter(String path) throws IOException {
        SitePlan plan = plan(path);
        OutputDirectory directory = OutputDirectory.open(site);
        directory.update(plan, GENERATION, directory.outdated(plan, GENERATION), file -> {
            new OutputFiles(site).put(file.path(), text(file));
            throw new IllegalStateException("killed");
        });
    }

    private static SitePlan plan(String... paths) {
        List<PlannedFile> files = Arrays.stream(paths)
                .map(it -> PlannedFile.of(
                        new SitePath(it), "a test", new Content.Copy(new Bytes(it.getBytes(StandardCharsets.UTF_8)))))
                .toList();
        return SitePlan.of(files, new Diagnostics());
    }

    private static byte[] text(PlannedFile file) {
        return ("text of " + file.path().value()).getBytes(StandardCharsets.UTF_8);
    }

    private void link(String path, Path target) throws IOException {
        Path replaced = site.resolve(path);
        try (Stream<Path> walk = Files.walk(replaced)) {
            for (Path file : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        Files.createSymbolicLink(replaced, target);
    }

    /** All files of the site, by their paths. */
    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile)
                    .map(it -> site.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (String file : files()) {
            times.add(Files.getLastModifiedTime(site.resolve(file)));
        }
        return times;
    }

    /** Makes all files a day old, so that a write shows however coarse the file system's clock is. */
    private List<FileTime> age() throws IOException {
        FileTime yesterday = FileTime.fromMillis(1_752_537_600_000L);
        for (String file : files()) {
            Files.setLastModifiedTime(site.resolve(file), yesterday);
        }
        return times();
    }
}
