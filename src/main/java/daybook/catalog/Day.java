package daybook.catalog;

import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
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

    /** Whether a source announced anything, beside what a curator added. */
    public boolean isAnnounced() {
        return items.stream()
                .anyMatch(it -> !it.appearance().category().equals(Listing.ADDED)
                        || !it.alsoIn().isEmpty());
    }

    /** How many papers were announced as this kind. */
    public int count(AnnouncementKind kind) {
        return (int) items.stream().filter(it -> it.appearance().kind() == kind).count();
    }
}
