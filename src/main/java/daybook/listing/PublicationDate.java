package daybook.listing;

import daybook.text.StatedDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When something was published, as precisely as its source states: a year, a month or a day.
 *
 * @param year from 1000 to 9999
 * @param month from 1 to 12; empty when only the year is known
 * @param day of the month; empty when the source states none
 */
public record PublicationDate(int year, OptionalInt month, OptionalInt day) {
    /** A date of ISO 8601 with as many parts as are known, or with slashes; a time may follow a day. */
    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2})(?:[T ].{0,40})?)?)?", Pattern.DOTALL);

    /** A day. */
    public static PublicationDate of(LocalDate day) {
        return new PublicationDate(
                day.getYear(), OptionalInt.of(day.getMonthValue()), OptionalInt.of(day.getDayOfMonth()));
    }

    /** Reads {@code 2017}, {@code 2017-06} or {@code 2017-06-12}; of a part that cannot be it keeps those before it. */
    public static Optional<PublicationDate> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        return parts.matches()
                ? ofParts(IntStream.rangeClosed(1, 3)
                        .mapToObj(parts::group)
                        .takeWhile(it -> it != null)
                        .map(Integer::valueOf)
                        .toList())
                : Optional.empty();
    }

    /** Year, month and day, as far as they are there and possible; empty without a year of four digits. */
    public static Optional<PublicationDate> ofParts(List<Integer> parts) {
        if (parts.isEmpty() || !StatedDay.isYear(parts.get(0))) {
            return Optional.empty();
        }
        int year = parts.get(0);
        try {
            OptionalInt month = parts.size() > 1
                    ? OptionalInt.of(YearMonth.of(year, parts.get(1)).getMonthValue())
                    : OptionalInt.empty();
            OptionalInt day = parts.size() > 2
                    ? OptionalInt.of(
                            LocalDate.of(year, parts.get(1), parts.get(2)).getDayOfMonth())
                    : OptionalInt.empty();
            return Optional.of(new PublicationDate(year, month, day));
        } catch (DateTimeException impossible) {
            return ofParts(parts.subList(0, Math.min(parts.size(), 3) - 1));
        }
    }

    /** The whole date; empty when only the year or the month is known. */
    public Optional<LocalDate> date() {
        return day.isPresent()
                ? Optional.of(LocalDate.of(year, month.orElseThrow(), day.getAsInt()))
                : Optional.empty();
    }

    /** {@code 2017}, {@code 2017-06} or {@code 2017-06-12}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
        month.ifPresent(it -> text.append(String.format(Locale.ROOT, "-%02d", it)));
        day.ifPresent(it -> text.append(String.format(Locale.ROOT, "-%02d", it)));
        return text.toString();
    }
}
