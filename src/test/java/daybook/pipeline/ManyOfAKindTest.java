package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site shows everywhere stays short, however many a curator writes of it. */
class ManyOfAKindTest {
    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeTheSite() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-15", WrittenSite.paper("2507.00001", "Of one"));
    }

    @ParameterizedTest
    @CsvSource({"11, 12", "12, 12", "60, 50"})
    void theFooterNamesAllPagesUntilTheyAreManyAndThenThoseOutsideOfFolders(int pages, int named) throws IOException {
        for (int page = 0; page < pages; page++) {
            site.write("content/pages/p" + page + ".md", "---\ntitle: Of the curator\n---\n");
        }
        site.write("content/pages/within/p.md", "---\ntitle: Of the curator\n---\n");

        build();

        assertThat(read("days/index.html").split(">Of the curator<", -1)).hasSize(named + 1);
        assertThat(folder.resolve("_site/within/p.html")).exists();
    }

    @Test
    void anItemOfAFeedNamesTheFirstTenTopicsOfItsPaper() throws IOException {
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS
                        + IntStream.range(10, 22)
                                .mapToObj(it -> "{slug: t" + it + ", title: T, query: 'ti:of'}")
                                .collect(Collectors.joining(", ", "topics: [", "]\n")));

        build();

        assertThat(read("feed.xml")).contains("<category>t19</category>").doesNotContain("<category>t20</category>");
    }

    private void build() throws IOException {
        assertThat(new SiteBuild(folder, folder.resolve("_site"), LocalDate.of(2025, 7, 20))
                        .run()
                        .diagnostics())
                .isEmpty();
    }

    private String read(String page) throws IOException {
        return Files.readString(folder.resolve("_site").resolve(page));
    }
}
