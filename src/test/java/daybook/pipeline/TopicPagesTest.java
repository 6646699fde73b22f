package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPagesTest {
    @TempDir
    private Path site;

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void aMonthOfATopicShowsAbstractsUnlessItHasTooManyPapers(int papers, boolean whole) throws IOException {
        build(papers);

        String month = Files.readString(site.resolve("_site/topics/cs.DC/2025-07.html"));
        assertThat(month.split(">A title<", -1)).hasSize(papers + 1);
        assertThat(month.split("A. Byron", -1)).hasSize(papers + 1);
        assertThat(month.contains("An abstract")).isEqualTo(whole);
        assertThat(month.contains("unfold-all")).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void aTopicShowsTheAbstractsOfADayUnlessTheDayIsTooBusyForThem(int papers, boolean whole) throws IOException {
        write("content/notes/2507.00002.md", "Read it.\n");

        build(papers);

        String topic = Files.readString(site.resolve("_site/topics/cs.DC.html"));
        assertThat(topic.split("\"An abstract|>An abstract", -1)).hasSize(whole ? papers + 1 : 2);
        assertThat(topic).contains("Read it.");
        assertThat(topic.contains("unfold-all")).isEqualTo(whole);
    }

    @Test
    void aTopicNamesItsPicksAboveItsPapers() throws IOException {
        write("content/notes/2507.00002.md", "---\npick: true\n---\nRead it.\n");
        write("content/notes/2507.00001.md", "Perhaps.\n");

        assertThat(picks(3)).contains("papers/2507.00002.html").doesNotContain("2507.00001", "2507.00003");
    }

    @Test
    void theBestPickOfADayStandsFirst() throws IOException {
        write("content/notes/2507.00001.md", "---\npick: true\nrating: 2\n---\nRead it.\n");
        write("content/notes/2507.00002.md", "---\npick: true\nrating: 5\n---\nRead it today.\n");

        String picks = picks(2);

        assertThat(picks.indexOf("papers/2507.00002.html")).isLessThan(picks.indexOf("papers/2507.00001.html"));
    }

    /** The picks on the page of a topic with so many papers. */
    private String picks(int papers) throws IOException {
        build(papers);
        String topic = Files.readString(site.resolve("_site/topics/cs.DC.html"));
        return topic.substring(topic.indexOf("id=\"picks\""), topic.indexOf("class=\"group\""));
    }

    private void build(int papers) throws IOException {
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        write(
                "content/listings/a.jsonl",
                "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n"
                        + IntStream.rangeClosed(1, papers)
                                .mapToObj("""
                                        {"kind":"new","id":"2507.%05d","title":"A title","authors":["A. Byron"],\
                                        "abstract":"An abstract","subjects":["cs.DC"]}
                                        """::formatted)
                                .collect(Collectors.joining()));
        new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 7, 16)).run();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
