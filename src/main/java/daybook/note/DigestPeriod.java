package daybook.note;

import daybook.text.StatedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week (ISO 8601: it begins on Monday) or a month, of which a site has a digest. Periods are ordered by their last
 * days; a week comes before a month that ends with it.
 *
 * @param first its first day
 */
public record DigestPeriod(Length length, LocalDate first) implements Comparable<DigestPeriod> {
    private static final Pattern WEEK = Pattern.compile("(?<year>[0-9]{4})-[Ww](?<week>[0-9]{2})");
    private static final Comparator<DigestPeriod> ORDER =
            Comparator.comparing(DigestPeriod::last).thenComparing(DigestPeriod::length);

    /** How long a period is. */
    public enum Length {
        WEEK("week"),
        MONTH("month");

        private final String key;

        Length(String key) {
            this.key = key;
        }

        /** What messages call it: {@code week} or {@code month}. */
        public String key() {
            return key;
        }
    }

    /** The week that a day is in. */
    public static DigestPeriod weekOf(LocalDate day) {
        return new DigestPeriod(Length.WEEK, day.with(DayOfWeek.MONDAY));
    }

    /** The month that a day is in. */
    public static DigestPeriod monthOf(LocalDate day) {
        return new DigestPeriod(Length.MONTH, day.withDayOfMonth(1));
    }

    /** Whether a digest with a day of that kind is over, and with its subscribers, on another day. */
    public static boolean isOver(LocalDate day, LocalDate today) {
        return day.isBefore(weekOf(today).first) || day.isBefore(monthOf(today).first);
    }

    /** Parses {@code 2025-W29} or {@code 2025-07}; empty for any other text, such as a week that its year has not. */
    public static Optional<DigestPeriod> parse(String text) {
        Matcher week = WEEK.matcher(text);
        if (!week.matches()) {
            return StatedDay.parse(text + "-01").map(DigestPeriod::monthOf);
        }
        long number = Long.parseLong(week.group("week"));
        // The week with 4 January is the first one of any year.
        return StatedDay.of(Integer.parseInt(week.group("year")), 1, 4)
                .map(it -> weekOf(it.plusWeeks(number - 1)))
                .filter(it -> it.toString().equals(text.replace('w', 'W')));
    }

    /** The nearest in time of some others of its length, the earlier one of two; empty if none has it. */
    public Optional<DigestPeriod> nearest(Collection<DigestPeriod> others) {
        return others.stream()
                .filter(it -> it.length == length)
                .min(Comparator.comparing((DigestPeriod it) -> Math.abs(ChronoUnit.DAYS.between(first, it.first)))
                        .thenComparing(DigestPeriod::first));
    }

    /** Its last day. */
    public LocalDate last() {
        return length == Length.WEEK ? first.plusDays(6) : first.plusMonths(1).minusDays(1);
    }

    /** The number of a week in its {@link #year}; that of a month in its year. */
    public int number() {
        return length == Length.WEEK ? first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) : first.getMonthValue();
    }

    /** The year that it is counted in; that of a week is the year of its Thursday. */
    public int year() {
        return length == Length.WEEK ? first.get(IsoFields.WEEK_BASED_YEAR) : first.getYear();
    }

    @Override
    public int compareTo(DigestPeriod other) {
        return ORDER.compare(this, other);
    }

    /** Its name, such as {@code 2025-W29} or {@code 2025-07}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, length == Length.WEEK ? "%04d-W%02d" : "%04d-%02d", year(), number());
    }
}
