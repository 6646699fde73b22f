package daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.SourceCategory;
import daybook.listing.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final SourceCategory CS_DC = category("cs.DC");
    private static final Set<SourceCategory> CATEGORY = Set.of(CS_DC);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aListingWithAllThatArxivCountsIsComplete() {
        assertThat(states(counted(MONDAY, 3, 3))).containsExactly("2026-11-16 complete 3");
    }

    @Test
    void aListingWithFewerAnnouncementsOfAnyKindThanArxivCountsIsPartial() {
        Listing listing = listing(MONDAY, Map.of(AnnouncementKind.NEW, 3, AnnouncementKind.CROSS, 2), 4);

        assertThat(Ledger.ofCaptured(CATEGORY, List.of(listing)).lines())
                .containsExactly(new LedgerEntry(MONDAY, CS_DC, ListingState.PARTIAL, 4, 2));
    }

    @Test
    void aListingWhoseSourceDoesNotCountIsPartial() {
        assertThat(states(listing(MONDAY, Map.of(), 3))).containsExactly("2026-11-16 partial 3");
    }

    @Test
    void aListingWithoutAnnouncementsIsAQuietDayUnlessItCountsSome() {
        assertThat(states(listing(MONDAY, Map.of(), 0))).containsExactly("2026-11-16 quiet 0");
        assertThat(states(counted(MONDAY, 0, 3))).containsExactly("2026-11-16 partial 0");
    }

    @Test
    void ofSeveralCapturesTheBestCounts() {
        assertThat(states(listing(MONDAY, Map.of(), 0), listing(MONDAY, Map.of(), 3), listing(MONDAY, Map.of(), 5)))
                .containsExactly("2026-11-16 partial 5");
        assertThat(states(listing(MONDAY, Map.of(), 5), counted(MONDAY, 3, 3)))
                .containsExactly("2026-11-16 complete 3");
    }

    @Test
    void everyWorkingDayBetweenTwoListingsIsMissed() {
        assertThat(states(counted(MONDAY, 1, 1), counted(NEXT_MONDAY, 1, 1)))
                .containsExactly(
                        "2026-11-16 complete 1",
                        "2026-11-17 missing 0",
                        "2026-11-18 missing 0",
                        "2026-11-19 missing 0",
                        "2026-11-20 missing 0",
                        "2026-11-23 complete 1");
    }

    @Test
    void aHolidayIsNotMissedButCountsWhenItHasAListingAllTheSame() {
        LocalDate afterThanksgiving = LocalDate.of(2026, 11, 27);

        assertThat(states(counted(LocalDate.of(2026, 11, 26), 1, 1), counted(LocalDate.of(2026, 11, 30), 1, 1)))
                .containsExactly("2026-11-26 complete 1", "2026-11-27 holiday 0", "2026-11-30 complete 1");
        assertThat(states(counted(afterThanksgiving, 1, 1))).containsExactly("2026-11-27 complete 1");
    }

    @Test
    void aListingOfAWeekendCounts() {
        assertThat(states(counted(FRIDAY, 1, 1), counted(FRIDAY.plusDays(1), 1, 1)))
                .containsExactly("2026-11-20 complete 1", "2026-11-21 complete 1");
    }

    @Test
    void aDayIsStaleWhenTheNewestPageWasStillThatOfADayBefore() {
        String page = "https://arxiv.org/list/cs.DC/new";
        Instant thursdayEvening = Instant.parse("2026-11-20T01:00:00Z");

        assertThat(until(FRIDAY, fetched(THURSDAY, page, thursdayEvening))).contains("2026-11-20 stale 0");
        assertThat(until(FRIDAY, fetched(THURSDAY, page, thursdayEvening.minusSeconds(1))))
                .contains("2026-11-20 missing 0");
        assertThat(until(FRIDAY, fetched(THURSDAY, "https://arxiv.org/catchup/cs.DC/2026-11-19", thursdayEvening)))
                .contains("2026-11-20 missing 0");
        assertThat(until(NEXT_MONDAY, fetched(THURSDAY, page, thursdayEvening)))
                .contains("2026-11-20 stale 0", "2026-11-23 missing 0");
    }

    @Test
    void aCategoryWithoutListingsBeginsToday() {
        assertThat(until(FRIDAY)).containsExactly("2026-11-20 missing 0");
        assertThat(states()).isEmpty();
    }

    @Test
    void whatNoCategoryOfArxivAnnouncedOnADayDoesNotCount() {
        Listing month = of("arxiv", "cs.DC", ListingDate.of(YearMonth.of(2026, 11)));
        Listing feed = of("feed", "cs.DC", ListingDate.of(MONDAY));
        Listing other = of("arxiv", "cs.OS", ListingDate.of(MONDAY));

        assertThat(states(month, feed, other)).isEmpty();
    }

    @Test
    void categoriesStandSideBySideDayByDay() {
        Ledger ledger =
                Ledger.of(Set.of(category("cs.OS"), CS_DC), List.of(counted(THURSDAY, 1, 1)), announced(FRIDAY));

        assertThat(ledger.lines().stream().map(it -> it.day() + " " + it.source()))
                .containsExactly("2026-11-19 cs.DC", "2026-11-20 cs.DC", "2026-11-20 cs.OS");
    }

    @Test
    void noDayIsMissingBeforeOrBehindADateThatMustBeWrong() {
        LocalDate wrong = LocalDate.of(9999, 12, 31);

        assertThat(states(counted(LocalDate.of(2, 1, 1), 1, 1), counted(MONDAY, 2, 2), counted(wrong, 1, 1)))
                .containsExactly("0002-01-01 complete 1", "2026-11-16 complete 2", "9999-12-31 complete 1");
    }

    @Test
    void machinesReadTheSame() {
        assertThat(Ledger.ofCaptured(CATEGORY, List.of(counted(MONDAY, 2, 3))).json())
                .isEqualTo("{\"days\":[{\"day\":\"2026-11-16\",\"category\":\"cs.DC\",\"state\":\"partial\","
                        + "\"announcements\":2,\"lacking\":1}]}");
    }

    private static SourceCategory category(String code) {
        return Sources.listedCategory(code).orElseThrow();
    }

    /** When the listing of a day is announced. */
    private static Instant announced(LocalDate day) {
        return CS_DC.source().schedule().announcementOfListing(day);
    }

    private static List<String> states(Listing... listings) {
        return texts(Ledger.ofCaptured(CATEGORY, List.of(listings)));
    }

    private static List<String> until(LocalDate day, Listing... listings) {
        return texts(Ledger.of(CATEGORY, List.of(listings), announced(day)));
    }

    private static List<String> texts(Ledger ledger) {
        return ledger.lines().stream()
                .map(it -> it.day() + " " + it.state().key() + " " + it.announcements())
                .toList();
    }

    private static Listing counted(LocalDate day, int read, int stated) {
        return listing(day, Map.of(AnnouncementKind.NEW, stated), read);
    }

    private static Listing fetched(LocalDate day, String from, Instant time) {
        Listing listing = counted(day, 1, 1);
        return new Listing(
                listing.source(),
                listing.category(),
                listing.date(),
                listing.stated(),
                Optional.of(from),
                Optional.of(time),
                listing.announcements());
    }

    private static Listing of(String source, String category, ListingDate date) {
        return new Listing(
                source, category, Optional.of(date), Map.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Listing listing(LocalDate day, Map<AnnouncementKind, Integer> stated, int announcements) {
        return new Listing(
                "arxiv",
                "cs.DC",
                Optional.of(ListingDate.of(day)),
                stated,
                Optional.empty(),
                Optional.empty(),
                IntStream.rangeClosed(1, announcements)
                        .mapToObj(LedgerTest::announcement)
                        .toList());
    }

    private static Announcement announcement(int number) {
        return new Announcement(
                AnnouncementKind.NEW,
                new EntryId("arxiv", String.format(java.util.Locale.ROOT, "2611.%05d", number)),
                OptionalInt.empty(),
                "Paper " + number,
                Optional.empty(),
                Optional.empty(),
                List.of("cs.DC"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FullTextLinks.NONE);
    }
}
