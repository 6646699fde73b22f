package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysCalendarTest {
    @TempDir
    private Path site;

    @Test
    void callsADayWithoutListingAHolidayWhereItsSourceHadOne() throws IOException {
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        listing("2025-06-18", "2506.00001");
        listing("2025-06-19", "2506.00002");
        listing("2025-06-24", "2506.00003");

        new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 6, 25)).run();

        assertThat(Files.readString(site.resolve("_site/days/index.html")))
                .contains("Friday, 20 June 2025: holiday")
                .contains("Monday, 23 June 2025: missing")
                .doesNotContain("23 June 2025: holiday", "20 June 2025: missing");
    }

    private void listing(String day, String id) throws IOException {
        write("content/listings/" + day + ".jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"%s"}
                {"kind":"new","id":"%s","title":"A title","abstract":"An abstract","subjects":["cs.DC"]}
                """.formatted(day, id));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }
}
