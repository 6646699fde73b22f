package daybook.catalog;

import static daybook.catalog.Announcements.listing;
import static daybook.catalog.Announcements.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
    private static final List<String> SUBJECTS = List.of("cs.AI", "cs.AR", "cs.CC");
    private static final LocalDate MONDAY = LocalDate.of(2025, 7, 14);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheSameWhateverTheOrderOfTheListings(long seed) {
        Random random = new Random(seed);
        List<Listing> listings = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(it -> randomListing(random)).toList());
        Catalog catalog = Announcements.catalog(listings);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(listings, random);

            Catalog shuffled = Announcements.catalog(listings);

            assertThat(shuffled).as("seed %d, round %d", seed, round).isEqualTo(catalog);
            assertThat(shuffled.byAuthor()).isEqualTo(catalog.byAuthor());
            assertThat(shuffled.bySubject()).isEqualTo(catalog.bySubject());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isNotChangedByDuplicates(long seed) {
        Random random = new Random(seed);
        List<Listing> listings =
                IntStream.range(0, 8).mapToObj(it -> randomListing(random)).toList();
        List<Listing> twice = new ArrayList<>(listings);
        twice.addAll(listings);

        assertThat(Announcements.catalog(twice)).as("seed %d", seed).isEqualTo(Announcements.catalog(listings));
    }

    @Test
    void showsEachPaperOfADayOnceAsItsFirstKind() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(
                        TUESDAY,
                        "cs.DC",
                        paper("2507.00002").kind(AnnouncementKind.CROSS).build(),
                        paper("2507.00001").kind(AnnouncementKind.REPLACEMENT).build()),
                listing(
                        TUESDAY,
                        "cs.LG",
                        paper("2507.00003").build(),
                        paper("2507.00002").build())));

        Day day = Objects.requireNonNull(catalog.days().get(TUESDAY));

        assertThat(day.items().stream().map(it -> it.entry().id().value()))
                .containsExactly("2507.00002", "2507.00003", "2507.00001");
        assertThat(day.count(AnnouncementKind.NEW)).isEqualTo(2);
        assertThat(day.count(AnnouncementKind.CROSS)).isZero();
        assertThat(day.count(AnnouncementKind.REPLACEMENT)).isEqualTo(1);
    }

    @Test
    void keepsQuietDaysAndFilesAMonthUnderItsFirstDay() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(TUESDAY, "cs.DC", paper("2507.10069").build()),
                listing(FRIDAY, "cs.DC"),
                new Listing(
                        "arxiv",
                        "cs.DC",
                        Optional.of(ListingDate.of(YearMonth.of(2025, 6))),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(paper("2506.00001").build()))));

        assertThat(catalog.days().keySet()).containsExactly(LocalDate.of(2025, 6, 1), TUESDAY, FRIDAY);
        assertThat(catalog.days().get(FRIDAY)).isEqualTo(new Day(FRIDAY, List.of()));
        assertThat(catalog.newestDay().map(Day::date)).contains(TUESDAY);
        assertThat(Announcements.catalog(List.of(listing(FRIDAY, "cs.DC"))).newestDay())
                .isEmpty();
    }

    @Test
    void whatACuratorAddedDoesNotTakeThePlaceOfTheDayThatASourceAnnounced() {
        Listing announced = listing(MONDAY, "cs.DC", paper("2507.10150").build());
        Listing sameDay = listing(MONDAY, Listing.ADDED, paper("2507.10151").build());
        Listing added = listing(FRIDAY, Listing.ADDED, paper("1706.03762").build());
        Listing muchLater =
                listing(MONDAY.plusDays(8), Listing.ADDED, paper("1706.03763").build());

        assertThat(Announcements.catalog(List.of(announced, sameDay, added)).leadingDay())
                .hasValueSatisfying(it -> {
                    assertThat(it.date()).isEqualTo(MONDAY);
                    assertThat(it.items()).hasSize(2);
                });
        assertThat(Announcements.catalog(List.of(added)).leadingDay().map(Day::date))
                .contains(FRIDAY);
        assertThat(Announcements.catalog(List.of(announced, muchLater))
                        .leadingDay()
                        .map(Day::date))
                .contains(MONDAY.plusDays(8));
    }

    @Test
    void filesListsWithoutADateUnderTheDayThatIsGivenForThem() {
        Listing bibliography = new Listing(
                "bibtex",
                "cs.DC",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(paper("2507.10069").build()));

        assertThat(Announcements.catalog(List.of(bibliography)).days().keySet()).containsExactly(Announcements.UNDATED);
    }

    @Test
    void indexesAuthorsAndSubjectsWithTheNewestEntryFirst() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(
                        MONDAY,
                        "cs.DC",
                        paper("2507.00009").authors(false, "Zoë", "Ada", "Ada").build()),
                listing(
                        TUESDAY,
                        "cs.DC",
                        paper("2507.00002").authors(false, "Ada").build(),
                        paper("2507.00001").authors(false, "Ada").build(),
                        paper("2507.00003").build())));

        assertThat(catalog.byAuthor().keySet()).containsExactly("Ada", "Zoë");
        assertThat(catalog.byAuthor().get("Ada"))
                .extracting(it -> it.id().value())
                .containsExactly("2507.00001", "2507.00002", "2507.00009");
        assertThat(catalog.bySubject()).containsOnlyKeys("cs.DC");
        assertThat(catalog.bySubject().get("cs.DC")).hasSize(4);
    }

    @Test
    void newPapersOfADayStandBeforeCrossListedOnes() {
        Catalog catalog = Announcements.catalog(List.of(listing(
                MONDAY,
                "cs.DC",
                paper("2507.00001").kind(AnnouncementKind.CROSS).build(),
                paper("2507.00002").build())));

        assertThat(catalog.newestFirst()).extracting(it -> it.id().value()).containsExactly("2507.00002", "2507.00001");
    }

    private static Listing randomListing(Random random) {
        Announcement[] announcements = IntStream.range(0, random.nextInt(5))
                .mapToObj(it -> randomAnnouncement(random))
                .toArray(Announcement[]::new);
        return listing(MONDAY.plusDays(random.nextInt(3)), random.nextBoolean() ? "cs.DC" : "cs.LG", announcements);
    }

    private static Announcement randomAnnouncement(Random random) {
        Announcements.Builder paper = paper("2507.0000" + random.nextInt(4))
                .kind(List.of(AnnouncementKind.values()).get(random.nextInt(3)))
                .title("Title " + random.nextInt(3))
                .subjects(SUBJECTS.get(random.nextInt(3)), SUBJECTS.get(random.nextInt(3)));
        if (random.nextBoolean()) {
            paper.version(1 + random.nextInt(2));
        }
        if (random.nextBoolean()) {
            paper.authors(random.nextBoolean(), "Ada", "Ben " + random.nextInt(3));
        }
        return random.nextBoolean()
                ? paper.abstractText("Text " + random.nextInt(3)).build()
                : paper.build();
    }
}
