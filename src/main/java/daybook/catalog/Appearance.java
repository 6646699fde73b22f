package daybook.catalog;

import daybook.listing.AnnouncementKind;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * One time that a paper was announced.
 *
 * @param category the category whose listing it stood in
 * @param position its number in that listing, from 1
 * @param version the announced version, when the listing says so
 */
public record Appearance(LocalDate day, AnnouncementKind kind, String category, int position, OptionalInt version)
        implements Comparable<Appearance> {
    /** What two captures of the same announcement say together, whichever comes first. */
    Appearance united(Appearance other) {
        OptionalInt newest = version.orElse(0) >= other.version.orElse(0) ? version : other.version;
        return new Appearance(day, kind, category, Math.min(position, other.position), newest);
    }

    // Without a chain of comparators: it is asked for some million times.
    @Override
    public int compareTo(Appearance other) {
        int order = day.compareTo(other.day);
        order = order == 0 ? kind.compareTo(other.kind) : order;
        order = order == 0 ? category.compareTo(other.category) : order;
        order = order == 0 ? Integer.compare(position, other.position) : order;
        return order == 0 ? Integer.compare(version.orElse(0), other.version.orElse(0)) : order;
    }
}
