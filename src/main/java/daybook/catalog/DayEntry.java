package daybook.catalog;

import daybook.listing.Listing;
import java.util.Comparator;
import java.util.List;

/**
 * A paper on a day.
 *
 * @param appearance the first of its announcements that day
 * @param alsoIn further categories whose listings of that day hold it, sorted
 */
public record DayEntry(Entry entry, Appearance appearance, List<String> alsoIn) {
    static final Comparator<DayEntry> ORDER = DayEntry::compare;

    public DayEntry {
        alsoIn = List.copyOf(alsoIn);
    }

    private static int compare(DayEntry one, DayEntry other) {
        int order = one.appearance.compareTo(other.appearance);
        return order == 0 ? one.entry.id().compareTo(other.entry.id()) : order;
    }

    /**
     * A paper as one of its days shows it.
     *
     * @param appearances all of that day, in their order; at least one
     */
    static DayEntry of(Entry entry, List<Appearance> appearances) {
        Appearance first = appearances.get(0);
        List<String> alsoIn = appearances.size() == 1
                ? List.of()
                : appearances.stream()
                        .map(Appearance::category)
                        .filter(it -> !it.equals(first.category()) && !it.equals(Listing.ADDED))
                        .distinct()
                        .sorted()
                        .toList();
        return new DayEntry(entry, first, alsoIn);
    }
}
