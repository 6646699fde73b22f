package daybook.check;

import daybook.siteplan.SitePath;
import java.util.Comparator;

/**
 * Where something stands that may stand on many pages.
 *
 * @param first of the files that have it, in the order of their paths
 * @param place where in it
 * @param files how many have it
 */
record Occurrence(SitePath first, Reference place, int files) implements Comparable<Occurrence> {
    private static final Comparator<Occurrence> ORDER =
            Comparator.comparing(Occurrence::first).thenComparingInt(it -> it.place.offset());

    /** The uses in different files as one. */
    Occurrence and(Occurrence other) {
        Occurrence earlier = compareTo(other) <= 0 ? this : other;
        return new Occurrence(earlier.first, earlier.place, files + other.files);
    }

    /** By the place that is first. */
    @Override
    public int compareTo(Occurrence other) {
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
