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
import org.junit.jupiter.api.Test;

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
}
