package daybook.catalog;

import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All entries, whatever the order of the listings they come from.
 *
 * @param entries by identity
 * @param days by date, oldest first, quiet ones among them
 */
public record Catalog(SortedMap<EntryId, Entry> entries, SortedMap<LocalDate, Day> days) {
    /** The newest first, and what was announced first on top among those of one day. */
    public static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::firstDay)
            .reversed()
            .thenComparing(it -> it.history().get(0))
            .thenComparing(Entry::id);

    public Catalog {
        entries = Collections.unmodifiableSortedMap(entries);
        days = Collections.unmodifiableSortedMap(days);
    }

    /**
     * Merges listings.
     *
     * @param undated the day under which listings that state none are filed
     */
    public static Catalog of(List<Listing> listings, LocalDate undated) {
        Map<EntryId, List<EntryMerger.Announced>> announcements = new HashMap<>();
        SortedMap<LocalDate, List<Day.Item>> days = new TreeMap<>();
        for (Listing listing : listings) {
            LocalDate day = listing.date().map(ListingDate::filedUnder).orElse(undated);
            days.putIfAbsent(day, new ArrayList<>());
            for (int index = 0; index < listing.announcements().size(); index++) {
                var announcement = listing.announcements().get(index);
                var appearance =
                        new Appearance(day, announcement.kind(), listing.category(), index + 1, announcement.version());
                announcements
                        .computeIfAbsent(announcement.id(), id -> new ArrayList<>())
                        .add(new EntryMerger.Announced(appearance, announcement));
            }
        }
        SortedMap<EntryId, Entry> entries = new TreeMap<>();
        announcements.forEach((id, all) -> entries.put(id, EntryMerger.merge(id, all)));
        entries.values()
                .forEach(entry -> items(entry)
                        .forEach((day, item) ->
                                days.getOrDefault(day, new ArrayList<>()).add(item)));
        SortedMap<LocalDate, Day> sorted = new TreeMap<>();
        days.forEach((date, items) -> {
            items.sort(Comparator.comparing(Day.Item::appearance)
                    .thenComparing(it -> it.entry().id()));
            sorted.put(date, new Day(date, items));
        });
        return new Catalog(entries, sorted);
    }

    /** The first appearance of an entry on each of its days. */
    private static Map<LocalDate, Day.Item> items(Entry entry) {
        Map<LocalDate, Day.Item> items = new TreeMap<>();
        entry.history().forEach(it -> items.putIfAbsent(it.day(), new Day.Item(entry, it)));
        return items;
    }

    /** The newest day on which anything was announced. */
    public Optional<Day> newestDay() {
        return days.values().stream().filter(day -> !day.items().isEmpty()).reduce((older, newer) -> newer);
    }

    /** Entries by subject category, sorted by code; the entries newest first. */
    public SortedMap<String, List<Entry>> bySubject() {
        return index(entry -> entry.subjects());
    }

    /** Entries by author as written, sorted by name; the entries newest first. */
    public SortedMap<String, List<Entry>> byAuthor() {
        return index(entry -> entry.authors().map(Authors::names).orElse(List.of()));
    }

    private SortedMap<String, List<Entry>> index(Function<Entry, List<String>> keys) {
        SortedMap<String, List<Entry>> index = new TreeMap<>();
        for (Entry entry : entries.values()) {
            keys.apply(entry).stream()
                    .distinct()
                    .forEach(key ->
                            index.computeIfAbsent(key, it -> new ArrayList<>()).add(entry));
        }
        index.values().forEach(list -> list.sort(NEWEST_FIRST));
        return index;
    }
}
