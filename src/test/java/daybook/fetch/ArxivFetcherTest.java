package daybook.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite.Run;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.fetch.arxiv.MadeUpCorpus;
import daybook.fetch.arxiv.MadeUpPaper;
import daybook.input.SiteFolder;
import daybook.ledger.LedgerEntry;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.SourceCategory;
import daybook.source.arxiv.ArxivSchedule;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetches from a made-up arXiv with the program's command line. */
class ArxivFetcherTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T04:12:09.5Z");
    private static final String SETTINGS = "sources: cs.DC\ncontact: jo@t.example\n";

    private final SimulatedTime time = new SimulatedTime(FRIDAY_NIGHT);

    @TempDir
    private Path temporary;

    private ArxivServer arxiv;
    private FetchedSite site;

    @BeforeEach
    void start() throws IOException {
        arxiv = new ArxivServer(time);
        site = new FetchedSite(temporary.resolve("site"), time, SETTINGS);
    }

    @AfterEach
    void stop() throws IOException {
        arxiv.close();
    }

    @Test
    void storesTheNewestListingWithWhatThePageStated() throws IOException {
        Run run = site.fetch(arxiv.address());

        List<MadeUpPaper> papers = MadeUpCorpus.papers("cs.DC", FRIDAY);
        assertThat(run).isEqualTo(new Run(0, "2026-11-20  cs.DC  complete, " + papers.size() + " announcements\n", ""));
        assertThat(site.names()).containsExactly("content/listings/2026/11/2026-11-20.cs.DC.jsonl");
        Listing listing = site.stored("cs.DC", FRIDAY);
        assertThat(listing.from()).contains(arxiv.address() + "/list/cs.DC/new");
        assertThat(listing.fetched()).contains(Instant.parse("2026-11-20T04:12:09Z"));
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            long count = papers.stream().filter(it -> it.kind() == kind).count();
            assertThat(listing.stated().getOrDefault(kind, 0)).isEqualTo((int) count);
        }
        assertThat(listing.announcements().stream().map(it -> it.id() + " " + it.kind() + " " + it.title()))
                .containsExactlyElementsOf(papers.stream()
                        .map(it -> it.id() + " " + it.kind() + " " + it.title())
                        .toList());
    }

    @Test
    void whatIsFetchedIsBuilt() {
        site.fetch(arxiv.address());

        assertThat(site.run("build")).satisfies(build -> {
            assertThat(build.err()).isEmpty();
            assertThat(build.out()).contains("  1 day, ");
        });
    }

    @Test
    void asksForNothingWhenNothingIsMissing() {
        site.fetch(arxiv.address());
        Run again = site.fetch(arxiv.address());

        assertThat(again).isEqualTo(new Run(0, "", ""));
        assertThat(arxiv.paths()).hasSize(1);
    }

    @Test
    void catchesUpWithWhatWasMissedNewestFirst() throws IOException {
        site.fetch(arxiv.address());
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(6)));

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).isZero();
        assertThat(arxiv.paths())
                .containsExactly(
                        "/list/cs.DC/new",
                        "/list/cs.DC/new",
                        "/catchup/cs.DC/2026-11-25?abs=True",
                        "/catchup/cs.DC/2026-11-24?abs=True",
                        "/catchup/cs.DC/2026-11-23?abs=True");
        assertThat(site.stored()).hasSize(5);
        assertThat(states()).allMatch(it -> it.equals("complete") || it.equals("quiet"));
    }

    @Test
    void catchesUpWithNinetyDaysAtMost() throws IOException {
        site.fetch(arxiv.address());
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(200)));

        Run run = site.fetch(arxiv.address(), "--time-limit", "600");

        LocalDate newest = LocalDate.of(2027, 6, 8);
        assertThat(run.code()).isZero();
        assertThat(arxiv.paths()).endsWith("/catchup/cs.DC/" + newest.minusDays(90) + "?abs=True");
        assertThat(site.stored()).hasSize(1 + 65);
    }

    @Test
    void storesAQuietDayAsAListingWithoutLines() throws IOException {
        LocalDate quiet = FRIDAY;
        while (!MadeUpCorpus.papers("cs.DC", quiet).isEmpty()
                || !ArxivSchedule.INSTANCE.isListingDay(quiet)
                || ArxivSchedule.INSTANCE.isHoliday(quiet)) {
            quiet = quiet.plusDays(1);
        }
        time.jumpTo(quiet.atTime(4, 0).toInstant(ZoneOffset.UTC));

        Run run = site.fetch(arxiv.address());

        assertThat(run).isEqualTo(new Run(0, quiet + "  cs.DC  quiet\n", ""));
        assertThat(Files.readAllLines(site.file("cs.DC", quiet)))
                .containsExactly("{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + quiet
                        + "\",\"from\":\"" + arxiv.address() + "/list/cs.DC/new\",\"fetched\":\"" + quiet
                        + "T04:00:00Z\"}");
    }

    @Test
    void asksForNothingOnAHoliday() {
        site.fetch(arxiv.address());
        time.jumpTo(Instant.parse("2026-11-26T04:00:00Z"));
        site.fetch(arxiv.address());
        int before = arxiv.paths().size();
        time.jumpTo(Instant.parse("2026-11-27T04:00:00Z"));

        assertThat(site.fetch(arxiv.address())).isEqualTo(new Run(0, "", ""));
        assertThat(arxiv.paths()).hasSize(before);
    }

    @Test
    void theFirstRunTakesTheNewestListingEvenOnAHoliday() throws IOException {
        for (String night : List.of("2026-11-27T04:00:00Z", "2026-11-28T04:00:00Z", "2026-11-29T12:00:00Z")) {
            time.jumpTo(Instant.parse(night));
            site = new FetchedSite(temporary.resolve(night.substring(0, 10)), time, SETTINGS);

            Run run = site.fetch(arxiv.address());

            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("2026-11-26  cs.DC  complete, ").hasLineCount(1);
            assertThat(site.stored("cs.DC", LocalDate.of(2026, 11, 26)).from().orElseThrow())
                    .endsWith("/list/cs.DC/new");
        }
    }

    @Test
    void yesterdaysPageIsNoNewDay() throws IOException {
        time.jumpTo(FRIDAY_NIGHT.minus(Duration.ofDays(1)));
        site.fetch(arxiv.address());
        List<Announcement> before = site.stored("cs.DC", THURSDAY).announcements();
        time.jumpTo(FRIDAY_NIGHT);
        arxiv.late(1);

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("2026-11-20  cs.DC  stale, arXiv still has the listing of 2026-11-19\n");
        assertThat(site.names()).containsExactly("content/listings/2026/11/2026-11-19.cs.DC.jsonl");
        assertThat(site.stored("cs.DC", THURSDAY).announcements()).isEqualTo(before);
        assertThat(site.stored("cs.DC", THURSDAY).fetched()).contains(Instant.parse("2026-11-20T04:12:09Z"));
        arxiv.late(0);
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofHours(3)));

        assertThat(site.fetch(arxiv.address()).code()).isZero();
        assertThat(states()).containsExactly("complete", "complete");
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, partial,  0",
        "UNAVAILABLE,       partial,  0",
        "CUT_CONNECTION,    partial,  0",
        "TRUNCATED_PAGE,    partial,  1",
        "CHANGED_MARKUP,    partial,  1",
        "EMPTY_PAGE,        partial,  1",
        "OTHER_PAGE,        partial,  1",
        "OTHER_ENCODING,    complete, 0",
    })
    void whenThePageFailsTheFeedFillsInUntilThePageIsThere(Fault fault, String state, int code) throws IOException {
        arxiv.failing(path -> Optional.of(fault).filter(it -> path.startsWith("/list/")));

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(states()).containsExactly(state);
        assertThat(site.stored("cs.DC", FRIDAY).announcements()).hasSameSizeAs(MadeUpCorpus.papers("cs.DC", FRIDAY));
        arxiv.failing(path -> Optional.empty());
        time.jumpTo(Instant.parse("2026-11-23T04:00:00Z"));

        assertThat(site.fetch(arxiv.address()).code()).isZero();
        assertWhole(FRIDAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "OTHER_PAGE"})
    void whenPageAndFeedFailTheApiTellsWhatIsNewAndCrossListed(Fault fault) throws IOException {
        arxiv.failing(path -> Optional.of(fault).filter(it -> !path.startsWith("/api/")));

        site.fetch(arxiv.address());

        assertThat(states()).containsExactly("partial");
        assertThat(site.stored("cs.DC", FRIDAY).announcements().stream().map(it -> it.id() + " " + it.kind()))
                .containsExactlyElementsOf(MadeUpCorpus.papers("cs.DC", FRIDAY).stream()
                        .filter(it -> it.kind() != AnnouncementKind.REPLACEMENT)
                        .map(it -> it.id() + " " + it.kind())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "astro-ph", "math"})
    void anArchiveIsASourceLikeACategory(String archive) throws IOException {
        site = new FetchedSite(temporary.resolve(archive), time, "sources: [" + archive + "]\ncontact: jo@t.example\n");
        int papers = MadeUpCorpus.papers(archive, FRIDAY).size();
        arxiv.failing(path -> Optional.of(Fault.UNAVAILABLE).filter(it -> !path.startsWith("/api/")));

        assertThat(site.fetch(arxiv.address()).out()).startsWith("2026-11-20  " + archive + "  partial, ");
        assertThat(arxiv.paths().get(arxiv.paths().size() - 1))
                .startsWith("/api/query?search_query=cat:" + archive + ".*+AND+");
        assertThat(site.stored(archive, FRIDAY).announcements().stream().map(it -> it.id() + " " + it.kind()))
                .containsExactlyElementsOf(MadeUpCorpus.papers(archive, FRIDAY).stream()
                        .filter(it -> it.kind() != AnnouncementKind.REPLACEMENT)
                        .map(it -> it.id() + " " + it.kind())
                        .toList());
        arxiv.failing(path -> Optional.of(Fault.UNAVAILABLE).filter(it -> path.startsWith("/list/")));
        time.jumpTo(time.instant().plus(Duration.ofHours(2)));

        assertThat(site.fetch(arxiv.address()).out())
                .startsWith("2026-11-20  " + archive + "  partial, " + papers + " announcements\n");
        arxiv.failing(path -> Optional.empty());
        time.jumpTo(Instant.parse("2026-11-23T04:00:00Z"));

        Run run = site.fetch(arxiv.address());

        assertThat(run.out()).endsWith("2026-11-20  " + archive + "  complete, " + papers + " announcements\n");
        assertThat(run.code()).isZero();
        assertThat(site.run("build").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, 3",
        "UNAVAILABLE,       3",
        "FORBIDDEN,         3",
        "CUT_CONNECTION,    3",
        "CHANGED_MARKUP,    1",
        "EMPTY_PAGE,        1",
        "OTHER_PAGE,        1",
    })
    void nothingIsStoredOfWhatIsNoListing(Fault fault, int code) throws IOException {
        arxiv.failing(path -> Optional.of(fault));

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(arxiv.address() + "/list/cs.DC/new")
                .containsOnlyOnce("no listing of cs.DC for 2026-11-20: ");
        assertThat(site.names()).isEmpty();
    }

    @Test
    void aRefusalEndsAllRequestsToTheHost() {
        arxiv.failing(path -> Optional.of(Fault.FORBIDDEN));
        site.fetch(arxiv.address());

        site.fetch(arxiv.address());

        assertThat(arxiv.paths()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForInVain() throws IOException {
        arxiv.failing(path -> Optional.of(Fault.SILENT));
        FetchRun.FetchEnvironment impatient = new FetchRun.FetchEnvironment(
                new WebClient(time.sleeper(), new Random(7), Duration.ofMillis(10), "1", it -> {}), it -> {});

        FetchRun.FetchRequest options = new FetchRun.FetchRequest(
                Map.of("arxiv", arxiv.address()), false, Duration.ofMinutes(1), FetchScope.ALL);
        FetchRun.FetchResult result = new FetchRun(new SiteFolder(site.folder()), options, impatient).run();

        assertThat(result.fetched().orElseThrow().unreachable()).isTrue();
        assertThat(result.diagnostics().toString()).contains("the response takes too long");
        assertThat(site.names()).isEmpty();
    }

    @Test
    void oneSourceThatFailsDoesNotKeepBackTheOthers() throws IOException {
        site = new FetchedSite(temporary.resolve("two"), time, "sources: [cs.DC, cs.OS]\ncontact: jo@t.example\n");
        arxiv.failing(path -> Optional.of(Fault.UNAVAILABLE).filter(it -> path.contains("cs.DC")));

        assertThat(site.fetch(arxiv.address(), "--time-limit", "600").code()).isEqualTo(3);
        assertThat(site.names()).containsExactly("content/listings/2026/11/2026-11-20.cs.OS.jsonl");
    }

    @Test
    void stopsWhenTheTimeIsUpAndGoesOnTheNextTime() throws IOException {
        site.fetch(arxiv.address());
        time.jumpTo(FRIDAY_NIGHT.plus(Duration.ofDays(21)));
        arxiv.failing(path -> Optional.of(Fault.UNAVAILABLE).filter(it -> path.contains("2026-12-10")));

        Run run = site.fetch(arxiv.address(), "--time-limit", "1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("which is too late for this run");
        assertThat(site.stored()).hasSize(2);
        arxiv.failing(path -> Optional.empty());
        time.jumpTo(time.instant().plus(Duration.ofHours(1)));

        assertThat(site.fetch(arxiv.address()).code()).isZero();
        assertThat(states()).doesNotContain("missing", "partial", "stale");
    }

    @Test
    void aFullerFileIsLeftAsItIs() throws IOException {
        site.fetch(arxiv.address());
        Path file = site.file("cs.DC", FRIDAY);
        String line = Files.readAllLines(file).get(1);
        String more = "{\"kind\":\"new\",\"id\":\"2611.99999\",\"title\":\"One more\"}\n";
        String partial = Files.readString(file).replaceFirst("\"new\":\\d+", "\"new\":99") + more;
        Files.writeString(file, partial);

        Run run = site.fetch(arxiv.address());

        assertThat(line).contains("\"kind\":\"new\"");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("content/listings/2026/11/2026-11-20.cs.DC.jsonl is not changed");
        assertThat(file).hasContent(partial);
    }

    @Test
    void aPageOfADayToComeIsNotStored() throws IOException {
        SimulatedTime ahead = new SimulatedTime(FRIDAY_NIGHT.plus(Duration.ofDays(30)));
        try (ArxivServer future = new ArxivServer(ahead)) {
            Run run = site.fetch(future.address());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains("/list/cs.DC/new: error: the page is dated 2026-12-18, which is in the future");
        }
        assertThat(site.stored().values())
                .allMatch(it -> it.date().orElseThrow().filedUnder().equals(FRIDAY));
    }

    @Test
    void keepsThePageOnRequestWhereNoReaderOfListingsLooks() throws IOException {
        site.fetch(arxiv.address(), "--keep-raw");

        Path raw = site.folder().resolve("content/raw/2026/11/2026-11-20.cs.DC.gz");
        try (GZIPInputStream page = new GZIPInputStream(Files.newInputStream(raw))) {
            assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<h3>Showing new listings for Friday, 20 November 2026</h3>");
        }
        assertThat(site.run("build").out()).contains("  1 day, ");
    }

    @Test
    void asksArxivForNothingWithoutAContact() throws IOException {
        site = new FetchedSite(temporary.resolve("nobody"), time, "sources: cs.DC\n");

        Run run = site.fetch(arxiv.address());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("site-config.yml: error: 'contact' is missing");
        assertThat(arxiv.paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arxiv", "ftp://127.0.0.1", "http://", "http://a b"})
    void aMirrorIsAnAddressOfTheWeb(String mirror) {
        Run run = site.run("fetch", "--arxiv", mirror);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("daybook: error: invalid value '" + mirror + "' for --arxiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "-2147483649", "soon", "1.5", ""})
    void aTimeLimitIsANumberOfMinutes(String limit) {
        Run run = site.fetch(arxiv.address(), "--time-limit", limit);

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "daybook: error: invalid value '" + limit
                                + "' for --time-limit: expected a number of minutes such as 30;"
                                + " try 'daybook fetch --help'\n"));
        assertThat(arxiv.paths()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToFetch() throws IOException {
        site = new FetchedSite(temporary.resolve("nothing"), time, "");

        assertThat(site.fetch(arxiv.address()).err()).startsWith("site-config.yml: error: there are no sources");
    }

    private List<String> states() throws IOException {
        List<String> states = new ArrayList<>();
        for (Listing listing : site.stored().values()) {
            LocalDate day = listing.date().orElseThrow().filedUnder();
            states.add(LedgerEntry.of(day, SourceCategory.of(listing).orElseThrow(), listing)
                    .state()
                    .key());
        }
        return states;
    }

    private void assertWhole(LocalDate day) throws IOException {
        Listing listing = site.stored("cs.DC", day);
        assertThat(listing.from().orElseThrow())
                .endsWith(
                        listing.fetched().orElseThrow().isBefore(Instant.parse("2026-11-21T00:00:00Z"))
                                ? "/list/cs.DC/new"
                                : "/catchup/cs.DC/" + day + "?abs=True");
        assertThat(LedgerEntry.of(day, SourceCategory.of(listing).orElseThrow(), listing)
                        .state()
                        .isSettled())
                .isTrue();
        assertThat(listing.announcements().stream().map(Announcement::title))
                .containsExactlyElementsOf(MadeUpCorpus.papers("cs.DC", day).stream()
                        .map(MadeUpPaper::title)
                        .toList());
    }
}
