package daybook.catalog;

import daybook.listing.AnnouncementKind;
import java.time.LocalDate;
import java.util.Comparator;
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
    private static final Comparator<Appearance> ORDER = Comparator.comparing(Appearance::day)
            .thenComparing(Appearance::kind)
            .thenComparing(Appearance::category)
            .thenComparingInt(Appearance::position)
            .thenComparingInt(it -> it.version().orElse(0));

    /** What two captures of the same announcement say together, whichever comes first. */
    Appearance united(Appearance other) {
        OptionalInt newest = version.orElse(0) >= other.version.orElse(0) ? version : other.version;
        return new Appearance(day, kind, category, Math.min(position, other.position), newest);
    }

    @Override
    public int compareTo(Appearance other) {
        return ORDER.compare(this, other);
    }
}
