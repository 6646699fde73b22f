package daybook.catalog;

import static daybook.catalog.Announcements.listing;
import static daybook.catalog.Announcements.paper;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.EntrySelection;
import daybook.diagnostic.Location;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntrySelectionTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 15);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 16);

    private static final List<Listing> LISTINGS = List.of(
            listing(
                    FIRST,
                    "cs.DC",
                    paper("2507.00001").title("One").build(),
                    paper("2507.00002")
                            .kind(AnnouncementKind.CROSS)
                            .title("Two")
                            .build()),
            listing(
                    SECOND,
                    "cs.DC",
                    paper("2507.00001")
                            .kind(AnnouncementKind.REPLACEMENT)
                            .version(2)
                            .title("One again")
                            .build(),
                    paper("2401.00003")
                            .kind(AnnouncementKind.REPLACEMENT)
                            .version(4)
                            .title("Three")
                            .build()),
            listing(SECOND, "cs.OS", paper("2507.00004").title("Four").build()));

    @Test
    void aReplacementThatIsNotShownStillUpdatesItsPaper() {
        Catalog catalog = select(new EntrySelection(Set.of(AnnouncementKind.NEW), Map.of(), Optional.empty()));

        assertThat(catalog.entries().keySet()).hasToString("[2507.00001, 2507.00004]");
        assertThat(Objects.requireNonNull(catalog.entries().get(id("2507.00001")))
                        .title())
                .isEqualTo("One again");
        assertThat(Objects.requireNonNull(catalog.days().get(SECOND)).items())
                .extracting(it -> it.entry().title())
                .containsExactly("Four");
    }

    @Test
    void listingsOfOtherCategoriesDoNotCount() {
        Catalog catalog = select(new EntrySelection(
                EntrySelection.ALL.kinds(), Map.of("cs.OS", Location.of("site-config.yml")), Optional.empty()));

        assertThat(catalog.entries().keySet()).hasToString("[2507.00004]");
        assertThat(catalog.days()).containsOnlyKeys(SECOND);
    }

    @Test
    void aQueryFindsThePapersThatAreShownByTheirTagsToo() throws QuerySyntaxException {
        Catalog catalog = select(new EntrySelection(
                EntrySelection.ALL.kinds(), Map.of(), Optional.of(QueryParser.parse("ti:three OR tag:good"))));

        assertThat(catalog.entries().keySet()).hasToString("[2401.00003, 2507.00002]");
    }

    @Test
    void aDayTellsInWhichFurtherCategoriesAPaperWasAnnounced() {
        Catalog catalog = Announcements.catalog(List.of(
                listing(
                        FIRST,
                        "cs.LG",
                        paper("2507.00001").kind(AnnouncementKind.CROSS).build()),
                listing(FIRST, "cs.DC", paper("2507.00001").build()),
                listing(
                        FIRST,
                        "cs.AI",
                        paper("2507.00001").kind(AnnouncementKind.CROSS).build())));

        DayEntry item =
                Objects.requireNonNull(catalog.days().get(FIRST)).items().get(0);
        assertThat(Objects.requireNonNull(catalog.days().get(FIRST)).items()).hasSize(1);
        assertThat(item.appearance().category()).isEqualTo("cs.DC");
        assertThat(item.alsoIn()).containsExactly("cs.AI", "cs.LG");
    }

    private static Catalog select(EntrySelection selection) {
        return CatalogMerger.merge(
                LISTINGS,
                Optional.of(FIRST),
                selection,
                Map.of(id("2507.00002"), new CuratorMarks(List.of("good"), 0, false)));
    }

    private static EntryId id(String value) {
        return EntryId.parse(value).orElseThrow();
    }
}
