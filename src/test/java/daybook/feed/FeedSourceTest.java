package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.FeedType;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What part of all there is a feed holds. */
class FeedSourceTest {
    private static final FeedChannel CHANNEL =
            new FeedChannel(FeedKind.NEW, "T", "D", Addresses.FRONT, List.of(FeedType.RSS), true);

    private record Nothing() {}

    @Test
    void aFeedHoldsAllItemsOfTheLastOfItsDays() {
        FeedSource source = source(2, 0, "2025-07-03", "2025-07-02", "2025-07-02", "2025-07-02", "2025-07-01");

        assertThat(source.newest()).hasSize(4);
    }

    @Test
    void aFeedThatLeavesNothingOutHasNoMonths() {
        FeedSource source = source(2, 0, "2025-07-02", "2025-07-01");

        assertThat(source.newest()).hasSize(2);
        assertThat(source.months()).isEmpty();
    }

    @Test
    void whatCameLateFollowsTheNewestItemsAndOfVeryManyThosePublishedLast() {
        List<FeedCandidate> candidates = new ArrayList<>(List.of(candidate("2025-07-02"), candidate("2025-05-01")));
        for (int day = 1; day <= 30; day++) {
            String date = String.format(Locale.ROOT, "2025-06-%02d", day);
            candidates.add(candidate(date, "2025-07-02"));
            candidates.add(candidate(date, day > 20 ? "2025-07-01" : "2025-07-02"));
        }
        FeedSource source = new FeedSource(CHANNEL, candidates, 1, 0);

        assertThat(source.newest())
                .extracting(it -> it.identity().day().toString())
                .startsWith("2025-07-02", "2025-06-30", "2025-06-29")
                .doesNotContain("2025-05-01")
                .hasSize(51);
    }

    @Test
    void whatWasFirstPublishedTogetherIsInTheFeedHoweverManyDaysItIsOf() {
        List<FeedCandidate> candidates = new ArrayList<>(List.of(candidate("2025-07-07", "2025-07-07")));
        for (int day = 2; day <= 5; day++) {
            for (int paper = 0; paper < 60; paper++) {
                candidates.add(candidate("2025-07-0" + day, "2025-07-07"));
            }
        }
        candidates.add(candidate("2025-06-01", "2025-07-06"));

        assertThat(new FeedSource(CHANNEL, candidates, 3, 0).newest())
                .extracting(it -> it.identity().day().toString())
                .hasSize(1 + 4 * 60)
                .doesNotContain("2025-06-01");
    }

    @Test
    void anArchiveThatIsAddedIsInTheFeedOnlyWithItsNewestDays() {
        List<FeedCandidate> candidates = new ArrayList<>(List.of(candidate("2025-07-07")));
        for (int day = 0; day < 100; day++) {
            for (int paper = 0; paper < 3; paper++) {
                candidates.add(candidate(LocalDate.of(2024, 1, 1).plusDays(day) + "", "2025-07-07"));
            }
        }

        assertThat(new FeedSource(CHANNEL, candidates, 1, 0).newest()).hasSize(1 + 102);
    }

    @Test
    void ofLongItemsFewerAreInTheFeedWhenAnArchiveIsAdded() {
        List<FeedCandidate> candidates = new ArrayList<>();
        for (int day = 0; day < 300; day++) {
            candidates.add(candidate(LocalDate.of(2024, 1, 1).plusDays(day) + "", "2025-07-07"));
        }

        assertThat(FeedSource.ofLongItems(CHANNEL, candidates).newest()).hasSize(10 + 100);
    }

    @Test
    void ofADayThatIsALibraryTheFirstFiveThousandAreInTheFeedAndInItsMonth() {
        List<FeedCandidate> candidates = new ArrayList<>(Collections.nCopies(5_001, candidate("2025-07-07")));
        assertThat(new FeedSource(CHANNEL, candidates, 50, 1_000).newest()).hasSize(5_000);

        candidates.add(0, candidate("2025-07-08"));
        FeedSource source = new FeedSource(CHANNEL, candidates, 1, 1_000);

        assertThat(source.newest()).hasSize(1);
        assertThat(source.months())
                .hasEntrySatisfying(YearMonth.of(2025, 7), it -> assertThat(it).hasSize(5_000));
    }

