package daybook.feed;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
     * @param address the first one of the site, as far as that is known without the record
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
     * @param merged what it was before curators said that it is one and the same
     * @param day the date of an item that was never published
     */
    ItemIdentity of(ItemKey key, List<ItemKey> merged, LocalDate day) {
        return of(key, day, published(key, merged), Optional.empty());
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
     * @param merged what it was before curators said that it is one and the same
     * @param day the date of an item that was never published
     */
    ItemIdentity ofAnnounced(ItemKey key, List<ItemKey> merged, LocalDate day) {
        ItemIdentity identity = late(key, merged, day);
        // A date of the future was a slip, and would keep the item above all others after it is corrected. The clock
        // alone does not say so: it may be behind.
        boolean isCorrected = identity.day().isAfter(today.plusDays(1)) && day.isBefore(identity.day());
        return isCorrected ? new ItemIdentity(key, identity.id(), day, identity.since()) : identity;
    }

    private ItemIdentity late(ItemKey key, List<ItemKey> merged, LocalDate day) {
        Optional<FeedRecord.RecordedItem> published = published(key, merged);
        // Nothing is late at the first publication; and what a damaged record does not hold may be known.
        boolean isNew =
                published.isEmpty() && before.isWhole() && !before.items().isEmpty();
        Optional<LocalDate> since = published.isEmpty()
                ? Optional.of(today).filter(it -> isNew)
                // Not even while a clock that was ahead says that it is to come.
                : published
                        .get()
                        .since()
                        .filter(it -> !it.isAfter(today) && today.isBefore(it.plusDays(DAYS_OF_A_LATE_ITEM)));
        return of(key, day, published, since);
    }

    /**
     * The identity of an item that may come late, and is never of the future: a year that somebody mistyped would keep
     * it above all others for so long, published or not.
     *
     * @param day the date of an item that was never published
     */
    ItemIdentity ofWritten(ItemKey key, LocalDate day) {
        ItemIdentity identity = late(key, List.of(), day);
        return identity.day().isAfter(today) ? new ItemIdentity(key, identity.id(), today, identity.since()) : identity;
    }

    /** As what an item was published; of several the one that it is itself, or else the first. */
    private Optional<FeedRecord.RecordedItem> published(ItemKey key, List<ItemKey> merged) {
        return Optional.ofNullable(before.items().get(key))
                .filter(it -> !isOfAnother(it.id(), key, merged))
                .or(() -> merged.stream()
                        .flatMap(it -> Optional.ofNullable(before.items().get(it)).stream())
                        .findFirst());
    }

    /** Whether an item has the identity of a paper that is not the same any more, and that has it again. */
    private boolean isOfAnother(String id, ItemKey key, List<ItemKey> merged) {
        ItemKey other = new ItemKey(id);
        return key.isPaper()
                && !other.ofItsPaper().equals(key)
                && before.items().containsKey(other)
                && !merged.contains(other);
    }

    /** The address under which the site was first published. */
    URI site() {
        return site;
    }
}
