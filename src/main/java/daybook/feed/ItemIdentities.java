package daybook.feed;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Gives items their identities and dates: those under which they were published, and new ones only to items that never
 * were. So no edit of a site can publish an item twice.
 */
final class ItemIdentities {
    /** Feed readers ask for a feed more often than this. */
    private static final int DAYS_OF_A_LATE_ITEM = 7;

    private final FeedRecord before;
    private final URI site;
    private final LocalDate today;

    /**
     * Continues a record.
     *
     * @param address of the site now
     * @param today the day of this publication
     */
    ItemIdentities(FeedRecord before, URI address, LocalDate today) {
        this.before = before;
        this.site = before.site().orElse(address);
        this.today = today;
    }

    /**
     * The identity of an item that is always in time.
     *
     * @param day the date of an item that was never published
     */
    ItemIdentity of(ItemKey key, LocalDate day) {
        return of(key, day, Optional.ofNullable(before.items().get(key)), Optional.empty());
    }

    private ItemIdentity of(
            ItemKey key, LocalDate day, Optional<FeedRecord.RecordedItem> published, Optional<LocalDate> since) {
        return new ItemIdentity(
                key,
                published.map(FeedRecord.RecordedItem::id).orElseGet(() -> key.identity(site)),
                published.map(FeedRecord.RecordedItem::day).orElse(day),
                since);
    }

    /**
     * The identity of an item that may come late, such as a paper of a day that was missing.
     *
     * @param day the date of an item that was never published
     */
    ItemIdentity ofAnnounced(ItemKey key, LocalDate day) {
        Optional<FeedRecord.RecordedItem> published =
                Optional.ofNullable(before.items().get(key));
        // Nothing is late at the first publication; and what a damaged record does not hold may be known.
        boolean isNew =
                published.isEmpty() && before.isWhole() && !before.items().isEmpty();
        Optional<LocalDate> since = published.isEmpty()
                ? Optional.of(today).filter(it -> isNew)
                : published.get().since().filter(it -> today.isBefore(it.plusDays(DAYS_OF_A_LATE_ITEM)));
        return of(key, day, published, since);
    }

    /** The address under which the site was first published. */
    URI site() {
        return site;
    }
}
