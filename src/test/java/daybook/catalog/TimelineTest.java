package daybook.catalog;

import static daybook.catalog.Announcements.catalog;
import static daybook.catalog.Announcements.listing;
import static daybook.catalog.Announcements.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 15);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 20);
    private static final LocalDate THIRD = LocalDate.of(2025, 9, 1);

    private static final List<Listing> LIFE = List.of(
            listing(FIRST, "cs.DC", paper("2507.00001").title("A Start").build()),
            listing(
                    FIRST,
                    "cs.LG",
                    paper("2507.00001")
                            .kind(AnnouncementKind.CROSS)
                            .title("A Start")
                            .build()),
            listing(
                    SECOND,
                    "cs.DC",
                    paper("2507.00001")
                            .kind(AnnouncementKind.REPLACEMENT)
                            .version(2)
                            .title("An End")
                            .build()),
            listing(
                    SECOND,
                    "cs.LG",
                    paper("2507.00001")
                            .kind(AnnouncementKind.REPLACEMENT)
                            .version(2)
                            .title("An End")
                            .build()),
            listing(
                    THIRD,
                    "cs.DC",
                    paper("2507.00001")
                            .kind(AnnouncementKind.REPLACEMENT)
                            .version(3)
                            .title("An End")
                            .journalReference("J. Ends 1 (2025)")
                            .comments("This paper has been withdrawn by the authors")
                            .build()));

    @Test
    void tellsThatAPaperWasAnnouncedCrossListedReplacedRenamedPublishedAndWithdrawn() {
        assertThat(events(LIFE))
                .containsExactly(
                        "2025-07-15 announced cs.DC",
                        "2025-07-15 cross-listed cs.LG",
                        "2025-07-20 replaced v2",
                        "2025-07-20 title-changed A Start",
                        "2025-09-01 replaced v3",
                        "2025-09-01 published J. Ends 1 (2025)",
                        "2025-09-01 withdrawn");
        assertThat(catalog(LIFE).entries().values()).allMatch(Entry::isWithdrawn);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsTheSameInWhateverOrderAndHoweverOftenListingsCome(long seed) {
        List<Listing> shuffled = new ArrayList<>(LIFE);
        shuffled.addAll(LIFE.subList(1, 4));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(events(shuffled)).isEqualTo(events(LIFE));
    }

    @Test
    void aNewVersionThatIsCalledTheFirstIsAChangeOnlyBehindTheFirstDay() {
        Listing first = listing(
                FIRST,
                "cs.DC",
                paper("2507.00001")
                        .kind(AnnouncementKind.REPLACEMENT)
                        .version(1)
                        .build());
        Listing second = listing(
                SECOND,
                "cs.DC",
                paper("2507.00001")
                        .kind(AnnouncementKind.REPLACEMENT)
                        .version(1)
                        .build());

        assertThat(events(List.of(first))).isEmpty();
        assertThat(events(List.of(first, second))).containsExactly("2025-07-20 replaced");
    }

    @Test
    void aPaperIsPublishedOnceAndNotWithdrawnByAnyComment() {
        Announcements.Builder published = paper("2507.00001")
                .kind(AnnouncementKind.REPLACEMENT)
                .journalReference("J. 1")
                .comments("12 pages");
        List<Listing> listings = List.of(
                listing(FIRST, "cs.DC", paper("2507.00001").comments("12 pages").build()),
                listing(SECOND, "cs.DC", published.build()),
                listing(THIRD, "cs.DC", published.build()));

        assertThat(events(listings))
                .containsExactly(
                        "2025-07-15 announced cs.DC",
                        "2025-07-20 replaced",
                        "2025-07-20 published J. 1",
                        "2025-09-01 replaced");
        assertThat(catalog(listings).entries().values()).noneMatch(Entry::isWithdrawn);
    }

    @Test
    void aPaperThatWasPublishedBeforeItsFirstAnnouncementDidNotChange() {
        assertThat(events(List.of(
                        listing(
                                FIRST,
                                "cs.DC",
                                paper("2507.00001").journalReference("J. 1").build()),
                        listing(
                                SECOND,
                                "cs.LG",
                                paper("2507.00001").kind(AnnouncementKind.CROSS).build()))))
                .containsExactly("2025-07-15 announced cs.DC", "2025-07-20 cross-listed cs.LG");
    }

    @Test
    void aTitleThatAnotherSourceSpellsOtherwiseDidNotChange() {
        assertThat(events(List.of(
                        listing(
                                FIRST,
                                "cs.DC",
                                paper("2507.00001").title("On X").build()),
                        listing(
                                SECOND,
                                "cs.LG",
                                paper("2507.00001")
                                        .kind(AnnouncementKind.CROSS)
                                        .title("On $X$")
                                        .build()))))
                .noneMatch(it -> it.contains("title-changed"));
    }

    private static List<String> events(List<Listing> listings) {
        return catalog(listings).entries().values().iterator().next().events().stream()
                .map(it -> (it.day() + " " + it.type().key() + " " + it.detail()).strip())
                .toList();
    }
}
