package daybook.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that a text states. They are of years with four digits, as the dates of feeds and pages have them (RFC 3339, RFC
 * 5322): whatever else Java takes for a day, such as one of the year 12025, is a mistake of whoever wrote it.
 */
public final class StatedDay {
    /** The first year that a day can be of. */
    public static final int FIRST_YEAR = 1000;

    /** The last year that a day can be of. */
    public static final int LAST_YEAR = 9999;

    private StatedDay() {}

    /** The day in the form {@code 2025-07-15}; empty for any other text, and for a day that is in no calendar. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> isYear(it.getYear()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The day of a year, month and day of the month; empty when no calendar has it. */
    public static Optional<LocalDate> of(int year, int month, int dayOfMonth) {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth)).filter(it -> isYear(it.getYear()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether a day can be of a year. */
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
