package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchRun;
import daybook.fetch.FetchScope;
import daybook.fetch.FetchedSite;
import daybook.fetch.FetchedSite.Run;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import daybook.pipeline.TemporaryFiles;
import daybook.web.Reply;
import daybook.web.SimulatedTime;
import daybook.web.WebClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights with a simulated arXiv, each with an empty output folder, as in a job with an empty disk. */
class NightlyRunTest {
    private static final Instant THURSDAY_NIGHT = Instant.parse("2026-11-19T04:00:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T04:00:00Z");

    private static final SimulatedTime TIME = new SimulatedTime(THURSDAY_NIGHT);

    /** A site after its first night, with what was published then; most tests begin with a copy. */
    @TempDir
    private static Path thursday;

    private static SortedMap<String, byte[]> publishedOnThursday;
    private static ArxivServer arxiv;
    private static PublishedSite server;

    @TempDir
    private Path temporary;

    private PublishedSite published;
    private FetchedSite site;
    private int nights;

    @BeforeAll
    static void playTheFirstNight() throws IOException {
        arxiv = new ArxivServer(TIME);
        server = new PublishedSite();
        NightlyRunTest first = new NightlyRunTest();
        first.temporary = thursday;
        first.start();
        assertThat(first.night().code()).isZero();
        publishedOnThursday = server.files();
    }

    @BeforeEach
    void start() throws IOException {
        TIME.jumpTo(THURSDAY_NIGHT);
        arxiv.failing(path -> Optional.empty());
        arxiv.late(0);
        published = server;
        published.publish(new TreeMap<>());
        published.answering("feeds/record.txt", null);
        published.answering("index.html", null);
        published.answeringAll(null);
        site = site("site", "sources: cs.DC\ncontact: jo@t.example\n");
    }

    @AfterAll
    static void stop() throws IOException {
        arxiv.close();
        server.close();
    }

    private FetchedSite site(String name, String settings) throws IOException {
        return new FetchedSite(temporary.resolve(name), TIME, settings);
    }

    /** Lets the site be as it is after its first night. */
    private void afterThursdayNight() throws IOException {
        TemporaryFiles.copy(thursday.resolve("site"), site.folder());
        published.publish(publishedOnThursday);
    }

