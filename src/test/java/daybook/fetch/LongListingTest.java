package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.fetch.arxiv.MadeUpPaper;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetches an archive on days on which more is announced than stands on one of arXiv's pages. */
class LongListingTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T04:12:09Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T04:00:00Z");
    private static final String FURTHER = "/list/cs/new?skip=2000&show=2000";

    private final SimulatedTime time = new SimulatedTime(FRIDAY_NIGHT);

    @TempDir
    private Path temporary;

    private ArxivServer arxiv;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        arxiv = new ArxivServer(time);
        site = new FetchedSite(temporary, time, "sources: cs\ncontact: jo@t.example\n");
    }

    @AfterEach
    void stop() throws IOException {
        arxiv.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1000,  700,  299, 1",
        "1000,  700,  900, 2",
        "2000,  100,  100, 2",
        "1500,  400,  100, 2",
        "1700, 1200, 1300, 3",
    })
    void theNewestListingIsReadFromAllItsPages(int fresh, int cross, int replaced, int pages) throws IOException {
        arxiv.announcing(Map.of(
                AnnouncementKind.NEW, fresh, AnnouncementKind.CROSS, cross, AnnouncementKind.REPLACEMENT, replaced));

        Run run = site.fetch(arxiv.address());

        assertThat(run)
                .isEqualTo(
                        new Run(0, "2026-11-20  cs  complete, " + (fresh + cross + replaced) + " announcements\n", ""));
        assertThat(arxiv.paths())
                .isEqualTo(List.of("/list/cs/new", FURTHER, "/list/cs/new?skip=4000&show=2000")
                        .subList(0, pages));
        assertWhole("/list/cs/new");
        assertThat(site.stored("cs", FRIDAY).stated().values().stream().mapToInt(it -> it))
                .containsExactly(List.of(fresh, cross, replaced).stream()
                        .filter(it -> it > 0)
                        .toArray(Integer[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1500, 500, 0", "1700, 200, 100"})
    void aDayIsCaughtUpWithFromAllItsPages(int fresh, int cross, int replaced) throws IOException {
        arxiv.announcing(Map.of(AnnouncementKind.NEW, 1));
        time.jumpTo(FRIDAY_NIGHT.minusSeconds(24 * 3600));
        site.fetch(arxiv.address());
        arxiv.announcing(Map.of(
                AnnouncementKind.NEW, fresh, AnnouncementKind.CROSS, cross, AnnouncementKind.REPLACEMENT, replaced));
        time.jumpTo(MONDAY_NIGHT);

        Run run = site.fetch(arxiv.address());

        assertThat(run.err()).isEmpty();
        assertThat(arxiv.paths()).endsWith("/catchup/cs/2026-11-20?abs=True", "/catchup/cs/2026-11-20?abs=True&page=2");
        assertWhole("/catchup/cs/2026-11-20?abs=True");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, 0", "TRUNCATED_PAGE, 1", "OTHER_PAGE, 1"})
    void withoutAFurtherPageTheDayIsPartialUntilAllAreThere(Fault fault, int code) throws IOException {
        arxiv.announcing(
                Map.of(AnnouncementKind.NEW, 1500, AnnouncementKind.CROSS, 500, AnnouncementKind.REPLACEMENT, 300));
        arxiv.failing(path -> Optional.of(fault).filter(it -> path.contains("skip=")));

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEqualTo("2026-11-20  cs  partial, 2000 announcements\n");
        assertThat(run.err()).contains(arxiv.address() + FURTHER);
        arxiv.failing(path -> Optional.empty());
        time.jumpTo(MONDAY_NIGHT);

        assertThat(site.fetch(arxiv.address()).out()).endsWith("2026-11-20  cs  complete, 2300 announcements\n");
        assertWhole("/catchup/cs/2026-11-20?abs=True");
    }

    @Test
    void aListingThatChangesWhileItIsReadIsNotMixedWithTheNext() throws IOException {
        arxiv.announcing(Map.of(AnnouncementKind.NEW, 2100));
        // The next listing is announced in the pause between two pages.
        time.jumpTo(Instant.parse("2026-11-20T00:59:59.5Z"));

        Run run = site.fetch(arxiv.address());

        assertThat(run.out()).isEqualTo("2026-11-19  cs  partial, 2000 announcements\n");
        assertThat(run.err())
                .contains(FURTHER + ": warning: the page is of 2026-11-20, but the one before it of 2026-11-19");
    }

    @Test
    void eachPageIsKeptOnRequest() throws IOException {
        arxiv.announcing(Map.of(AnnouncementKind.NEW, 2001));

        site.fetch(arxiv.address(), "--keep-raw");

        assertThat(site.names())
                .containsExactly(
                        "content/listings/2026/11/2026-11-20.cs.jsonl",
                        "content/raw/2026/11/2026-11-20.cs.2.gz",
                        "content/raw/2026/11/2026-11-20.cs.gz");
    }

    private void assertWhole(String from) throws IOException {
        Listing listing = site.stored("cs", FRIDAY);
        assertThat(listing.from()).contains(arxiv.address() + from);
        assertThat(listing.announcements().stream().map(Announcement::title))
                .containsExactlyElementsOf(arxiv.papers("cs", FRIDAY).stream()
                        .map(MadeUpPaper::title)
                        .toList());
    }
}
