package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What part of all there is a feed holds. */
class FeedSourceTest {
    private record Nothing() {}

    @Test
    void aFeedHoldsAllItemsOfTheLastOfItsDays() {
        FeedSource source = source(2, 0, "2025-07-03", "2025-07-02", "2025-07-02", "2025-07-02", "2025-07-01");

        assertThat(source.start()).contains(LocalDate.of(2025, 7, 2));
        assertThat(source.from(source.start())).hasSize(4);
    }

    @Test
    void aFeedThatLeavesNothingOutHasNoFirstDay() {
        FeedSource source = source(2, 0, "2025-07-02", "2025-07-01");

        assertThat(source.start()).isEmpty();
        assertThat(source.from(source.start())).hasSize(2);
        assertThat(source.months(source.start())).isEmpty();
    }

    @Test
    void theFirstDayOfAFeedDoesNotMoveBackWhenItemsAreGone() {
        FeedSource source = source(2, 0, "2025-07-03", "2025-07-01", "2025-06-01");

        FeedWindow window = FeedWindow.of(source, Optional.of(LocalDate.of(2025, 7, 2)));

        assertThat(window.items()).extracting(FeedItem::day).containsExactly(LocalDate.of(2025, 7, 3));
    }

    @Test
    void olderMonthsAreWholeAndBeginWithTheFirstThatTheFeedDoesNotHoldWhole() {
        FeedSource source =
                source(2, 10, "2025-08-01", "2025-07-31", "2025-07-01", "2025-05-09", "2025-05-08", "2025-04-01");

        assertThat(source.months(source.start()))
                .containsOnlyKeys(YearMonth.of(2025, 7), YearMonth.of(2025, 5), YearMonth.of(2025, 4))
                .hasEntrySatisfying(YearMonth.of(2025, 7), it -> assertThat(it).hasSize(2))
                .hasEntrySatisfying(YearMonth.of(2025, 5), it -> assertThat(it).hasSize(2));
    }

    @Test
    void aMonthThatTheFeedHoldsWholeIsNotRepeated() {
        FeedSource source = source(2, 10, "2025-08-02", "2025-08-01", "2025-07-31");

        assertThat(source.months(source.start())).containsOnlyKeys(YearMonth.of(2025, 7));
    }

    @Test
    void aMonthForWhichThereIsNoRoomIsLeftOutAndAllBeforeIt() {
        FeedSource source =
                source(1, 3, "2025-08-01", "2025-07-02", "2025-07-01", "2025-06-02", "2025-06-01", "2025-05-01");

        assertThat(source.months(source.start())).containsOnlyKeys(YearMonth.of(2025, 7));
    }

    private static FeedSource source(int length, int older, String... days) {
        List<FeedCandidate> candidates = Arrays.stream(days)
                .map(LocalDate::parse)
                .map(day -> new FeedCandidate(day, () -> item(day)))
                .toList();
        return new FeedSource(new FeedChannel(FeedKind.NEW, "T", "D", Addresses.FRONT), candidates, length, older);
    }

    private static FeedItem item(LocalDate day) {
        return new FeedItem(
                "day:" + day, "T", Addresses.FRONT, "", day, List.of(), List.of(), new Partial<>("any", new Nothing()));
    }
}