    @Test
    void ofALibraryThatCameLateTheFirstFiveThousandAreInTheFeed() {
        List<FeedCandidate> candidates =
                new ArrayList<>(Collections.nCopies(5_001, candidate("2025-07-07", "2025-07-08")));
        candidates.add(candidate("2025-07-08"));

        assertThat(new FeedSource(CHANNEL, candidates, 1, 0).newest()).hasSize(1 + 5_000);
    }

    @Test
    void olderMonthsAreWholeAndBeginWithTheFirstThatTheFeedDoesNotHoldWhole() {
        FeedSource source =
                source(2, 10, "2025-08-01", "2025-07-31", "2025-07-01", "2025-05-09", "2025-05-08", "2025-04-01");

        assertThat(source.months())
                .containsOnlyKeys(YearMonth.of(2025, 7), YearMonth.of(2025, 5), YearMonth.of(2025, 4))
                .hasEntrySatisfying(YearMonth.of(2025, 7), it -> assertThat(it).hasSize(2))
                .hasEntrySatisfying(YearMonth.of(2025, 5), it -> assertThat(it).hasSize(2));
    }

    @Test
    void aMonthThatTheFeedHoldsWholeIsNotRepeated() {
        FeedSource source = source(2, 10, "2025-08-02", "2025-08-01", "2025-07-31");

        assertThat(source.months()).containsOnlyKeys(YearMonth.of(2025, 7));
    }

    @Test
    void aMonthForWhichThereIsNoRoomIsLeftOutAndAllBeforeIt() {
        FeedSource source =
                source(1, 3, "2025-08-01", "2025-07-01", "2025-06-01", "2025-05-02", "2025-05-01", "2025-04-01");

        assertThat(source.months()).containsOnlyKeys(YearMonth.of(2025, 7), YearMonth.of(2025, 6));
    }

    @Test
    void monthsThatAreTooLargeHaveTheirNewestDays() {
        List<FeedCandidate> candidates = new ArrayList<>(List.of(candidate("2025-08-01")));
        for (int paper = 0; paper < 4; paper++) {
            for (int day = 1; day <= 3; day++) {
                candidates.add(candidate("2025-07-0" + day));
                candidates.add(candidate("2025-06-0" + day));
            }
        }

        assertThat(days(candidates, 3)).hasToString("{2025-07=[3, 3, 3, 3]}");
        assertThat(days(candidates, 5)).hasToString("{2025-07=[3, 3, 3, 3, 2, 2, 2, 2]}");
        assertThat(days(candidates, 13))
                .hasToString("{2025-07=[3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1], 2025-06=[3, 3, 3, 3]}");
    }

    /** The days of which the documents of older months have items, one for each item. */
    private static Map<YearMonth, List<Integer>> days(List<FeedCandidate> candidates, int older) {
        Map<YearMonth, List<Integer>> days = new LinkedHashMap<>();
        new FeedSource(CHANNEL, candidates, 1, older)
                .months()
                .forEach((month, items) -> days.put(
                        month,
                        items.stream()
                                .map(it -> it.identity().day().getDayOfMonth())
                                .toList()));
        return days;
    }

    private static FeedSource source(int length, int older, String... days) {
        List<FeedCandidate> candidates =
                Arrays.stream(days).map(it -> candidate(it)).toList();
        return new FeedSource(CHANNEL, candidates, length, older);
    }

    private static FeedCandidate candidate(String day, String... since) {
        ItemIdentity identity = new ItemIdentity(
                new ItemKey("days/" + day),
                "tag:" + day,
                LocalDate.parse(day),
                Arrays.stream(since).findFirst().map(LocalDate::parse));
        return new FeedCandidate(identity, () -> item(identity));
    }

    private static FeedItem item(ItemIdentity identity) {
        return new FeedItem(
                identity,
                new SharedModel<>(new ItemText("T", "", List.of(), List.of())),
                Addresses.FRONT,
                "",
                new Partial<>("any", new Nothing()));
    }
}
