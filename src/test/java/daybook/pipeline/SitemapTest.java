package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search engines read of when a page changed (https://www.sitemaps.org/protocol.html). */
class SitemapTest {
    @TempDir
    private Path folder;

    @Test
    void thePageOfAPaperChangesWithALaterNote() throws IOException {
        WrittenSite site = new WrittenSite(folder);
        site.write(
                "site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        site.listing(
                "day",
                "2025-06-18",
                WrittenSite.paper("2506.00001", "Noted later"),
                WrittenSite.paper("2506.00002", "Noted before"),
                WrittenSite.paper("2506.00003", "Not noted"));
        site.write("content/notes/2506.00001.md", "---\ndate: 2025-07-01\n---\nSince then it has been used.\n");
        site.write("content/notes/2506.00002.md", "---\ndate: 2025-06-01\n---\nTo come.\n");

        new SiteBuild(folder, folder.resolve("_site"), LocalDate.of(2025, 7, 2)).run();

        assertThat(Files.readString(folder.resolve("_site/sitemap.xml")))
                .contains(
                        "papers/2506.00001.html</loc><lastmod>2025-07-01<",
                        "papers/2506.00002.html</loc><lastmod>2025-06-18<",
                        "papers/2506.00003.html</loc><lastmod>2025-06-18<");
    }
}
