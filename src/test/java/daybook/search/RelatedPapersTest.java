package daybook.search;

import static daybook.catalog.Announcements.listing;
import static daybook.catalog.Announcements.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.catalog.Announcements;
import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.file.Fingerprint;
import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.KeptFacts;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.search.CatalogWords.DayWords;
import daybook.search.PapersByWord.PapersFormat;
import daybook.siteplan.SharedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedPapersTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 7, 14);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** Enough papers of other words that a word of two is rare. */
    private static final Listing OTHERS = listing(
            MONDAY,
            "cs.DC",
            IntStream.range(0, 100)
                    .mapToObj(it -> paper("2507.1" + (1000 + it))
                            .title("We study subject" + it + " with method" + it)
                            .build())
                    .toArray(Announcement[]::new));

    private static final Announcement LEASES =
            paper("2507.00001").title("Fencing tokens for expired leases").build();
    private static final Announcement CLOCKS = paper("2507.00002")
            .title("Clocks")
            .abstractText("Fencing by tokens, when leases have expired.")
            .build();
    private static final Announcement HATS =
            paper("2507.00003").title("Hats and expired leases we study").build();

    @TempDir
    private Path folder;

    private Map<String, List<String>> related(Listing... listings) {
        List<Listing> all = new ArrayList<>(List.of(listings));
        all.add(OTHERS);
        Map<EntryId, List<Entry>> related = related(Announcements.catalog(all), new KeptFacts(folder, "1"));
        return related.entrySet().stream()
                .collect(Collectors.toMap(
                        it -> it.getKey().toString(),
                        it -> it.getValue().stream()
                                .map(entry -> entry.id().toString())
                                .toList()));
    }

    private static Map<EntryId, List<Entry>> related(Catalog catalog, KeptFacts kept) {
        return RelatedPapers.of(CatalogWords.of(catalog, SharedModel::new, kept, done -> {}), kept, done -> {});
    }

    @Test
    void findsPapersThatShareRareWords() {
        assertThat(related(listing(MONDAY, "cs.DC", LEASES, CLOCKS)))
                .isEqualTo(Map.of("2507.00001", List.of("2507.00002"), "2507.00002", List.of("2507.00001")));
    }

    @Test
    void findsNoneByFewWordsOrByThoseOfEveryPaper() {
        assertThat(related(listing(MONDAY, "cs.DC", LEASES, HATS))).isEmpty();
    }

    /** An old page would change each night. */
    @Test
    void looksBackOnly() {
        assertThat(related(listing(MONDAY, "cs.DC", LEASES), listing(TUESDAY, "cs.DC", CLOCKS)))
                .isEqualTo(Map.of("2507.00002", List.of("2507.00001")));
    }

    @Test
    void findsAtMostFiveAndTheMostAlikeFirst() {
        Announcement[] alike = IntStream.range(0, 7)
                .mapToObj(it -> paper("2507.0002" + it)
                        .title("Fencing tokens leases" + (it == 3 ? " expired" : ""))
                        .build())
                .toArray(Announcement[]::new);

        assertThat(related(listing(MONDAY, "cs.DC", alike), listing(TUESDAY, "cs.DC", LEASES))
                        .get("2507.00001"))
                .hasSize(5)
                .startsWith("2507.00023", "2507.00026", "2507.00025");
    }

    /** Hundreds of papers are announced again each night, and their old pages stay as they are. */
    @Test
    void countsWhatAPaperSaidAtFirst() {
        Announcement changed = paper("2507.00002")
                .kind(AnnouncementKind.REPLACEMENT)
                .title("Hats")
                .abstractText("Of hats and nothing else.")
                .build();

        assertThat(related(listing(MONDAY, "cs.DC", LEASES, CLOCKS), listing(TUESDAY, "cs.DC", changed)))
                .isEqualTo(related(listing(MONDAY, "cs.DC", LEASES, CLOCKS)));
    }

    @Test
    void findsTheSameWithWhatEarlierBuildsFound() throws IOException {
        Catalog monday = Announcements.catalog(List.of(OTHERS, listing(MONDAY, "cs.DC", LEASES)));
        Catalog tuesday = Announcements.catalog(
                List.of(OTHERS, listing(MONDAY, "cs.DC", LEASES), listing(TUESDAY, "cs.DC", CLOCKS)));
        KeptFacts first = new KeptFacts(folder, "1");
        related(monday, first);
        first.store();

        assertThat(related(tuesday, new KeptFacts(folder, "1")))
                .isNotEmpty()
                .isEqualTo(related(tuesday, new KeptFacts(folder.resolve("other"), "1")));
    }

    @Test
    void noPaperStandsTwiceAtAWordThatIsKept() throws IOException {
        FactFormat<PapersByWord> forged = new FactFormat<>() {
            @Override
            public void write(List<PapersByWord> facts, FactOutput out) {
                out.number(1);
                out.text("clock");
                // Of three papers the first is paper 1, and each next one the same.
                List.of(3, 1, 0, 0).forEach(out::number);
            }

            @Override
            public List<PapersByWord> read(int count, FactInput in) {
                return List.of();
            }
        };
        Fingerprint inputs = Fingerprint.of(List.of());
        KeptFacts kept = new KeptFacts(folder, "1");
        kept.keep("papers-by-word", "forged", forged, inputs, new PapersByWord());

        kept.store();

        assertThat(new KeptFacts(folder, "1")
                        .find("papers-by-word", "forged", new PapersFormat(5, word -> true), inputs))
                .isEmpty();
    }

    /** More of them have a word than are kept of it, and several days are in each of the months. */
    @Test
    void goesOnFromTheDaysBeforeTheNewestMonthAsIfItHadAllWords() throws IOException {
        Random random = new Random(1);
        List<Listing> days = threeMonths(random);
        for (int until = 1; until <= days.size(); until++) {
            KeptFacts kept = new KeptFacts(folder, "1");
            Map<EntryId, List<Entry>> related = related(Announcements.catalog(days.subList(0, until)), kept);
            kept.store();

            KeptFacts nothing = new KeptFacts(folder.resolve("nothing"), "1");
            assertThat(related)
                    .as(until + " days")
                    .isNotEmpty()
                    .isEqualTo(related(Announcements.catalog(days.subList(0, until)), nothing));
        }
        for (int day = 0; day < days.size(); day++) {
            Listing late = listing(
                    MONDAY.plusDays(10L * day),
                    "cs.AI",
                    paper("2507.09999").title(words(random)).build());
            List<Listing> more = new ArrayList<>(days);
            more.add(late);
            assertThat(related(Announcements.catalog(more), new KeptFacts(folder, "1")))
                    .as("a paper more on day " + day)
                    .isEqualTo(related(Announcements.catalog(more), new KeptFacts(folder.resolve("nothing"), "1")));
        }
    }

    @Test
    void aNightAsksForTheWordsOfItsMonthAlone() throws IOException {
        List<Listing> days = threeMonths(new Random(1));
        KeptFacts before = new KeptFacts(folder, "1");
        related(Announcements.catalog(days.subList(0, 4)), before);
        before.store();
        KeptFacts kept = new KeptFacts(folder, "1");

        CatalogWords words =
                CatalogWords.of(Announcements.catalog(days.subList(0, 5)), SharedModel::new, kept, done -> {});
        List<DayWords> ofMonth = words.days().stream()
                .map(it -> it.entries().get(0).sortDay().getMonthValue() == 8 ? it : unread(it))
                .toList();

        assertThat(RelatedPapers.of(new CatalogWords(ofMonth), kept, done -> {}))
                .isEqualTo(related(
                        Announcements.catalog(days.subList(0, 5)), new KeptFacts(folder.resolve("nothing"), "1")));
    }

    private static DayWords unread(DayWords day) {
        return new DayWords(
                day.entries(),
                day.shown(),
                () -> {
                    throw new AssertionError(
                            "the words of " + day.entries().get(0).dayName());
                },
                Map::of);
    }

    /** Two days, three and three. */
    private static List<Listing> threeMonths(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(day -> listing(
                        MONDAY.plusDays(10L * day),
                        "cs.DC",
                        IntStream.range(0, 400)
                                .mapToObj(it -> paper("2507." + (10_000 + day * 1000 + it))
                                        .title(words(random))
                                        .abstractText(words(random))
                                        .build())
                                .toArray(Announcement[]::new)))
                .toList();
    }

    /** Rare words, and words that one paper in nine has. */
    private static String words(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(it -> random.nextBoolean() ? "rare" + random.nextInt(500) : "frequent" + random.nextInt(100))
                .collect(Collectors.joining(" "));
    }
}
