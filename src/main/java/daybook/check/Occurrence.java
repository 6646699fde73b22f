package daybook.check;

import daybook.siteplan.SitePath;
import java.util.Comparator;

/**
 * Where something occurs that may be on thousands of pages: its first place, and in how many files it is.
 *
 * @param first the first of these files in the order of their paths
 * @param place where it is in the first file
 * @param files the number of files, at least 1
 */
record Occurrence(SitePath first, MarkupReference place, int files) implements Comparable<Occurrence> {
    private static final Comparator<Occurrence> ORDER =
            Comparator.comparing(Occurrence::first).thenComparingInt(it -> it.place.offset());

    /** This and the occurrence of the same thing in other files. */
    Occurrence and(Occurrence other) {
        Occurrence earlier = compareTo(other) <= 0 ? this : other;
        return new Occurrence(earlier.first, earlier.place, files + other.files);
    }

    /** Ordered by the first place. */
    @Override
    public int compareTo(Occurrence other) {
        return ORDER.compare(this, other);
    }

    /** The end of a message that counts the other files, empty when there are none. */
    String otherFiles() {
        return switch (files) {
            case 1 -> "";
            case 2 -> " (also on 1 more page)";
            default -> " (also on " + (files - 1) + " more pages)";
        };
    }
}
