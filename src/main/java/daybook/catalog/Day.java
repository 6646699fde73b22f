package daybook.catalog;

import daybook.listing.AnnouncementKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What was announced on a day.
 *
 * @param items every paper of the day once, in the order of kinds, categories and positions; empty for a quiet day
 */
public record Day(LocalDate date, List<DayEntry> items) {
    public Day {
        items = List.copyOf(items);
    }

    /** How many papers were announced as this kind. */
    public int count(AnnouncementKind kind) {
        return (int) items.stream().filter(it -> it.appearance().kind() == kind).count();
    }
}
