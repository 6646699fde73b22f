package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.output.OutputDirectory.FileChanges;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of changed files, from which a site is uploaded. */
class ChangedFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private ChangedFiles changed;
    private Path list;

    @BeforeEach
    void choose() throws IOException {
        list = folder.resolve("changed");
        changed = new ChangedFiles(list, Files.createDirectory(folder.resolve("_site")));
    }

    @Test
    void collectsWhatBuildsChangeUntilSomebodyRemovesTheList() throws IOException {
        build(List.of("index.html", "days/b.html"), List.of("days/a.html"));
        build(List.of("index.html", "days/a.html"), List.of("days/b.html"));

        assertThat(list).hasContent("days/a.html\nindex.html\n");
        assertThat(folder.resolve("changed.removed")).hasContent("days/b.html\n");
        Files.delete(list);
        Files.delete(folder.resolve("changed.removed"));
        build(List.of(), List.of());
        assertThat(list).isEmptyFile();
        assertThat(folder.resolve("changed.removed")).isEmptyFile();
    }

    @Test
    void listsAllFilesAfterABuildThatWasKilled() throws IOException {
        for (String name : List.of("index.html", "about.html", ".nojekyll", ".daybook-manifest")) {
            Files.writeString(folder.resolve("_site").resolve(name), "");
        }
        changed.begin();
        changed.begin();

        build(List.of("index.html"), List.of("old.html"));
        assertThat(list).hasContent(".nojekyll\nabout.html\nindex.html\n");
        assertThat(folder.resolve("changed.removed")).hasContent("old.html\n");

        Files.delete(list);
        build(List.of("index.html"), List.of());
        assertThat(list).hasContent("index.html\n");
    }

    @Test
    void aBuildListsWhatItWroteAndOneWithErrorsNothing() throws IOException {
        Path site = folder.resolve("a");
        Files.createDirectories(site.resolve("content/pages"));
        Files.writeString(
                site.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        Path page = site.resolve("content/pages/us.md");
        Files.writeString(page, "---\ntitle: Us\n---\nWe.\n");
        build();
        assertThat(Files.readAllLines(list)).contains("index.html", "us.html", "feed.xml");

        Files.delete(list);
        Files.writeString(page, "---\ntitle: Us\n---\nThey.\n");
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(list)).contains("us.html").doesNotContain("index.html", "feed.xml");

        Files.writeString(page, "They.\n");
        assertThat(build()).isEqualTo(1);
        Files.delete(page);
        assertThat(build()).isZero();
        assertThat(Files.readAllLines(folder.resolve("changed.removed")))
                .contains("us.html")
                .doesNotContain("index.html");
        assertThat(Files.readAllLines(list)).contains("index.html").doesNotContain("us.html");
    }

    @Test
    void aNightThatItsSettingsStopLeavesTheListAsItWas() throws IOException {
        Path settings = folder.resolve("a/site-config.yml");
        Files.createDirectories(folder.resolve("a/content/pages"));
        String right = "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n";
        Files.writeString(settings, right);
        assertThat(build()).isZero();
        Files.delete(list);

        Files.writeString(settings, "title: T\n");
        assertThat(run("nightly")).isEqualTo(1);

        assertThat(list).doesNotExist();
        Files.writeString(settings, right);
        assertThat(build()).isZero();
        assertThat(list).isEmptyFile();
    }

    @Test
    void aBuildWithErrorsDoesNotEndOneThatWasKilled() throws IOException {
        Files.writeString(folder.resolve("_site/index.html"), "");
        changed.begin();
        changed.begin();
        changed.end(Optional.empty(), false);

        build(List.of(), List.of());

        assertThat(list).hasContent("index.html\n");
    }

    private void build(List<String> written, List<String> removed) throws IOException {
        changed.begin();
        changed.end(Optional.of(new FileChanges(paths(written), 0, paths(removed))), false);
    }

    private int build() {
        return run("build");
    }

    private int run(String command) {
        PrintWriter writer = new PrintWriter(new StringWriter());
        return Main.run(new String[] {command, "-C", "a", "--changed", "changed"}, folder, CLOCK, writer, writer);
    }

    private static List<SitePath> paths(List<String> values) {
        return values.stream().map(SitePath::new).toList();
    }
}
