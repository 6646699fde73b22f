package daybook.catalog;

import daybook.listing.Kind;
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
public record Appearance(LocalDate day, Kind kind, String category, int position, OptionalInt version)
        implements Comparable<Appearance> {
    private static final Comparator<Appearance> ORDER = Comparator.comparing(Appearance::day)
            .thenComparing(Appearance::kind)
            .thenComparing(Appearance::category)
            .thenComparingInt(Appearance::position)
            .thenComparingInt(it -> it.version().orElse(0));

    @Override
    public int compareTo(Appearance other) {
        return ORDER.compare(this, other);
    }
}
