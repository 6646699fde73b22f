package daybook.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** On which days a source has a listing, and when it announces it. */
public interface SourceSchedule {
    /** The time zone in which the source dates its listings. */
    ZoneId zone();

    /** Whether the source has a listing on such a day as a rule, as arXiv has from Monday to Friday. */
    boolean isListingDay(LocalDate day);

    /** Whether a listing day has no listing because of a holiday that is known beforehand. */
    boolean isHoliday(LocalDate day);

    /** When the listing of a listing day is announced. */
    Instant announcementOfListing(LocalDate day);

    /** The listing day whose announcement is the last one up to and with a time; it may be a holiday. */
    LocalDate newestListingDay(Instant time);

    /** The last listing day, up to and with a day, that is not a holiday. */
    LocalDate lastListing(LocalDate until);
}
