package daybook.check;

import daybook.site.SitePath;
import java.util.Comparator;

/**
 * Where something stands that may stand on many pages.
 *
 * @param first of the files that have it, in the order of their paths
 * @param place where in it
 * @param files how many have it
 */
record Use(SitePath first, Reference place, int files) implements Comparable<Use> {
    private static final Comparator<Use> ORDER =
            Comparator.comparing(Use::first).thenComparingInt(it -> it.place.offset());

    /** The uses in different files as one. */
    Use and(Use other) {
        Use earlier = compareTo(other) <= 0 ? this : other;
        return new Use(earlier.first, earlier.place, files + other.files);
    }

    /** By the place that is first. */
    @Override
    public int compareTo(Use other) {
        return ORDER.compare(this, other);
    }

    /** What a message says of the other files, empty when there are none. */
    String elsewhere() {
        return switch (files) {
            case 1 -> "";
            case 2 -> " (and so on 1 more page)";
            default -> " (and so on " + (files - 1) + " more pages)";
        };
    }
}
