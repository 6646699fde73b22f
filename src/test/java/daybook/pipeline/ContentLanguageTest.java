package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentLanguageTest {
    private static final String TITLED = "<a href=\"../papers/2507.00002.html\">Lesenswert</a>";

    @TempDir
    private Path site;

    @BeforeEach
    void build() throws IOException {
        write("site-config.yml", """
                title: Leseliste
                description: D
                url: https://t.example/
                language: de
                content-language: en
                curators: {id: a, name: A}
                """);
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"A title","authors":["A. Byron"],"abstract":"An abstract","subjects":["cs.DC"]}
                {"kind":"new","id":"2507.00002","title":"Another","authors":["A. Byron"],"abstract":"An abstract","subjects":["cs.DC"]}
                """);
        write("content/notes/2507.00001.md", "---\ndate: 2025-07-15\n---\nVielleicht.\n");
        write("content/notes/2507.00002.md", "---\ndate: 2025-07-15\ntitle: Lesenswert\n---\nGewiss.\n");
        new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 8, 16)).run();
    }

    @Test
    void titlesOfPapersHaveTheirLanguageInListsOfNotes() throws IOException {
        assertThat(page("notes/index.html")).contains("<a lang=\"en\" href=\"../papers/2507.00001.html\">A title</a>");
    }

    @Test
    void notesOfDigestsHaveTheLanguageOfPapersUnlessTheyHaveTitlesOfTheirOwn() throws IOException {
        assertThat(page("digests/2025-W29.html"))
                .contains("<a lang=\"en\" href=\"../papers/2507.00001.html\">A title</a>", TITLED);
    }

    @Test
    void titlesOfPapersHaveTheirLanguageInFeedsAndOnThePageOfFeeds() throws IOException {
        assertThat(page("feeds/index.html"))
                .contains("<a lang=\"en\" href=\"../papers/2507.00001.html\">A title</a>", TITLED);
        assertThat(page("days/feed.atom"))
                .contains("&lt;a lang=\"en\" href=\"https://t.example/papers/2507.00001.html\"&gt;A title&lt;/a&gt;");
    }

    private String page(String path) throws IOException {
        return Files.readString(site.resolve("_site").resolve(path));
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
