package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.pipeline.TolerantBuild.TolerantResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from an error is left out too, and nothing else. */
class TolerantBuildTest {
    @TempDir
    private Path site;

    @BeforeEach
    void writeTheSite() throws IOException {
        write("site-config.yml", """
                title: T
                description: D
                url: https://t.example/
                curators: {id: a, name: A}
                """);
        listing("a", "2025-07-15", "{\"kind\":\"new\",\"id\":\"2507.00001\",\"title\":\"Of one\"}");
        listing("b", "2025-07-16", "{\"kind\":\"new\",\"id\":\"2507.00002\",\"title\":\"Of two\"}");
        write("content/notes/2507.00001.md", "First, beside [[2507.00002]] and [it](/papers/2507.00002.html).");
        write("content/notes/2507.00002.md", "Second.");
    }

    @Test
    void aSiteWithoutErrorsIsBuiltOnce() throws IOException {
        TolerantResult built = build();

        assertThat(built.hasFaults()).isFalse();
        assertThat(built.diagnostics()).isEmpty();
        assertThat(built.summary()).isPresent();
    }

    @Test
    void aNoteIsKeptThatRefersToAPaperOfAFaultyListing() throws IOException {
        listing("b", "2025-07-16", "{\"kind\":\"new\",");

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("content/listings/b.jsonl", "content/notes/2507.00002.md");
        assertThat(Files.readString(site.resolve("_site/papers/2507.00001.html")))
                .contains("<p>First, beside 2507.00002 and it.</p>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "layout.html         | <html><p>no fragment</p></html>",
                "parts.html          | <p th:fragment=\"note(note)\">only one</p>",
                "front.html          | <p th:text=\"#{nothing.of.that.name}\"></p>",
                "front.html          | <a th:href=\"@{/nowhere.html}\">x</a>",
                "card.html           | <p th:text=\"${\"></p>",
                "messages.properties | section.new={0",
                "style.css           | p { background: url(gone.png) }",
            })
    void theDefaultThemeTakesThePlaceOfFaultyTemplates(String name, String text) throws IOException {
        build();
        String whole = Files.readString(site.resolve("_site/index.html"));
        write("templates/" + name, text);

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("templates/" + name);
        assertThat(Files.readString(site.resolve("_site/index.html"))).isEqualTo(whole);
    }

    @Test
    void aPageAtTheAddressOfADayIsLeftOut() throws IOException {
        write("content/pages/days/2025-07-15.md", "---\ntitle: Mine\n---\n");

        TolerantResult built = build();

        assertThat(built.leftOut()).containsExactly("content/pages/days/2025-07-15.md");
        assertThat(Files.readString(site.resolve("_site/days/2025-07-15.html"))).contains("Of one");
    }

    private void listing(String name, String date, String announcement) throws IOException {
        write(
                "content/listings/" + name + ".jsonl",
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + date + "\"}\n"
                        + announcement);
    }

    private TolerantResult build() throws IOException {
        return new TolerantBuild(
                        new SiteFolder(site), site.resolve("_site"), LocalDate.of(2025, 7, 20), FeedRecord.NONE)
                .run();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
