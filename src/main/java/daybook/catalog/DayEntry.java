package daybook.catalog;

import java.util.List;

/**
 * A paper on a day.
 *
 * @param appearance the first of its announcements that day
 * @param alsoIn further categories whose listings of that day hold it, sorted
 */
public record DayEntry(Entry entry, Appearance appearance, List<String> alsoIn) {
    public DayEntry {
        alsoIn = List.copyOf(alsoIn);
    }
}
