package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite;
import daybook.fetch.arxiv.ArxivServer;
import daybook.fetch.arxiv.Fault;
import daybook.ledger.Ledger;
import daybook.ledger.LedgerEntry;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.source.arxiv.ArxivSchedule;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two months of nightly runs, over Thanksgiving, Christmas and many faults. */
@Timeout(300)
class ManyNightsTest {
    private static final int NIGHTS = 60;
    private static final Instant FIRST = Instant.parse("2026-11-10T03:30:00Z");
    private static final List<String> CATEGORIES = List.of("cs.DC", "math.CO");
    private static final List<Fault> FAULTS = List.of(
            Fault.TOO_MANY_REQUESTS,
            Fault.UNAVAILABLE,
            Fault.FORBIDDEN,
            Fault.CUT_CONNECTION,
            Fault.TRUNCATED_PAGE,
            Fault.CHANGED_MARKUP,
            Fault.EMPTY_PAGE,
            Fault.OTHER_PAGE,
            Fault.OTHER_ENCODING);

    @TempDir
    private Path temporary;

    /** The content of a listing, without the time and address of its download. */
    private record Content(Map<AnnouncementKind, Integer> stated, List<Announcement> announcements) {}

    @ParameterizedTest(name = "with {1} each night and the seed {0}")
    @CsvSource({"1, fetch", "2, fetch", "3, fetch", "4, nightly"})
    void losesNoDayUnderAnyFaults(long seed, String command) throws IOException {
        FetchedSite perfect = nights("perfect", command, new Random(seed), 0);
        FetchedSite faulty = nights("faulty", command, new Random(seed), 0.3);

        assertThat(contents(faulty)).isEqualTo(contents(perfect));
        LocalDate newest = ArxivSchedule.newestListing(FIRST.plus(Duration.ofDays(NIGHTS - 1)));
        Ledger ledger = Ledger.of(CATEGORIES, List.copyOf(faulty.stored().values()), newest);
        assertThat(ledger.lines())
                .hasSizeGreaterThan(80)
                .allMatch(it -> it.state().isSettled());
        assertThat(ledger.lines().stream().map(LedgerEntry::state).distinct()).hasSize(3);
        assertThat(site(faulty)).hasSizeGreaterThan(1_000).isEqualTo(site(perfect));
    }

    /** On some nights the job does not run, on others anything may fail; the last two nights have no faults. */
    private FetchedSite nights(String name, String command, Random random, double faulty) throws IOException {
        SimulatedTime time = new SimulatedTime(FIRST);
        FetchedSite site =
                new FetchedSite(temporary.resolve(name), time, "sources: [cs.DC, math.CO]\ncontact: jo@t.example\n");
        // The site that is published before the first night.
        site.run("build");
        try (ArxivServer arxiv = new ArxivServer(time)) {
            for (int night = 0; night < NIGHTS; night++) {
                boolean good = night == 0 || night >= NIGHTS - 2;
                double chance = good ? 0 : faulty;
                time.jumpTo(FIRST.plus(Duration.ofDays(night)));
                arxiv.late(random.nextDouble() < chance / 2 ? 1 : 0);
                arxiv.failing(path -> random.nextDouble() < chance
                        ? Optional.of(FAULTS.get(random.nextInt(FAULTS.size())))
                        : Optional.empty());
                if (random.nextDouble() >= chance / 2) {
                    site.run(command, "--arxiv", arxiv.address().toString());
                }
            }
        }
        return site;
    }

    /** The files of the site by path, without the manifest, which also depends on how they were built. */
    private static SortedMap<String, String> site(FetchedSite site) throws IOException {
        assertThat(site.run("build").code()).isZero();
        Path output = site.folder().resolve("_site");
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(output.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        texts.remove(".daybook-manifest");
        return texts;
    }

    private static SortedMap<String, Content> contents(FetchedSite site) throws IOException {
        SortedMap<String, Content> contents = new TreeMap<>();
        for (Map.Entry<String, Listing> stored : site.stored().entrySet()) {
            contents.put(
                    stored.getKey(),
                    new Content(stored.getValue().stated(), stored.getValue().announcements()));
        }
        return contents;
    }
}
