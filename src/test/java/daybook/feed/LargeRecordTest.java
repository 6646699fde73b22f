package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The record of a site with a hundred thousand papers of ten years, and a note about every hundredth. */
@Tag("simulation")
class LargeRecordTest {
    private static final int PAPERS = 100_000;
    private static final int MOST_BYTES = 3_000_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final URI SITE = URI.create("https://a.example/list/");

    @Test
    void isAtMostThreeMegabytesAndCanBeContinued() {
        FeedRecord record = new FeedRecord(Optional.of(SITE), items(), new TreeMap<>(), true);

        FeedRecord read = read(record);

        assertThat(read).isEqualTo(record);
        ItemIdentities identities =
                new ItemIdentities(read, URI.create("https://moved.example/"), LocalDate.of(2026, 1, 1));
        ItemIdentity known =
                identities.ofAnnounced(ItemKey.ofPaper(paper(77_777)), List.of(), LocalDate.of(2025, 12, 31));
        assertThat(known.day()).isEqualTo(day(77_777));
        assertThat(known.since()).isEmpty();
        ItemIdentity unknown =
                identities.ofAnnounced(ItemKey.ofPaper(paper(PAPERS)), List.of(), LocalDate.of(2025, 12, 31));
        assertThat(unknown.id()).isEqualTo("arxiv:" + paper(PAPERS).value());
        assertThat(unknown.since()).isPresent();
    }

    @Test
    void isAtMostThreeMegabytesWhenTheSiteLosesAllOfThem() {
        FeedRecord record = new FeedRecord(Optional.of(SITE), items(), new TreeMap<>(), true);

        FeedRecord after = Publication.of(record, List.of()).after(SITE, Map.of());

        assertThat(after.items()).hasSameSizeAs(record.items());
        assertThat(read(after)).isEqualTo(after);
        assertThat(after.losesMost(Set.of())).isFalse();
        assertThat(record.losesMost(Set.of())).isTrue();
    }

    private static FeedRecord read(FeedRecord record) {
        String text = FeedRecordWriter.write(record);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        Diagnostics diagnostics = new Diagnostics();
        FeedRecord read = FeedRecordFile.read(new SourceFile("record.txt", text), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return read;
    }

    private static Map<ItemKey, RecordedItem> items() {
        Map<ItemKey, RecordedItem> items = new HashMap<>();
        for (int number = 0; number < PAPERS; number++) {
            EntryId paper = paper(number);
            put(items, ItemKey.ofPaper(paper), day(number), Optional.empty());
            put(items, ItemKey.ofPage(Addresses.day(day(number))), day(number), Optional.empty());
            if (number % 100 == 0) {
                ItemKey page = ItemKey.ofPage(Addresses.paper(paper));
                RecordedNote note =
                        new RecordedNote("jo", paper.value() + ".md", List.of(page.value()), Optional.of(day(number)));
                put(items, ItemKey.ofNote(page, "jo"), day(number), Optional.of(note));
            }
        }
        return items;
    }

    private static void put(Map<ItemKey, RecordedItem> items, ItemKey key, LocalDate day, Optional<RecordedNote> note) {
        items.put(key, new RecordedItem(key.identity(SITE), day, Optional.empty(), Optional.empty(), false, note));
    }

    /** Nearly forty papers on each of some 2,600 days. */
    private static LocalDate day(int number) {
        return FIRST.plusDays(number * 3_650L / PAPERS);
    }

    private static EntryId paper(int number) {
        LocalDate day = day(number);
        String id =
                String.format(Locale.ROOT, "%02d%02d.%05d", day.getYear() % 100, day.getMonthValue(), number % 100_000);
        return EntryId.parse(id).orElseThrow();
    }
}
