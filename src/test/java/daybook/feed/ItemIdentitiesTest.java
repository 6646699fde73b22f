package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedRecord.RecordedItem;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemIdentitiesTest {
    private static final URI SITE = URI.create("https://a.example/");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);
    private static final ItemKey PAPER = new ItemKey("arxiv:2507.00001");

    @ParameterizedTest
    @CsvSource({
        "2025-07-15, 2025-07-14, 2025-07-15",
        "2025-07-21, 2025-07-18, 2025-07-21",
        "2025-07-22, 2025-07-18, 2025-07-18",
        "2025-07-22, 2025-07-23, 2025-07-22",
    })
    void aPublishedDateChangesOnlyFromOneOfTheFutureToOneBeforeIt(
            LocalDate published, LocalDate announced, LocalDate expected) {
        FeedRecord before = record(true, List.of(item("arxiv:2507.00001", "arxiv:2507.00001", published)));

        assertThat(identities(before).ofAnnounced(PAPER, List.of(), announced).day())
                .isEqualTo(expected);
    }

    @Test
    void whatARecordDoesNotHoldIsLateOnlyIfTheRecordIsWhole() {
        List<Map.Entry<ItemKey, RecordedItem>> other = List.of(item("arxiv:2507.00002", "arxiv:2507.00002", TODAY));

        assertThat(since(record(true, other))).contains(TODAY);
        assertThat(since(record(false, other))).isEmpty();
        assertThat(since(record(true, List.of()))).isEmpty();
    }

    @Test
    void aPaperKeepsTheIdentityOfAnotherThatTheRecordDoesNotName() {
        FeedRecord before = record(true, List.of(item("arxiv:2507.00001", "doi:10.1145/7", TODAY)));

        assertThat(identities(before).ofAnnounced(PAPER, List.of(), TODAY).id()).isEqualTo("doi:10.1145/7");
    }

    @Test
    void ofSeveralPublishedPapersThatAreOneTheIdentityStaysThatOfTheFirstNight() {
        ItemKey seven = new ItemKey("doi:10.1145/7");
        ItemKey eight = new ItemKey("doi:10.1145/8");
        FeedRecord before = record(
                true,
                List.of(
                        item("arxiv:2507.00001", "doi:10.1145/8", TODAY),
                        item("doi:10.1145/7", "doi:10.1145/7", TODAY),
                        item("doi:10.1145/8", "doi:10.1145/8", TODAY)));

        assertThat(identities(before)
                        .ofAnnounced(PAPER, List.of(seven, eight), TODAY)
                        .id())
                .isEqualTo("doi:10.1145/8");
        assertThat(identities(before).ofAnnounced(PAPER, List.of(seven), TODAY).id())
                .isEqualTo("doi:10.1145/7");
        assertThat(identities(before).ofAnnounced(PAPER, List.of(), TODAY).id()).isEqualTo("arxiv:2507.00001");
    }

    private static Optional<LocalDate> since(FeedRecord before) {
        return identities(before).ofAnnounced(PAPER, List.of(), TODAY).since();
    }

    private static ItemIdentities identities(FeedRecord before) {
        return new ItemIdentities(before, SITE, TODAY);
    }

    private static FeedRecord record(boolean isWhole, List<Map.Entry<ItemKey, RecordedItem>> items) {
        return new FeedRecord(
                Optional.of(SITE),
                items.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                new TreeMap<>(),
                isWhole);
    }

    private static Map.Entry<ItemKey, RecordedItem> item(String key, String id, LocalDate day) {
        return Map.entry(
                new ItemKey(key),
                new RecordedItem(id, day, Optional.empty(), Optional.empty(), false, Optional.empty()));
    }
}