    @Test
    void publishesNewEntriesAndSummarizesThem() throws IOException {
        Run run = night();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
                2026-11-19  cs.DC  complete, 4 announcements
                ## The site is ready

                - New days: 1
                  - 2026-11-19  cs.DC  complete, 4 announcements
                - Filled gaps: none
                - Open days: none
                - New entries: 4
                - Entries in total: 4
                - Feeds: 5 new, 0 updated
                  - the first publication at this address; a site that had another one needs `moved-from`
                - Size: \
                """).containsPattern("- Size: \\d\\.\\d MB in \\d+ files\n$");
        assertThat(published.days()).containsExactly("2026-11-19");
        assertThat(published.files()).containsKey("status/index.html");
    }

    @Test
    void aNightWithoutNewListingsPublishesTheSameSite() throws IOException {
        afterThursdayNight();
        var before = published.files();
        TIME.jumpTo(THURSDAY_NIGHT.plus(Duration.ofHours(4)));

        Run again = night();

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("- New entries: 0\n", "- Feeds: 0 new, 0 updated\n- Size");
        assertThat(published.files()).containsExactlyEntriesOf(before);
    }

    @Test
    void aCheckThatCannotBeKeptCostsNoPublication() throws IOException {
        Path facts = Files.createDirectories(site.folder().resolve(".daybook-cache/facts"));
        Files.writeString(facts.resolve("checked-pages"), "in the way");

        Run run = night();

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains(".daybook-cache/facts: warning: this cannot be written");
        assertThat(facts.resolve("checked-pages")).hasContent("in the way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/facts",
                "/fetch",
                "/fetch/pages",
                "/fetch/hosts",
                "/math",
                "/published",
                "/published/record.txt"
            })
    void followsNoLinkThatCameWithAClone(String part) throws IOException {
        afterThursdayNight();
        Path link = site.folder().resolve(".daybook-cache" + part);
        Path elsewhere = temporary.resolve("elsewhere");
        if (Files.exists(link)) {
            Files.move(link, elsewhere);
        }
        if (!Files.isRegularFile(elsewhere)) {
            Path thesis = elsewhere.resolve((part.isEmpty() ? "facts/" : "") + "topics/thesis.txt");
            Files.createDirectories(thesis.getParent());
            Files.writeString(thesis, "mine");
        }
        Files.createSymbolicLink(link, elsewhere);
        SortedMap<String, String> before = TemporaryFiles.contents(elsewhere);
        TIME.jumpTo(FRIDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(".daybook-cache" + part + ": warning: this is a symbolic link, so that nothing is"
                        + " read from the cache or kept in it\n"
                        + "  hint: remove the link; Daybook makes a file or folder of its own in its place\n");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
        assertThat(link).isSymbolicLink();
        assertThat(TemporaryFiles.contents(elsewhere)).isEqualTo(before);
    }

    @ParameterizedTest(name = "when all of arXiv suffers from {0}")
    @CsvSource({
        "TOO_MANY_REQUESTS, 3, missing",
        "UNAVAILABLE,       3, missing",
        "FORBIDDEN,         3, missing",
        "SILENT,            3, missing",
        "CUT_CONNECTION,    3, missing",
        "TRUNCATED_PAGE,    3, partial",
        "CHANGED_MARKUP,    3, missing",
        "EMPTY_PAGE,        3, missing",
        "OTHER_PAGE,        3, missing",
        "MOVED_IN_A_CIRCLE, 3, missing",
        "MOVED,             0, complete",
        "OTHER_ENCODING,    0, complete",
    })
    void publishesWhatIsThereAndFillsTheGapTheNextNight(Fault fault, int code, String state) throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        arxiv.failing(path -> Optional.of(fault).filter(it -> !path.startsWith("/moved")));

        Run run = fault == Fault.SILENT ? impatientNight() : night();

        List<String> days = state.equals("missing") ? List.of("2026-11-19") : List.of("2026-11-19", "2026-11-20");
        boolean complete = state.equals("complete");
        assertThat(run.code()).as(run.out()).isEqualTo(code);
        assertThat(storedDays()).isEqualTo(days);
        assertThat(published.days()).isEqualTo(days);
        assertThat(run.out())
                .contains(complete ? "- Open days: none\n" : "- Open days: 1\n  - 2026-11-20  cs.DC  " + state);
        assertGapsFilled(complete ? 0 : 1);
    }

    @ParameterizedTest(name = "when the page suffers from {0}")
    @CsvSource({
        "TOO_MANY_REQUESTS, 0",
        "UNAVAILABLE,       0",
        "CUT_CONNECTION,    0",
        "TRUNCATED_PAGE,    3",
        "CHANGED_MARKUP,    3",
        "EMPTY_PAGE,        3",
        "OTHER_PAGE,        3",
        "MOVED_IN_A_CIRCLE, 0",
    })
    void publishesTheFeedUntilThePageIsAvailable(Fault fault, int code) throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        arxiv.failing(path -> Optional.of(fault).filter(it -> path.startsWith("/list/")));

        Run run = night();

        assertThat(run.code()).as(run.out()).isEqualTo(code);
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
        assertThat(run.out()).contains("- Open days: 1\n  - 2026-11-20  cs.DC  partial, ");
        assertGapsFilled(1);
    }

    @Test
    void yesterdaysPageIsNotANewDay() throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        arxiv.late(1);

        Run run = night();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("- New entries: 0\n", "- Open days: 1\n  - 2026-11-20  cs.DC  stale\n");
        assertThat(published.days()).containsExactly("2026-11-19");
        arxiv.late(0);
        assertGapsFilled(1);
    }

    @Test
    void aSourceThatGivesNothingForManyDaysHasOneLineAmongOpenDaysAndProblems() throws IOException {
        afterThursdayNight();
        TIME.jumpTo(Instant.parse("2027-01-15T04:00:00Z"));
        arxiv.failing(path -> Optional.of(Fault.UNAVAILABLE));
        Path summary = temporary.resolve("summary.md");

        Run run = night("--summary", summary.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(summary)
                .content()
                .containsPattern(
                        "- Open days: (\\d+)\n  - cs.DC  missing for \\1 days from 2026-11-20 to 2027-01-15\n- New")
                .containsOnlyOnce("no listing of cs.DC for ")
                .containsPattern(
                        ": warning: no listing of cs.DC for \\d+ days from 2026-11-20 to 2027-01-15: the server"
                                + " responds 503");
    }

    @Test
    void aHolidayIsNotAnOpenDay() throws IOException {
        TIME.jumpTo(Instant.parse("2026-11-26T04:00:00Z"));
        night();
        TIME.jumpTo(Instant.parse("2026-11-27T04:00:00Z"));

        Run run = night();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("- New days: none\n", "- Open days: none\n");
        assertThat(published.days()).containsExactly("2026-11-26");
    }

    @Test
    void aNoteWithAnotherDateKeepsTheOneThatSubscribersKnow() throws IOException {
        Path note =
                Files.createDirectories(site.folder().resolve("content/notes")).resolve("2026-11-19.md");
        Files.writeString(note, "---\ndate: 2026-11-19\n---\nA good day.\n");
        night();
        Files.writeString(note, "---\ndate: 2026-11-18\n---\nA good day.\n");
        TIME.jumpTo(FRIDAY_NIGHT);

        assertThat(night().code()).isZero();

        assertThat(new String(published.files().get("picks/feed.json"), StandardCharsets.UTF_8))
                .contains("\"date_published\":\"2026-11-19T00:00:00-05:00\"");
    }

    @Test
    void publishesWithoutTheRecordWhenItCannotBeDownloaded() throws IOException {
        afterThursdayNight();
        published.answering("feeds/record.txt", Reply.of(500, ""));
        TIME.jumpTo(FRIDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("/reading-list/feeds/record.txt: warning: the server responds 500, so that it is unknown"
                        + " what was published");
        assertThat(run.out()).contains("## The site is published with problems\n");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
    }

    @Test
    void aSiteThatMovedContinuesTheRecordOfItsFormerAddress() throws IOException {
        afterThursdayNight();
        Path note =
                Files.createDirectories(site.folder().resolve("content/notes")).resolve("2026-11-19.md");
        Files.writeString(note, "---\ndate: 2026-11-19\n---\nA good day.\n");
        night();
        night();
        published.publish(new TreeMap<>());
        Files.writeString(note, "---\ndate: 2026-11-18\n---\nA good day.\n");

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("warning: the server has no such file, although there was a record before");
        assertThat(new String(published.files().get("picks/feed.json"), StandardCharsets.UTF_8))
                .contains("\"date_published\":\"2026-11-19T00:00:00-05:00\"");
    }

    @Test
    void aRecordThatAPublishedSiteLacksIsUnknownAlsoToAnEmptyDisk() throws IOException {
        afterThursdayNight();
        published.answering("feeds/record.txt", Reply.of(404, ""));
        TemporaryFiles.remove(site.folder().resolve(".daybook-cache"));
        TIME.jumpTo(FRIDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("record.txt: warning: the server has no such file, although the site is there, so that it is"
                        + " unknown what was published");
    }

    @ParameterizedTest
    @CsvSource({"200, <title>Welcome to nginx!</title>", "403, Forbidden", "500, Broken"})
    void beforeItsFirstPublicationASiteIsNoneWhateverStandsAtItsAddress(int status, String page) throws IOException {
        published.answering("index.html", Reply.of(status, page));

        assertThat(night().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "200, the server has a login page in place of the record",
        "403, the server responds 403",
        "401, the server"
    })
    void aPageInPlaceOfTheRecordIsCalledWhatItIsAndAskedForAgainTheNextNight(int status, String problem)
            throws IOException {
        afterThursdayNight();
        published.answering("feeds/record.txt", Reply.of(status, "<title>Log in</title>"));
        TIME.jumpTo(FRIDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("record.txt: warning: " + problem);
        published.answering("feeds/record.txt", null);
        TIME.jumpTo(FRIDAY_NIGHT.plus(Duration.ofHours(4)));
        assertThat(night().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"200, a page at each address", "401, the server responds 401"})
    void aParkedDomainOrAPasswordIsRecognisedAndWhatSubscribersSawStays(int status, String problem) throws IOException {
        afterThursdayNight();
        List<String> items = publishedItems();
        published.answeringAll(Reply.of(status, "<title>Buy this domain</title>"));
        TIME.jumpTo(THURSDAY_NIGHT.plus(Duration.ofHours(4)));

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(problem);
        assertThat(publishedItems()).isEqualTo(items).contains("day 2026-11-19");
    }

    private List<String> publishedItems() {
        byte[] record = Objects.requireNonNull(published.files().get("feeds/record.txt"));
        return new String(record, StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.startsWith("feed "))
                .toList();
    }

    @Test
    void warnsOnceOfADomainThatIsNotWhereTheSiteIsPublished() throws IOException {
        site = new FetchedSite(temporary.resolve("domain"), TIME, "");
        Path settings = site.folder().resolve("site-config.yml");
        Files.writeString(
                settings,
                Files.readString(settings).replaceAll("url: .*", "url: https://t.example/\ndomain: t.example"));

        Run run = night();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).containsOnlyOnce("site-config.yml: warning: the domain 't.example' is not used");
        assertThat(published.files()).containsKey("index.html").doesNotContainKey("CNAME");
    }

    @Test
    void warnsOfAnAddressThatIsStillTheExample() throws IOException {
        site = new FetchedSite(temporary.resolve("example"), TIME, "");
        Path settings = site.folder().resolve("site-config.yml");
        Files.writeString(settings, Files.readString(settings).replaceAll("url: .*", "url: https://www.example.org/"));
        Files.createDirectories(site.folder().resolve("content"));
        String record = Files.write(temporary.resolve("record.txt"), publishedOnThursday.get("feeds/record.txt"))
                .toString();

        Run night = site.run("nightly", "--record", record);

        assertThat(night.err())
                .containsOnlyOnce("site-config.yml:3:6: warning: the url is an example: ")
                .contains("lead to https://www.example.org/\n", "or pass it with --url");
        assertThat(site.run("nightly", "--record", record, "--url", "https://t.example/")
                        .err())
                .doesNotContain("is an example");
    }

    @Test
    void needsNoSources() throws IOException {
        site = site("other", "");

        int before = arxiv.paths().size();

        assertThat(night().code()).isZero();
        assertThat(published.files()).containsKey("index.html");
        assertThat(arxiv.paths()).hasSize(before);
    }

    @Test
    void withoutAContactNothingIsFetchedAndTheSiteIsPublished() throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        site = site("site", "sources: cs.DC\n");
        int before = arxiv.paths().size();

        Run run = night();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("site-config.yml: error: 'contact' is missing")
                .contains("hint: write an address that reaches you, such as contact: name@example.org");
        assertThat(arxiv.paths()).hasSize(before);
        assertThat(published.days()).containsExactly("2026-11-19");
    }

    @Test
    void keepsWhatWasFetchedWhenTheSiteCannotBePublished() throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        Path foreign = Files.writeString(temporary.resolve("file"), "").resolve("site");

        Run run = site.run(
                "nightly",
                "--arxiv",
                arxiv.address().toString(),
                "--url",
                published.address().toString(),
                "--output",
                foreign.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(storedDays()).containsExactly("2026-11-19", "2026-11-20");
        int before = arxiv.paths().size();
        assertThat(night().code()).isZero();
        assertThat(arxiv.paths()).hasSize(before);
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20");
    }

    @Test
    void fetchesAListingAgainThatWasDamaged() throws IOException {
        afterThursdayNight();
        TIME.jumpTo(FRIDAY_NIGHT);
        Path listing = site.folder().resolve("content/listings/2026/11/2026-11-19.cs.DC.jsonl");
        String whole = Files.readString(listing);
        Files.writeString(listing, whole.substring(0, whole.length() - 30));

        Run run = night();

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(Files.readString(listing).lines())
                .hasSameSizeAs(whole.lines().toList());
        assertThat(run.out()).contains("- Filled gaps: 1\n");
    }

    @Test
    void appendsItsSummaryToAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("summary.md"), "# Before\n");

        Run run = night("--summary", file.toString());

        assertThat(file).content().startsWith("# Before\n## The site is ready\n");
        assertThat(run.out()).endsWith(Files.readString(file).substring("# Before\n".length()));
    }

    @ParameterizedTest
    @CsvSource({"--summary, the summary", "--hub-news, the notification for the hub"})
    void aFileAboutTheNightThatCannotBeWrittenCostsNoPublication(String option, String what) throws IOException {
        Path full = Files.createSymbolicLink(temporary.resolve("full"), Path.of("/dev/full"));
        site = site("hub", "sources: cs.DC\ncontact: jo@t.example\nfeeds: {hub: 'https://hub.example/'}\n");

        Run run = night(option, full.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("## The site is published with problems\n");
        assertThat(run.err()).contains("full: warning: " + what + " cannot be written: No space left on device");
    }

    @Test
    void aListingThatCannotBeStoredCostsNoPublication() throws IOException {
        afterThursdayNight();
        Path november = site.folder().resolve("content/listings/2026/11");
        Files.move(november, site.folder().resolve("content/listings/11"));
        Files.writeString(november, "");
        TIME.jumpTo(FRIDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("## The site is published with problems\n");
        assertThat(run.err()).contains(november + ": error: not a folder\n");
        assertThat(published.days()).containsExactly("2026-11-19");
    }

    @Test
    void aListOfChangesThatCannotBeWrittenStopsThePublicationAndIsTold() throws IOException {
        Path summary = temporary.resolve("summary.md");
        Path full = Files.createSymbolicLink(temporary.resolve("full"), Path.of("/dev/full"));

        Run run = night("--changed", full.toString(), "--summary", summary.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("full: error: the list of changed files cannot be written: No space left");
        assertThat(summary).content().contains("## The site is not ready", "No space left on device");
    }

    @Test
    void writesTheNotificationForTheHub() throws IOException {
        Path file = temporary.resolve("news");
        site = site("hub", "sources: cs.DC\ncontact: jo@t.example\nfeeds: {hub: 'https://hub.example/'}\n");
        night("--hub-news", file.toString());
        List<String> first = Files.readAllLines(file);
        night("--hub-news", file.toString());
        List<String> nothing = Files.readAllLines(file);
        TIME.jumpTo(FRIDAY_NIGHT);
        night("--hub-news", file.toString());

        assertThat(first)
                .startsWith("https://hub.example/")
                .contains(published.address() + "feed.xml", published.address() + "feed.atom")
                .contains(published.address() + "topics/cs.DC/feed.xml", published.address() + "picks/feed.xml");
        assertThat(nothing).isEmpty();
        assertThat(Files.readAllLines(file))
                .startsWith("https://hub.example/")
                .contains(published.address() + "feed.xml", published.address() + "topics/cs.DC/feed.xml")
                .doesNotContain(published.address() + "picks/feed.xml");
    }

    @Test
    void notifiesTheHubOfWhatANightHadWrittenThatDiedBeforeThePublication() throws IOException {
        Path news = temporary.resolve("news");
        site = site("hub", "sources: cs.DC\ncontact: jo@t.example\nfeeds: {hub: 'https://hub.example/'}\n");
        night();
        TIME.jumpTo(FRIDAY_NIGHT);
        Path output = temporary.resolve("night-" + nights);
        TemporaryFiles.copy(temporary.resolve("night-" + (nights - 1)), output);
        String[] arguments = {
            "nightly",
            "--arxiv",
            arxiv.address().toString(),
            "--url",
            published.address().toString(),
            "--output",
            output.toString(),
            "--hub-news",
            news.toString()
        };
        assertThat(site.run(arguments).code()).isZero();
        assertThat(output.resolve("feeds/record.txt")).content().contains("2026-11-20");
        List<String> lost = Files.readAllLines(news);
        Files.delete(news);

        night("--hub-news", news.toString());

        assertThat(lost).contains(published.address() + "feed.xml");
        assertThat(Files.readAllLines(news)).isEqualTo(lost);
    }

    private void assertGapsFilled(int gaps) throws IOException {
        arxiv.failing(path -> Optional.empty());
        TIME.jumpTo(MONDAY_NIGHT);

        Run run = night();

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("- Open days: none\n", "- Filled gaps: " + (gaps == 0 ? "none" : gaps) + "\n");
        assertThat(published.days()).containsExactly("2026-11-19", "2026-11-20", "2026-11-23");
    }

    private Run night(String... options) throws IOException {
        Path output = temporary.resolve("night-" + nights++);
        List<String> arguments =
                new ArrayList<>(List.of("nightly", "--arxiv", arxiv.address().toString()));
        arguments.addAll(List.of("--url", published.address().toString(), "--output", output.toString()));
        arguments.addAll(List.of(options));
        Run run = site.run(arguments.toArray(String[]::new));
        publish(output, run.code());
        return run;
    }

    /** A night in which nobody answers, which is told by a timeout; nothing is asked that would have an answer. */
    private Run impatientNight() throws IOException {
        Path output = temporary.resolve("night-" + nights++);
        Path record = Files.write(temporary.resolve("record.txt"), publishedOnThursday.get("feeds/record.txt"));
        NightResult night = new NightlyRun(
                        new SiteFolder(site.folder(), Optional.of(published.address())),
                        output,
                        Optional.of(new GivenRecord.InFile(record)),
                        new FetchRun.FetchRequest(
                                Map.of("arxiv", arxiv.address()), false, Duration.ofMinutes(30), FetchScope.ALL),
                        new FetchRun.FetchEnvironment(
                                new WebClient(TIME.sleeper(), new Random(7), Duration.ofMillis(10), "1", it -> {}),
                                it -> {}),
                        StageListener.NONE)
                .run();
        int code = night.readiness() == NightResult.Readiness.READY_WITH_PROBLEMS ? 3 : -1;
        publish(output, code);
        return new Run(code, NightSummary.of(night), "");
    }

    private void publish(Path output, int code) throws IOException {
        if (code == 0 || code == 3) {
            published.publish(output);
        }
    }

    private List<String> storedDays() throws IOException {
        return site.names().stream()
                .filter(it -> it.endsWith(".jsonl"))
                .map(it -> it.replaceFirst(".*/(\\d{4}-\\d\\d-\\d\\d)\\.cs\\.DC\\.jsonl", "$1"))
                .toList();
    }
}
