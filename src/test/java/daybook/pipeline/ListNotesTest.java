package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes about lists without days. */
class ListNotesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final String LIST = "lists/zotero.html";

    @TempDir
    private Path temporary;

    private PublishedFolder site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new PublishedFolder(temporary);
        settings("");
        site.write("content/listings/zotero.bib", "@misc{one, title = {One}, doi = {10.1000/one}, year = 2019}\n");
    }

    private void settings(String more) throws IOException {
        site.write(
                "site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n" + more);
    }

    @Test
    void aNoteWithTheNameOfAListIsItsIntroductionAndItsTitleThatOfTheList() throws IOException {
        site.write("content/notes/zotero.md", "---\ntitle: What I read\n---\nAll of *it*.\n");
        site.write("content/notes/2025-07-15.md", "See [[zotero]].\n");
        site.publish(TODAY);

        assertThat(site.problems()).isEmpty();
        assertThat(page(LIST))
                .contains("<title>What I read · T</title>", "<h1>What I read</h1>", "<p>All of <em>it</em>.</p>")
                .doesNotContain("<h2>What I read</h2>");
        assertThat(page("topics/index.html")).contains("<a href=\"../lists/zotero.html\">What I read</a>");
        assertThat(page("days/2025-07-15.html")).contains("See <a href=\"../lists/zotero.html\">What I read</a>.");
        assertThat(page("notes/index.html")).contains("href=\"../lists/zotero.html\"");
    }

    @Test
    void aNoteWithAnyNameMayBeAboutAList() throws IOException {
        site.write(
                "content/notes/why.md", "---\nabout: [2025-07-15, zotero]\ntitle: Why\ndate: 2025-07-16\n---\nSo.\n");
        site.publish(TODAY);

        assertThat(site.problems()).isEmpty();
        // The title is that of an editorial.
        assertThat(page(LIST)).contains("<h1>zotero</h1>", "<h2>Why</h2>", "<p>So.</p>");
    }

    @Test
    void aDraftGivesAListNoTitle() throws IOException {
        site.write("content/notes/zotero.md", "---\ntitle: What I read\ndraft: true\n---\nAll of it.\n");
        site.publish(TODAY);

        assertThat(page(LIST)).contains("<h1>zotero</h1>").doesNotContain("All of it");
    }

    @Test
    void aTopicOfTheSameNameIsRatherMeant() throws IOException {
        settings("topics: {slug: zotero, title: Tools, query: 'ti:one'}\n");
        site.write("content/notes/zotero.md", "---\ntitle: What I read\n---\nAll of it.\n");
        site.publish(TODAY);

        assertThat(page("topics/zotero.html")).contains("All of it.");
        assertThat(page(LIST)).contains("<h1>zotero</h1>").doesNotContain("All of it");
    }

    @Test
    void aPostOfTheSameNameStaysAPost() throws IOException {
        site.write("content/notes/zotero.md", "---\ntitle: On tools\ndate: 2025-07-16\n---\nAll of it.\n");
        site.write("content/notes/about.md", "---\nabout: zotero\n---\nMore of it.\n");
        site.publish(TODAY);

        assertThat(page("posts/zotero.html")).contains("All of it.");
        assertThat(page(LIST)).contains("<h1>zotero</h1>").doesNotContain("All of it.", "More of it.");
    }

    @Test
    void aNoteAboutTheSubjectThatAListIsTooIsOnBothPages() throws IOException {
        site.write("content/listings/zotero.bib", """
                @misc{one, title = {One}, doi = {10.1000/one}, year = 2019}
                @misc{two, title = {Two}, doi = {10.1000/two}, date = {2025-07-15}}
                """);
        site.write("content/notes/zotero.md", "---\ntitle: What I read\n---\nAll of it.\n");
        site.publish(TODAY);

        assertThat(site.problems()).isEmpty();
        assertThat(page("topics/zotero.html")).contains("All of it.");
        assertThat(page(LIST)).contains("<h1>What I read</h1>", "All of it.");
    }

    @Test
    void aPreviewShowsAnotherTitleOfAListAfterAWholeBuildOnly() throws IOException {
        site.write("content/notes/zotero.md", "---\ntitle: What I read\n---\nAll of it.\n");
        SitePreview preview = new SitePreview(new SiteFolder(temporary.resolve("site")));
        preview.build(TODAY, StageListener.NONE);
        site.write("content/notes/zotero.md", "---\ntitle: What I read\n---\nMost of it.\n");

        assertThat(preview.touched(TODAY, Set.of())).isPresent();

        site.write("content/notes/zotero.md", "---\ntitle: What we read\n---\nMost of it.\n");

        assertThat(preview.touched(TODAY, Set.of())).isEmpty();
    }

    private String page(String path) throws IOException {
        return Files.readString(site.output().resolve(path));
    }
}
