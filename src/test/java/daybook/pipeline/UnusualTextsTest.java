package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds sites of texts that authors of programs do not think of. */
class UnusualTextsTest {
    @TempDir
    private Path site;

    @BeforeEach
    void writeTheConfig() throws IOException {
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u6f22", "\ud83d\udcd6", "x"})
    void describesAPaperWhoseAbstractHasNoSpaces(String character) throws IOException {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"T","abstract":"%s"}
                """.formatted("-" + character.repeat(300)));

        build();

        assertThat(site.resolve("_site/papers/2507.00001.html"))
                .content()
                .containsPattern("content=\"-(" + character + "){79,159}…\"");
    }

    @Test
    void linksToADoiWithCharactersThatMeanSomethingInAnAddress() throws IOException {
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"T","doi":"10.1000/a?b#c%3F \\"><i>/../é"}
                """);

        build();

        assertThat(site.resolve("_site/papers/2507.00001.html"))
                .content()
                .contains(
                        "<a data-field=\"id\" href=\"https://doi.org/10.1000/a%3Fb%23c%253F%20%22%3E%3Ci%3E/../%C3%A9\">")
                .doesNotContain("<i>");
    }

    @Test
    void publishesAFeedThatIsCalledLikeAPageOfTheSite() throws IOException {
        for (String title : List.of("Index", "Index.html", "index_")) {
            write("content/listings/" + title, """
                    <rss version="2.0"><channel><title>%s</title><link>https://a.example/</link>
                    <item><title>T</title><link>https://a.example/1</link><pubDate>Tue, 15 Jul 2025 10:00:00 GMT</pubDate>
                    </item></channel></rss>
                    """.formatted(title));
        }

        build();

        assertThat(site.resolve("_site/topics/index_.html")).exists();
        assertThat(site.resolve("_site/topics/index.html")).content().contains("index_.html");
    }

    @Test
    void writesFeedsOfASiteWhoseAddressHoldsWhatXmlEscapes() throws IOException {
        write(
                "site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/a&b'c/\ncurators: {id: a, name: A}\n");
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"T"}
                """);

        build();

        assertThat(FeedReading.of("feed.xml", Files.readString(site.resolve("_site/feed.xml")))
                        .self())
                .isEqualTo("https://t.example/a%26b%27c/feed.xml");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void build() throws IOException {
        BuildResult result = new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 7, 20)).run();

        assertThat(result.diagnostics()).isEmpty();
    }
}
