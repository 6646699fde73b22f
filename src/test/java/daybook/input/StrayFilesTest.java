package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies among the content without being part of it stops no site, and is named. */
class StrayFilesTest {
    private static final String LISTING = """
        {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
        {"kind":"new","id":"2507.10150","title":"Counting Hats"}
        """;

    @TempDir
    private Path site;

    @BeforeEach
    void writeTheSite() throws IOException {
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        write("content/listings/2025-07-15.jsonl", LISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-15.jsonl~",
                "#2025-07-15.jsonl#",
                "2025-07-15.jsonl.bak",
                "2025/2025-07-15.jsonl.orig",
                "Thumbs.db",
                "desktop.ini"
            })
    void aCopyAmongListingsIsPassedOver(String name) throws IOException {
        write("content/listings/" + name, LISTING.replace("Counting Hats", "Another Title"));

        assertThat(build())
                .containsExactly("content/listings/" + name
                        + ": warning: this looks like a copy of an editor or a file of the system, and is passed over\n"
                        + "  hint: remove it");
        assertThat(page()).contains("Counting Hats").doesNotContain("Another Title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md", "AUTHORS.md", "2025/LICENSE", "readme.txt"})
    void aTextAboutTheFolderIsPassedOver(String name) throws IOException {
        write("content/listings/" + name, "# What is here\n\n- [Listings](https://arxiv.org/), by month.\n");

        assertThat(build())
                .singleElement()
                .asString()
                .startsWith("content/listings/" + name + ": warning: this is not a listing, and is passed over");
        assertThat(page()).contains("Counting Hats");
    }

    @ParameterizedTest
    @CsvSource({"notes, 2507.10150.markdown", "notes, 2507.10150.txt", "notes, 2507.10150.md~", "pages, about.MD"})
    void aNoteOrPageWithAnotherSuffixIsNamed(String folder, String name) throws IOException {
        write("content/" + folder + "/" + name, "A text.\n");

        assertThat(build())
                .containsExactly("content/" + folder + "/" + name
                        + ": warning: this file is passed over, because its name does not end in .md\n"
                        + "  hint: rename it, or move it elsewhere");
    }

    @ParameterizedTest
    @CsvSource({
        "content/note/2507.10150.md, folder, content/note, content/notes",
        "content/Page/about.md, folder, content/Page, content/pages",
        "content/override.yml, file, content/override.yml, content/overrides.yml",
        "template/day.html, folder, template, templates"
    })
    void aMisspeltFolderOrFileIsNamed(String file, String kind, String misspelt, String meant) throws IOException {
        write(file, "A text.\n");

        assertThat(build())
                .containsExactly(
                        misspelt + ": warning: nothing reads this " + kind + "\n  hint: did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "content/posts/hi.md, folder, content/posts, posts and introductions",
        "content/drafts/deep/x.md, folder, content/drafts, posts and introductions",
        "content/hello.md, file, content/hello.md, posts and introductions",
        "content/images/a.png, folder, content/images, files that are copied as they are belong into content/assets",
        "content/hats.bib, file, content/hats.bib, listings belong into content/listings",
        "2507.10150.md, file, 2507.10150.md, notes belong into content/notes",
        "notes/2025-07-15.md, file, notes/2025-07-15.md, notes belong into content/notes",
    })
    void whatNothingReadsIsNamed(String file, String kind, String unread, String hint) throws IOException {
        write(file, "A text.\n");

        assertThat(build())
                .singleElement()
                .asString()
                .startsWith(unread + ": warning: nothing reads this " + kind + "\n  hint: " + hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/README.md",
                "content/LICENSE",
                "content/feeds.opml",
                "content/.obsidian/a.md",
                "content/raw/a.json",
                "README.md",
                "CHANGELOG.md",
                "docs/2507.10150.md",
                "notes/README.md",
                "notes/2507.10150.txt",
                "pages/about.md"
            })
    void whatARepositoryHoldsBesideIsNotNamed(String file) throws IOException {
        write(file, "A text.\n");

        assertThat(build()).isEmpty();
    }

    @Test
    void anEmptyFolderIsNotNamed() throws IOException {
        Files.createDirectories(site.resolve("content/note"));
        Files.createDirectories(site.resolve("content/drafts"));

        assertThat(build()).isEmpty();
    }

    @Test
    void whatNothingReadsIsNamedByABuildThatFindsNothingNew() throws IOException {
        write("content/posts/hi.md", "A text.\n");
        build();

        assertThat(build()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/posts/hi.md",
                "content/note/x.md",
                "content/overrides.yaml",
                "notes/2507.10150.md",
                "2025-07-15.md",
                "template/day.html"
            })
    void whatNothingReadsIsNamedFromTheBuildAfterItCameToTheOneBeforeItWent(String file) throws IOException {
        assertThat(build()).isEmpty();

        write(file, "A text.\n");
        assertThat(build()).singleElement().asString().contains("warning: nothing reads this");

        Files.delete(site.resolve(file));
        assertThat(build()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/notes/2507.10150.md", "content/pages/about.md"})
    void aConflictOfGitIsAnErrorAtItsPlace(String name) throws IOException {
        write(name, "---\ntitle: T\n---\n<<<<<<< HEAD\nMine\n=======\nTheirs\n>>>>>>> branch\n");

        assertThat(build())
                .singleElement()
                .asString()
                .startsWith(name + ":4:1: error: this is a conflict that Git left for you to resolve");
        assertThat(site.resolve("_site")).doesNotExist();
    }

    @Test
    void aConflictAmongListingsIsAnErrorAndOneThatIsQuotedIsNone() throws IOException {
        String conflict = "<<<<<<< HEAD\n%s\n=======\n%s\n>>>>>>> branch\n";
        write("content/notes/2507.10150.md", "Git says:\n\n```\n" + conflict.formatted("a", "b") + "```\n");
        assertThat(build()).isEmpty();

        write("content/listings/hats.bib", conflict.formatted("@misc{a, title={A}}", "@misc{a, title={B}}"));
        assertThat(build()).anyMatch(it -> it.startsWith("content/listings/hats.bib:1:1: error: this is a conflict"));
    }

    private List<String> build() throws IOException {
        BuildResult result = new SiteBuild(site, site.resolve("_site"), LocalDate.of(2026, 1, 1)).run();
        return result.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private String page() throws IOException {
        return Files.readString(site.resolve("_site/days/2025-07-15.html"));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
