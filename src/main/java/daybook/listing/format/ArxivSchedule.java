package daybook.listing.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * When arXiv announces what it received (https://info.arxiv.org/help/availability.html).
 *
 * <p>Each working day at 14:00 in New York it closes the listing of what came since the last such time. That listing
 * goes out in the evening of the same day, of a Friday's on Sunday, and bears the date of the working day that follows.
 */
final class ArxivSchedule {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime CLOSING = LocalTime.of(14, 0);

    private ArxivSchedule() {}

    /** The date of the listing that was closed on a day. */
    static LocalDate dayOfListingClosedOn(LocalDate day) {
        return workingDayFrom(day.plusDays(1));
    }

    /** The date of the first listing that can hold what was received at a time, which is in GMT. */
    static LocalDate dayOfListingWith(LocalDateTime received) {
        ZonedDateTime local = received.atZone(ZoneOffset.UTC).withZoneSameInstant(NEW_YORK);
        LocalDate day = local.toLocalDate();
        return dayOfListingClosedOn(workingDayFrom(local.toLocalTime().isBefore(CLOSING) ? day : day.plusDays(1)));
    }

    private static LocalDate workingDayFrom(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
