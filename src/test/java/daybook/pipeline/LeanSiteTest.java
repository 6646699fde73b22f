package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site does without, by {@code pages} in its settings. */
class LeanSiteTest {
    @TempDir
    private Path site;

    @ParameterizedTest
    @CsvSource({
        "related,   papers/2507.00002.html,      id=\"related\"",
        "citations, papers/2507.00002.html,      id=\"cite\"",
        "citations, days/2025-07-15.html,        days/2025-07-15.bib",
        "citations, starred/index.html,          BibTeX",
        "search,    index.html,                  search/index.html",
        "search,    theme/tools.js,              <kbd>/</kbd>",
        "cards,     papers/2507.00002.html,      og:image",
        "cards,     index.html,                  summary_large_image",
        "math,      papers/2507.00002.html,      <math",
        "math,      days/2025-07-15.html,        <math",
        "months,    topics/cs.DC/2025-07.html,   An abstract",
    })
    void aPartThatIsSwitchedOffIsOnNoPage(String key, String page, String mark) throws IOException {
        assertThat(built("", page)).contains(mark);
        assertThat(built("pages: {" + key + ": false}", page)).doesNotContain(mark);
        assertThat(built("pages: {" + key + ": true}", page)).contains(mark);
    }

    @Test
    void filesOfWhatIsSwitchedOffAreRemoved() throws IOException {
        built("", "index.html");
        assertThat(files()).contains("days/2025-07-15.bib", "days/2025-07-15.png", "index.png", "search/index.html");

        built("pages: {citations: false, search: false, cards: false}", "index.html");

        assertThat(files()).noneMatch(it -> it.endsWith(".bib") || it.endsWith(".png") || it.startsWith("search/"));
    }

    @Test
    void noWordsAreLookedForWhereNothingIsMadeOfThem() throws IOException {
        Path words = site.resolve(".daybook-cache/facts/words");

        built("pages: {related: false, search: false}", "index.html");
        assertThat(words).doesNotExist();

        built("pages: {related: false}", "index.html");
        assertThat(words).isNotEmptyDirectory();
    }

    @Test
    void mathAsTextIsReadable() throws IOException {
        assertThat(built("pages: {math: false}", "papers/2507.00002.html"))
                .contains(">Sorting queues in O(n²) &lt; time</h1>");
    }

    private String built(String line, String page) throws IOException {
        write(
                "site-config.yml",
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n" + line + "\n");
        write(
                "content/listings/a.jsonl",
                """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"Sorting queues fairly with tokens","authors":["A. Byron"],\
                "abstract":"An abstract of fair token queues and sorting schedulers","subjects":["cs.DC"]}
                {"kind":"new","id":"2507.00002","title":"Sorting queues in $O(n^2)$ < time","authors":["A. Byron"],\
                "abstract":"An abstract of fair token queues and sorting schedulers","subjects":["cs.DC"]}
                """ + IntStream.range(10, 40).mapToObj("""
                                {"kind":"new","id":"2507.000%d","title":"Else","subjects":["cs.DC"]}
                                """::formatted).collect(Collectors.joining()));
        new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 7, 16)).run();
        return Files.readString(site.resolve("_site").resolve(page));
    }

    private List<String> files() throws IOException {
        Path output = site.resolve("_site");
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> output.relativize(it).toString())
                    .toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
