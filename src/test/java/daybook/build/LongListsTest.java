package daybook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongListsTest {
    @TempDir
    private Path site;

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void aMonthOfATopicShowsAbstractsUnlessItHasTooManyPapers(int papers, boolean whole) throws IOException {
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

        String month = Files.readString(site.resolve("_site/topics/cs.DC/2025-07.html"));
        assertThat(month.split(">A title<", -1)).hasSize(papers + 1);
        assertThat(month.split("A. Byron", -1)).hasSize(papers + 1);
        assertThat(month.contains("An abstract")).isEqualTo(whole);
        assertThat(month.contains("unfold-all")).isEqualTo(whole);
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
