package daybook.format.links;

import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The headings above a place in a list, from the highest to the lowest. */
final class HeadingPath {
    /** Deeper than anybody writes; a limit for what machines write. */
    private static final int DEEPEST = 12;

    private final Deque<SectionHeading> headings = new ArrayDeque<>();

    /** Ends the sections of the same rank and of lower ones, and begins one. */
    void push(SectionHeading heading) {
        leave(heading.rank());
        if (headings.size() < DEEPEST) {
            headings.addLast(heading);
        }
    }

    /** Ends the sections of a rank and of lower ones. */
    void leave(int rank) {
        while (!headings.isEmpty() && headings.getLast().rank() >= rank) {
            headings.removeLast();
        }
    }

    /** The headings as they are now. */
    List<SectionHeading> snapshot() {
        return List.copyOf(headings);
    }

    /** Goes back to headings as they were. */
    void restore(List<SectionHeading> snapshot) {
        headings.clear();
        headings.addAll(snapshot);
    }

    /** {@code Training / Pre-training / 2024}. */
    Optional<String> subject() {
        List<String> texts =
                headings.stream().flatMap(it -> it.text().stream()).distinct().toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(Listing.BETWEEN_HEADINGS, texts));
    }

    /** The day that the nearest heading with one is. */
    Optional<LocalDate> day() {
        List<LocalDate> days = new ArrayList<>();
        for (Iterator<SectionHeading> lowest = headings.descendingIterator(); lowest.hasNext(); ) {
            lowest.next().day().ifPresent(days::add);
        }
        return days.stream().findFirst();
    }

    /** Whether the place is in a section about the list itself. */
    boolean isApparatus() {
        return headings.stream().anyMatch(SectionHeading::apparatus);
    }
}
