package daybook.listing;

import daybook.text.StatedDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a listing was announced, as precisely as its source states: a day, or for arXiv's month pages a month.
 *
 * @param month the month
 * @param day the day within that month, empty when the source states no day
 */
public record ListingDate(YearMonth month, Optional<LocalDate> day) {
    /** A day. */
    public static ListingDate of(LocalDate day) {
        return new ListingDate(YearMonth.from(day), Optional.of(day));
    }

    /** A month without a day. */
    public static ListingDate of(YearMonth month) {
        return new ListingDate(month, Optional.empty());
    }

    /** Reads {@code 2025-07-15} or {@code 2025-07}; empty for any other text. */
    public static Optional<ListingDate> parse(String text) {
        return text.length() == "2025-07".length()
                ? StatedDay.parse(text + "-01").map(it -> of(YearMonth.from(it)))
                : StatedDay.parse(text).map(ListingDate::of);
    }

    /** The day under which announcements are filed: the stated one, or the first of the month. */
    public LocalDate filedUnder() {
        return day.orElseGet(() -> month.atDay(1));
    }

    @Override
    public String toString() {
        return day.map(LocalDate::toString).orElseGet(month::toString);
    }
}
