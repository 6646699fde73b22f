package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.note.DigestPeriod;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which feeds a site names to its readers. It publishes all others too, for whoever subscribed before; but what only
 * lists without days have is no news, so that their feeds stay empty.
 *
 * @param kinds those of the site as a whole; {@link FeedKind#TOPIC} and {@link FeedKind#AUTHOR} are among them if
 *     topics and authors without papers may have some one day
 */
record OfferedFeeds(Set<FeedKind> kinds) {
    OfferedFeeds {
        kinds = Set.copyOf(kinds);
    }

    /** Those of a site; all of them if it has days, or nothing at all yet. */
    static OfferedFeeds of(Catalog catalog, NoteIndex notes, Set<DigestPeriod> periods) {
        if (catalog.isDaily()) {
            return new OfferedFeeds(EnumSet.allOf(FeedKind.class));
        }
        EnumSet<FeedKind> kinds = EnumSet.noneOf(FeedKind.class);
        if (notes.notes().stream().anyMatch(it -> it.view().date().isPresent())) {
            kinds.add(FeedKind.NOTES);
        }
        if (!periods.isEmpty()) {
            kinds.add(FeedKind.DIGESTS);
        }
        return new OfferedFeeds(kinds);
    }

    /** Whether the site names a feed of some entries, those with a day first. */
    boolean has(FeedKind kind, List<Entry> entries) {
        return entries.isEmpty()
                ? kinds.contains(kind)
                : entries.get(0).firstDay().isPresent();
    }
}
