package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedRecord.RecordedItem;
import daybook.listing.EntryId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRecordTest {
    @Test
    void aPaperThatWasPublishedAsAPageAboutItIsNotLost() {
        EntryId page = new EntryId("url", "https://dl.acm.org/doi/10.1145/7");
        FeedRecord record = new FeedRecord(
                Optional.of(URI.create("https://a.example/")),
                Map.of(
                        ItemKey.ofPaper(page),
                        new RecordedItem(
                                page.toString(),
                                LocalDate.of(2025, 7, 15),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty())),
                new TreeMap<>(),
                true);

        assertThat(record.losesMost(Set.of(new EntryId("doi", "10.1145/7")))).isFalse();
        assertThat(record.losesMost(Set.of(new EntryId("doi", "10.1145/8")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2507.00001, true, false",
        "2507.00003, true, true",
        "'', true, true",
        "2507.00003, false, true",
    })
    void aSiteThatHasHalfOfItsPapersHasNotLostMostOfThem(String kept, boolean isWhole, boolean loses) {
        FeedRecord record = record(isWhole, "arxiv:2507.00001", "arxiv:2507.00002", "days/2025-07-15");

        assertThat(record.losesMost(Stream.of(kept)
                        .flatMap(it -> EntryId.parse(it).stream())
                        .collect(Collectors.toSet())))
                .isEqualTo(loses);
    }

    @Test
    void aDamagedRecordThatNamesNoPaperTellsThatASiteWithoutPapersHasLostThem() {
        assertThat(record(false).losesMost(Set.of())).isTrue();
        assertThat(record(false).losesMost(Set.of(new EntryId("arxiv", "2507.00001"))))
                .isFalse();
        assertThat(record(true).losesMost(Set.of())).isFalse();
    }

    @Test
    void aRecordIsOlderIfItLacksAnItemThatIsNoChange() {
        FeedRecord record = record(true, "arxiv:2507.00001");

        assertThat(record.isOlderThan(record(true, "arxiv:2507.00001", "days/2025-07-15")))
                .isTrue();
        assertThat(record.isOlderThan(record(true, "arxiv:2507.00001", "papers/2507.00001/changed-2025-07-15")))
                .isFalse();
        assertThat(record.isOlderThan(record(true))).isFalse();
        assertThat(FeedRecord.NONE.isOlderThan(record)).isFalse();
    }

    private static FeedRecord record(boolean isWhole, String... keys) {
        RecordedItem item = new RecordedItem(
                "tag:a", LocalDate.of(2025, 7, 15), Optional.empty(), Optional.empty(), false, Optional.empty());
        return new FeedRecord(
                Optional.of(URI.create("https://a.example/")),
                Stream.of(keys).collect(Collectors.toMap(ItemKey::new, it -> item)),
                new TreeMap<>(),
                isWhole);
    }
}
