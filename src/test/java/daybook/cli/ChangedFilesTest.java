package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of changed files, from which a site is uploaded. */
class ChangedFilesTest {
    private static final String SETTINGS =
            "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n";
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private StringWriter messages = new StringWriter();
    private Path list;
    private Path removed;
    private Path us;
    private Path them;

    @BeforeEach
    void site() throws IOException {
        list = folder.resolve("changed");
        removed = folder.resolve("changed.removed");
        Path pages = Files.createDirectories(folder.resolve("a/content/pages"));
        us = pages.resolve("us.md");
        them = pages.resolve("them.md");
        Files.writeString(folder.resolve("a/site-config.yml"), SETTINGS);
        page(us, "We.");
        page(them, "They.");
        assertThat(build()).isZero();
    }

    private static void page(Path file, String text) throws IOException {
        Files.writeString(file, "---\ntitle: T\n---\n" + text + "\n");
    }

    @Test
    void collectsWhatBuildsChangeUntilSomebodyRemovesTheList() throws IOException {
        assertThat(Files.readAllLines(list)).contains("index.html", "us.html", "them.html", "feed.xml");
        assertThat(removed).isEmptyFile();
        uploaded();
        page(us, "All of us.");
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(list)).contains("us.html").doesNotContain("index.html", "them.html", "feed.xml");
        Files.delete(them);
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(list)).contains("us.html", "index.html").doesNotContain("them.html");
        assertThat(Files.readAllLines(removed)).contains("them.html").doesNotContain("us.html");
        page(them, "They.");
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(list)).contains("us.html", "index.html", "them.html");
        assertThat(Files.readAllLines(removed)).doesNotContain("them.html");

        uploaded();
        assertThat(build()).isZero();
        assertThat(list).isEmptyFile();
        assertThat(removed).isEmptyFile();
    }

    @Test
    void listsAllFilesAndWhatIsGoneAfterABuildThatWasKilled() throws IOException {
        uploaded();
        new ChangedFiles(list, folder.resolve("a/_site")).begin();
        Files.delete(them);

        assertThat(build()).isZero();

        assertAllFilesAndWhatIsGone();
    }

    @Test
    void listsAllFilesAndWhatIsGoneAfterABuildWithoutAList() throws IOException {
        uploaded();
        Files.delete(them);
        page(us, "All of us.");
        assertThat(run("build", "-C", "a")).isZero();

        assertThat(build()).isZero();

        assertAllFilesAndWhatIsGone();
    }

    private void assertAllFilesAndWhatIsGone() throws IOException {
        assertThat(Files.readAllLines(list))
                .contains("us.html", "index.html", "theme/style.css", ".nojekyll")
                .noneMatch(it -> it.contains("them.html") || it.contains(".daybook-"));
        assertThat(Files.readAllLines(removed)).contains("them.html").doesNotContain("us.html");
        uploaded();
        assertThat(build()).isZero();
        assertThat(list).isEmptyFile();
        assertThat(removed).isEmptyFile();
    }

    @Test
    void aBuildWithErrorsListsNothing() throws IOException {
        uploaded();
        Files.writeString(us, "We.\n");

        assertThat(build()).isEqualTo(1);

        assertThat(list).doesNotExist();
        Files.delete(us);
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(removed)).contains("us.html").doesNotContain("index.html");
        assertThat(Files.readAllLines(list)).contains("index.html").doesNotContain("us.html");
    }

    @Test
    void aNightThatItsSettingsStopLeavesTheListAsItWas() throws IOException {
        uploaded();
        Path settings = folder.resolve("a/site-config.yml");
        Files.writeString(settings, "title: T\n");
        assertThat(run("nightly", "-C", "a", "--changed", "changed")).isEqualTo(1);

        assertThat(list).doesNotExist();
        Files.writeString(settings, SETTINGS);
        assertThat(build()).isZero();
        assertThat(list).isEmptyFile();
    }

    @Test
    void aBuildWithErrorsDoesNotEndOneThatWasKilled() throws IOException {
        uploaded();
        new ChangedFiles(list, folder.resolve("a/_site")).begin();
        Files.writeString(us, "We.\n");
        assertThat(build()).isEqualTo(1);
        page(us, "We.");

        assertThat(build()).isZero();

        assertThat(Files.readAllLines(list)).contains("us.html", "them.html", "index.html");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        Files.createSymbolicLink(folder.resolve("changed.building"), mine);

        assertThat(build()).isZero();

        assertThat(mine).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "nightly"})
    void aFolderIsNoListAndGetsNothingBesideIt(String command) throws IOException {
        uploaded();
        Path given = Files.createDirectory(folder.resolve("given"));
        List<Path> before = paths();

        assertThat(run(command, "-C", "a", "--changed", "given")).isEqualTo(2);

        assertThat(messages.toString()).startsWith("daybook: error: 'given' is a folder, and --changed needs a file");
        assertThat(given).isEmptyDirectory();
        assertThat(paths()).isEqualTo(before);
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private void uploaded() throws IOException {
        Files.delete(list);
        Files.delete(removed);
    }

    private int build() {
        return run("build", "-C", "a", "--changed", "changed");
    }

    private int run(String... arguments) {
        messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        return CommandRunner.run(arguments, folder, CLOCK, writer, writer);
    }
}
