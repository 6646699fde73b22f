package daybook.feed;

import daybook.catalog.Entry;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published in feeds, from the first publication on. It is published beside the feeds, and the next build
 * compares its own feeds with it: identities and dates never change.
 *
 * @param site the site's address, which identities may begin with; empty before the first publication
 * @param items everything that was ever an item, by identity
 * @param feeds by where they are in their first format
 */
public record FeedRecord(String site, SortedMap<String, RecordedItem> items, SortedMap<SitePath, RecordedFeed> feeds) {
    /** Before the first publication. */
    public static final FeedRecord NONE = new FeedRecord("", new TreeMap<>(), new TreeMap<>());

    public FeedRecord {
        items = Collections.unmodifiableSortedMap(items);
        feeds = Collections.unmodifiableSortedMap(feeds);
    }

    /**
     * The day that an item about a paper has: the one that subscribers know, as long as the paper was announced on it.
     * A day that was missing and is filled in later can be earlier, and moves nothing.
     *
     * @param id the item's
     * @param otherwise the day of an item that nobody knows yet
     */
    LocalDate day(String id, Entry paper, LocalDate otherwise) {
        return Optional.ofNullable(items.get(FeedItem.identity(id)))
                .map(RecordedItem::day)
                .filter(day -> paper.history().stream().anyMatch(it -> it.day().equals(day)))
                .orElse(otherwise);
    }

    /**
     * An item that subscribers know.
     *
     * @param current as long as some feed holds it
     */
    public record RecordedItem(LocalDate day, Optional<CurrentItem> current) {}

    /**
     * What a feed shows as an item.
     *
     * @param path the page that the item leads to
     * @param fingerprint of its content, hexadecimal digits
     */
    public record CurrentItem(SitePath path, String fingerprint) {}

    /**
     * A feed as it was last.
     *
     * @param start the first day of the feed, which never moves back: what has left the feed cannot come again; empty
     *     while the feed has not left out anything
     * @param items identities of items from that day on: whether the feed holds them still
     */
    public record RecordedFeed(Optional<LocalDate> start, SortedMap<String, Boolean> items) {
        public RecordedFeed {
            items = Collections.unmodifiableSortedMap(items);
        }
    }
}
