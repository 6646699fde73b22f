package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds sites of dates that Java takes for one, and that no page and no feed can show. */
class UnusualDatesTest {
    private static final String DAY = "_site/days/2025-07-15.html";

    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeAListing() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
        site.listing("a", "2025-07-15", WrittenSite.paper("2507.00001", "T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-07-15", "0000-07", "0999-W20", "+12025-07-15", "12025-07-15"})
    void aNoteIsNotAboutADayOfSuchAYear(String name) throws IOException {
        site.write("content/notes/" + name + ".md", "Text.\n");

        assertThat(problems()).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "0999-12", "10000-01-01"})
    void aListingOfSuchADayIsAnErrorAtItsDate(String date) throws IOException {
        site.listing("b", date, WrittenSite.paper("2507.00002", "U"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("content/listings/b.jsonl:1:57");
            assertThat(problem.message()).isEqualTo("expected a date such as 2025-07-15");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T24:00:00Z", "0000-12-31", "Mon, 3 Jan 0000 10:00:00 GMT"})
    void anEntryOfAFeedIsWithoutSuchADay(String date) throws IOException {
        site.write("content/listings/feed.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>https://a.example/</id>
                <entry><title>E</title><id>https://a.example/1</id><link href="https://a.example/1"/>
                <published>%s</published></entry></feed>
                """.formatted(date));

        problems();

        assertThat(folder.resolve(DAY)).exists();
        assertThat(folder.resolve("_site/lists/a.html")).content().contains("https://a.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "9999-12-31"})
    void theFirstAndTheLastDayHavePages(String date) throws IOException {
        site.listing("b", date, WrittenSite.paper("2507.00002", "U"));

        problems();

        assertThat(folder.resolve("_site/days/" + date + ".html")).content().contains("U");
    }

    @Test
    void aListingThatWasFetchedInSuchAYearIsAnErrorAtThatTime() throws IOException {
        site.write("content/listings/b.jsonl", """
                {"listing":1,"source":"biorxiv","category":"neuroscience","date":"2025-07-14","from":"biorxiv:neuroscience","fetched":"+1000000000-12-31T23:59:59Z"}
                {"kind":"new","id":"doi:10.1101/1","title":"U"}
                """);

        assertThat(problems())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("expected a time such as 2025-07-15T04:12:09Z");
    }

    private List<Diagnostic> problems() throws IOException {
        return new SiteBuild(folder, folder.resolve("_site"), LocalDate.of(2025, 7, 20))
                .run()
                .diagnostics();
    }
}
