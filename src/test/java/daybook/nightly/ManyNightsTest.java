package daybook.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.FetchedSite;
import daybook.fetch.arxiv.ArxivServer;
import daybook.ledger.Ledger;
import daybook.ledger.ListingState;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.SourceCategory;
import daybook.listing.Sources;
import daybook.pipeline.TemporaryFiles;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nightly runs over Thanksgiving, Christmas and many faults. */
class ManyNightsTest {
    private static final Instant AUTUMN = Instant.parse("2026-11-17T03:30:00Z");
    private static final Instant THANKSGIVING = Instant.parse("2026-11-19T03:30:00Z");
    private static final List<SourceCategory> CATEGORIES = Stream.of("cs.DC", "math.CO")
            .flatMap(it -> Sources.listedCategory(it).stream())
            .toList();

    @TempDir
    private Path temporary;

    /** The content of a listing, without the time and address of its download. */
    private record Content(Map<AnnouncementKind, Integer> stated, List<Announcement> announcements) {}

    /** The states of days after each night of a test. */
    private final Set<ListingState> seen = EnumSet.noneOf(ListingState.class);

    /** Some nights in a row. */
    private record Nights(Instant first, int count) {
        Instant time(int night) {
            return first.plus(Duration.ofDays(night));
        }

        /** The ledger of a site after the last of them. */
        Ledger ledger(FetchedSite site) throws IOException {
            return ledger(site, count - 1);
        }

        /** The ledger of a site after one of them. */
        Ledger ledger(FetchedSite site, int night) throws IOException {
            return Ledger.of(CATEGORIES, List.copyOf(site.stored().values()), time(night));
        }
    }

    @Test
    void losesNoDayOfTwoWeeksUnderAnyFaults() throws IOException {
        assertNoDayIsLost("fetch", "1", new Nights(THANKSGIVING, 14));
    }

    @ParameterizedTest(name = "with {0} each night and the seeds {1}")
    @CsvSource({"fetch, 1 2", "nightly, 6"})
    @Tag("simulation")
    void losesNoDayOfSixWeeksUnderAnyFaults(String command, String seeds) throws IOException {
        Ledger ledger = assertNoDayIsLost(command, seeds, new Nights(AUTUMN, 42));

        assertThat(ledger.lines()).hasSizeGreaterThan(50);
    }

    /** Asserts that the site ends up as it does without faults, and returns the ledger of it. */
    private Ledger assertNoDayIsLost(String command, String seeds, Nights nights) throws IOException {
        FetchedSite perfect = live("perfect", command, nights, new Random(0), 0);
        SortedMap<String, Content> contents = contents(perfect);
        SortedMap<String, String> files = files(perfect);
        assertThat(files).hasSizeGreaterThan(nights.count() * 10);
        for (String seed : seeds.split(" ")) {
            FetchedSite faulty = live("seed-" + seed, command, nights, new Random(Long.parseLong(seed)), 0.3);

            assertThat(contents(faulty)).isEqualTo(contents);
            assertThat(nights.ledger(faulty).lines()).allMatch(it -> it.state().isSettled());
            assertThat(TemporaryFiles.differences(files(faulty), files)).isEmpty();
        }
        assertThat(seen).containsExactlyInAnyOrder(ListingState.values());
        return nights.ledger(perfect);
    }

    /** On some nights the job does not run, on others anything may fail; the last two nights have no faults. */
    private FetchedSite live(String name, String command, Nights nights, Random random, double faulty)
            throws IOException {
        SimulatedTime time = new SimulatedTime(nights.first());
        FetchedSite site =
                new FetchedSite(temporary.resolve(name), time, "sources: [cs.DC, math.CO]\ncontact: jo@t.example\n");
        // The site that is published before the first night.
        site.run("build");
        try (ArxivServer arxiv = new ArxivServer(time)) {
            for (int night = 0; night < nights.count(); night++) {
                boolean good = night == 0 || night >= nights.count() - 2;
                double chance = good ? 0 : faulty;
                time.jumpTo(nights.time(night));
                arxiv.late(random.nextDouble() < chance / 2 ? 1 : 0);
                arxiv.failingAtRandom(random, chance);
                if (random.nextDouble() >= chance / 2) {
                    site.run(command, "--arxiv", arxiv.address().toString());
                }
                nights.ledger(site, night).lines().forEach(it -> seen.add(it.state()));
            }
        }
        return site;
    }

    /** The files of the site by path, without the manifest, which also depends on how they were built. */
    private static SortedMap<String, String> files(FetchedSite site) throws IOException {
        assertThat(site.run("build").code()).isZero();
        SortedMap<String, String> texts = TemporaryFiles.contents(site.folder().resolve("_site"));
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
