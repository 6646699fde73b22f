package daybook.catalog;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Turns entries back into listings, so that what a site knows can be written to a file and read again. */
public final class ListingExport {
    private ListingExport() {}

    private record Key(LocalDate day, String category) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : category.compareTo(other.category);
        }
    }

    /**
     * A listing for each day and category in which entries were announced first, oldest first; every entry stands in
     * one of them, with all that is known of it.
     */
    public static List<Listing> listings(Collection<Entry> entries) {
        Map<Key, List<Entry>> groups = new TreeMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(
                        new Key(entry.firstDay(), entry.history().get(0).category()), key -> new ArrayList<>())
                .add(entry));
        return groups.entrySet().stream()
                .map(it -> listing(it.getKey(), it.getValue()))
                .toList();
    }

    private static Listing listing(Key key, List<Entry> entries) {
        boolean arxiv = entries.stream().map(Entry::id).allMatch(EntryId::isArxiv);
        return new Listing(
                arxiv ? EntryId.ARXIV : "feed",
                key.category,
                Optional.of(ListingDate.of(key.day)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                entries.stream()
                        .sorted(Catalog.NEWEST_FIRST)
                        .map(ListingExport::announcement)
                        .toList());
    }

    private static Announcement announcement(Entry entry) {
        OptionalInt version = entry.history().stream()
                .flatMapToInt(it -> it.version().stream())
                .max();
        return new Announcement(
                entry.firstKind(),
                entry.id(),
                version,
                entry.title(),
                entry.authors(),
                entry.abstractText(),
                entry.subjects(),
                entry.comments(),
                entry.journalReference(),
                entry.doi(),
                entry.reportNumber(),
                entry.links());
    }
}
