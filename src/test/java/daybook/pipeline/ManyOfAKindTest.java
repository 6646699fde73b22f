package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void thePageOfPicksHasTheNewestAndLinksToPagesOfTheirYears() throws IOException {
        picks("2024-07-15", 10_001, 60);
        picks("2025-07-15", 20_001, 100);

        build();

        assertThat(read("picks/index.html"))
                .contains("2507.20100", "picks/2025.html", "picks/2024.html")
                .doesNotContain("2407.10001");
        assertThat(read("picks/2024.html"))
                .contains("2407.10001", "2407.10060", "Read it.", "<h1>Picks, 2024</h1>")
                .doesNotContain("2507.2");
        assertThat(read("picks/2025.html")).contains("2507.20001", "2507.20100");
        assertThat(read("sitemap.xml")).contains("picks/2024.html");
    }

    @Test
    void picksThatOnePageHasRoomForHaveNoPagesOfYears() throws IOException {
        picks("2024-07-15", 10_001, 60);
        picks("2025-07-15", 20_001, 40);

        build();

        assertThat(read("picks/index.html"))
                .contains("2507.20040", "2407.10060")
                .doesNotContain("picks/2025.html");
        assertThat(folder.resolve("_site/picks/2025.html")).doesNotExist();
    }

    @Test
    void thePageOfNotesHasTheNewestAndLinksToPagesOfTheirYears() throws IOException {
        posts(2024, 60);
        posts(2025, 100);

        build();

        assertThat(read("notes/index.html"))
                .contains("posts/of-2025-99.html", "notes/2025.html", "notes/2024.html")
                .doesNotContain("posts/of-2024-0.html");
        assertThat(read("notes/2024.html"))
                .contains(
                        "posts/of-2024-0.html",
                        "posts/of-2024-59.html",
                        "Written.",
                        ">15 July 2024</time>",
                        "<h1>Notes, 2024</h1>")
                .doesNotContain("posts/of-2025");
        assertThat(read("sitemap.xml")).contains("notes/2024.html");
    }

    @ParameterizedTest
    @CsvSource({"100, 101", "101, 1"})
    void thePageOfNotesNamesThoseWithoutADateIfTheyAreMany(int notes, int shown) throws IOException {
        StringBuilder papers = new StringBuilder();
        for (int paper = 0; paper < notes; paper++) {
            papers.append("@book{b")
                    .append(paper)
                    .append(", title = {Of one}, url = {https://a.example/")
                    .append(paper)
                    .append("}}\n");
            site.write(
                    "content/notes/b" + paper + ".md", "---\nabout: https://a.example/" + paper + "\n---\nWritten.\n");
        }
        site.write("content/listings/books.bib", papers.toString());

        build();

        String page = read("notes/index.html");
        assertThat(page.split("Written\\.", -1)).hasSize(shown);
        assertThat(page.split(">Of one</a>", -1)).hasSize(notes + 1);
    }

    private void posts(int year, int count) throws IOException {
        for (int post = 0; post < count; post++) {
            site.write(
                    "content/notes/of-" + year + "-" + post + ".md",
                    "---\ntitle: A post\ndate: " + year + "-07-15\n---\nWritten.\n");
        }
    }

    @Test
    void aDigestHasTheFirstHundredPicksWithTheirNotesAndNamesTheOthers() throws IOException {
        picks("2025-07-08", 10_001, 103);

        build();

        String digest = read("digests/2025-W28.html");
        assertThat(digest.split("Read it.", -1)).hasSize(101);
        assertThat(digest).contains("2507.10001", "2507.10103");
        assertThat(read("digests/feed.xml").split("Read it.", -1)).hasSize(101);
    }

    private void picks(String day, int first, int count) throws IOException {
        List<String> papers = new ArrayList<>();
        for (int paper = first; paper < first + count; paper++) {
            String id = day.substring(2, 4) + "07." + paper;
            papers.add(WrittenSite.paper(id, "Of one"));
            site.write("content/notes/" + id + ".md", "---\npick: true\n---\nRead it.\n");
        }
        site.listing(day, day, papers.toArray(String[]::new));
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
