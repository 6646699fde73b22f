package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.web.LoopbackServer;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches after a pause: what is asked for, in which order, and what is reported when nothing comes. */
class CatchingUpTest {
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T04:00:00Z");
    private static final List<String> CATEGORIES = List.of("cs.OS", "cs.DC", "math.CO");

    private final SimulatedTime time = new SimulatedTime(FRIDAY_NIGHT);

    @TempDir
    private Path temporary;

    private ArxivServer arxiv;
    private LoopbackServer other;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        arxiv = new ArxivServer(time);
        other = new LoopbackServer(request -> Reply.of(
                200,
                "<rss version=\"2.0\"><channel><title>Hats</title><link>https://hats.example/</link>"
                        + "<description>Hats</description>" + entry("new", "30 Nov 2026") + entry("old", "2 Nov 2026")
                        + "</channel></rss>"));
        site = site("[" + String.join(", ", CATEGORIES) + "]");
        site.fetch(arxiv.address());
    }

    @AfterEach
    void stop() throws IOException {
        arxiv.close();
        other.close();
    }

    @ParameterizedTest(name = "with a limit of {0} minutes")
    @ValueSource(ints = {1, 2})
    void afterAPauseTheNewestDayOfEachCategoryComesFirstAndTheGapsInAsManyRunsAsTheLimitAllows(int minutes)
            throws IOException {
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(63)));
        int missing = dryRun().size();

        site.fetch(arxiv.address(), "--time-limit", String.valueOf(minutes));

        for (String category : CATEGORIES) {
            assertThat(site.file(category, LocalDate.of(2027, 1, 22))).exists();
        }
        // A mirror is sent one request each second, the first at once; arXiv itself one each 15 seconds.
        int requests = minutes * 60 + 1;
        int runs = 1;
        while (!dryRun().isEmpty()) {
            assertThat(dryRun()).hasSize(missing - runs * requests);
            time.jumpTo(time.instant().plus(Duration.ofHours(1)));
            site.fetch(arxiv.address(), "--time-limit", String.valueOf(minutes));
            runs++;
        }
        assertThat(runs).isEqualTo((missing + requests - 1) / requests).isGreaterThan(1);
        assertThat(site.run("ledger").out()).doesNotContain("missing", "partial", "stale");
    }

    @Test
    void whatIsNewestOfEverySourceComesBeforeTheMissedDaysOfAny() throws IOException {
        site = site("[cs.OS, '" + other.address() + "/feed.xml', cs.DC]");
        site.fetch(arxiv.address());
        time.jumpTo(Instant.parse("2026-11-24T04:00:00Z"));

        assertThat(dryRun())
                .containsExactly(
                        "2026-11-24  cs.OS  " + arxiv.address() + "/list/cs.OS/new",
                        other.address() + "/feed.xml",
                        "2026-11-24  cs.DC  " + arxiv.address() + "/list/cs.DC/new",
                        "2026-11-23  cs.OS  " + arxiv.address() + "/catchup/cs.OS/2026-11-23?abs=True",
                        "2026-11-23  cs.DC  " + arxiv.address() + "/catchup/cs.DC/2026-11-23?abs=True");
    }

    @Test
    void aDryRunPrintsWhatTheRunThenAsksForAndAsksAndWritesNothing() throws IOException {
        site = site("[cs.OS, cs.DC]");
        List<String> first = dryRun();

        assertThat(site.folder().resolve(".daybook-cache")).doesNotExist();
        assertThat(site.names()).isEmpty();
        site.fetch(arxiv.address());
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(10)));
        int before = arxiv.paths().size();
        List<String> planned = dryRun();

        assertThat(first).hasSize(2);
        assertThat(arxiv.paths()).hasSize(before);
        site.fetch(arxiv.address());
        assertThat(planned.stream().map(it -> it.replaceFirst(".*" + arxiv.address(), "")))
                .containsExactlyElementsOf(
                        arxiv.paths().subList(before, arxiv.paths().size()));
    }

    @Test
    void sinceADayNothingOlderIsAskedForOrStored() throws IOException {
        site = site("[cs.DC, '" + other.address() + "/feed.xml']");
        site.fetch(arxiv.address(), "--only", "cs.DC");
        time.jumpTo(Instant.parse("2026-12-01T04:00:00Z"));

        Run run = site.fetch(arxiv.address(), "--since", "2026-11-30");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(it -> it.substring(0, 10)))
                .containsExactly("2026-12-01", "2026-11-30", "2026-11-30");
        assertThat(dryRun()).hasSizeGreaterThan(3);
        site.fetch(arxiv.address());
        assertThat(site.names()).anyMatch(it -> it.contains("2026-11-02.127.0.0.1"));
    }

    @Test
    void onlySomeSourcesAreAsked() {
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(5)));
        int before = arxiv.paths().size();

        Run run = site.fetch(arxiv.address(), "--only", "math.CO", "--only", "cs.OS");

        assertThat(run.code()).isZero();
        assertThat(arxiv.paths().subList(before, arxiv.paths().size()))
                .hasSizeGreaterThan(3)
                .allMatch(it -> it.contains("math.CO") || it.contains("cs.OS"));
        assertThat(dryRun()).isNotEmpty().allMatch(it -> it.contains("cs.DC"));
    }

    @ParameterizedTest
    @CsvSource({"cs.DD, did you mean cs.DC?", "hep-th, 'it can be cs.OS, cs.DC, math.CO'"})
    void anUnknownSourceIsAnErrorWithTheNearestOne(String name, String hint) {
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(5)));
        int before = arxiv.paths().size();

        for (String command : List.of("fetch", "nightly")) {
            Run run =
                    site.run(command, "--only", name, "--arxiv", arxiv.address().toString());

            assertThat(run.code()).as("a night publishes what there is").isEqualTo(command.equals("fetch") ? 1 : 3);
            assertThat(run.err()).startsWith("--only: error: unknown source '" + name + "'\n  hint: " + hint + "\n");
        }
        assertThat(arxiv.paths()).hasSize(before);
    }

    @Test
    void aNightHasNoDryRunBecauseItBuildsWhatItFetches() {
        assertThat(site.run("nightly", "--dry-run").err()).startsWith("daybook: error: unknown option '--dry-run'");
    }

    @Test
    void aDayIsWrittenAsInTheListings() {
        Run run = site.fetch(arxiv.address(), "--since", "yesterday");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("daybook: error: invalid value 'yesterday' for --since: expected a day such as 2025-07-15;"
                        + " try 'daybook fetch --help'\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UNAVAILABLE, 3, warning, the server responds 503",
        "FORBIDDEN,   3, warning, the server responds 403",
        "OTHER_PAGE,  1, error,   this is not a listing that Daybook can read",
    })
    void aSourceThatGivesNothingForManyDaysIsOneProblem(Fault fault, int code, String severity, String reason)
            throws IOException {
        site = site("cs.DC");
        site.fetch(arxiv.address());
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(63)));
        arxiv.failing(path -> Optional.of(fault));

        Run run = site.fetch(arxiv.address(), "--time-limit", "10000");

        List<String> problems = run.err()
                .lines()
                .filter(it -> it.matches(".*: (warning|error): .*"))
                .toList();
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(problems)
                .as(run.err())
                .singleElement()
                .asString()
                .contains(": " + severity + ": no listing of cs.DC for 4", " days from 2026-11-23 to 2027-01-22: ")
                .contains(reason);
    }

    private FetchedSite site(String sources) throws IOException {
        return new FetchedSite(
                temporary.resolve("site" + time.instant().getEpochSecond() + sources.length()),
                time,
                "sources: " + sources + "\ncontact: jo@t.example\n");
    }

    /** The lines of a dry run. */
    private List<String> dryRun() {
        Run run = site.fetch(arxiv.address(), "--dry-run");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    private static String entry(String name, String day) {
        return "<item><title>" + name + "</title><link>https://hats.example/" + name + "</link><pubDate>" + day
                + " 01:00:00 GMT</pubDate></item>";
    }
}
