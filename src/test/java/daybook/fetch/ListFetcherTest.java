package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches curated lists and finds what is new in them. */
class ListFetcherTest {
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T04:00:00Z"));

    @TempDir
    private Path temporary;

    private Reply reply = Reply.of(404, "");
    private LoopbackServer server;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer(request -> request.path().equals("/README.md") ? reply : Reply.of(404, ""));
        site = new FetchedSite(
                temporary.resolve("site"), time, "sources:\n  - list: '" + server.address() + "/README.md'\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theFirstListIsNoNews() throws IOException {
        serve("a", "b", "c", "d", "e");

        Run run = site.run("fetch");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("2026-11-20  " + server.address() + "/README.md  5 entries in the list\n");
        assertThat(days()).containsExactly(Map.entry("list", "abcde"));
        assertThat(site.run("build").out()).contains("  0 days, 5 entries,");
    }

    @Test
    void whatIsNewGetsTheDayOfTheRun() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("a", "f", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));

        Run quiet = site.run("fetch");

        assertThat(quiet.out()).isEmpty();
        assertThat(days()).containsExactly(Map.entry("2026-11-21", "f"), Map.entry("list", "afbcde"));
        assertThat(site.run("build").out()).contains("  1 day, 6 entries,");
    }

    @Test
    void whatWasInTheListIsNotNewAgain() throws IOException {
        serve("a", "b", "c", "d", "e", "f");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        time.jumpTo(time.instant().plus(Duration.ofDays(1)));
        serve("f", "a", "b", "c", "d", "e");
        site.run("fetch");

        assertThat(days()).containsExactly(Map.entry("list", "fabcde"));
    }

    @Test
    void twoRunsOfADayStoreWhatBothFound() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        serve("a", "b", "c", "d", "e", "f");
        site.run("fetch");
        serve("a", "b", "c", "d", "e", "f", "g");
        site.run("fetch");

        assertThat(days()).containsEntry("2026-11-20", "fg");
    }

    @Test
    void aListWithDaysIsStoredByThem() throws IOException {
        reply = Reply.of(
                200,
                "# Hats\n\n### 2026-11-18\n\n- [a](/a)\n- [b](/b)\n\n### 2026-11-19\n\n- [c](/c)\n- [d](/d)\n- [e](/e)\n");
        site.run("fetch");

        assertThat(days()).containsExactly(Map.entry("2026-11-18", "ab"), Map.entry("2026-11-19", "cde"));
    }

    @Test
    void aPageThatIsNoListIsAnErrorAndKeepsWhatIsStored() throws IOException {
        serve("a", "b", "c", "d", "e");
        site.run("fetch");
        reply = Reply.of(200, "<!DOCTYPE html><title>Moved</title>");

        Run run = site.run("fetch");

        assertThat(run.err()).contains("/README.md: error:");
        assertThat(days()).containsExactly(Map.entry("list", "abcde"));
    }

    private void serve(String... names) {
        StringBuilder list = new StringBuilder("# Hats\n\n## Felt\n\n");
        for (String name : names) {
            list.append("- [")
                    .append(name)
                    .append("](https://hats.example/")
                    .append(name)
                    .append(")\n");
        }
        reply = Reply.of(200, list.toString());
    }

    private Map<String, String> days() throws IOException {
        Map<String, String> days = new TreeMap<>();
        for (Listing listing : site.stored().values()) {
            StringBuilder titles = new StringBuilder();
            listing.announcements().stream().map(Announcement::title).forEach(titles::append);
            days.put(listing.date().map(Object::toString).orElse("list"), titles.toString());
        }
        return days;
    }
}
