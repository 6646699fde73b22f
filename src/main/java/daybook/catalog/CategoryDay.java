package daybook.catalog;

import java.time.LocalDate;
import java.util.Comparator;

/** A day of a category; sorts by day, then by category. */
record CategoryDay(LocalDate day, String category) implements Comparable<CategoryDay> {
    private static final Comparator<CategoryDay> ORDER =
            Comparator.comparing(CategoryDay::day).thenComparing(CategoryDay::category);

    @Override
    public int compareTo(CategoryDay other) {
        return ORDER.compare(this, other);
    }
}
