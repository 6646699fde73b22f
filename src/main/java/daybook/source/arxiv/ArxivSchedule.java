package daybook.source.arxiv;

import daybook.source.SourceSchedule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When arXiv announces what it received (https://info.arxiv.org/help/availability.html).
 *
 * <p>Each working day at 14:00 in New York it closes the listing of what came since the last such time. That listing
 * goes out at 20:00 of the same day, of a Friday's on Sunday, and has the date of the working day that follows. What a
 * holiday does not close goes out with the next listing.
 */
public final class ArxivSchedule implements SourceSchedule {
    /** The only instance. */
    public static final ArxivSchedule INSTANCE = new ArxivSchedule();

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final LocalTime CLOSING = LocalTime.of(14, 0);
    private static final LocalTime ANNOUNCEMENT = LocalTime.of(20, 0);
    private static final Set<LocalDate> WITHOUT_LISTING = loadHolidays();

    private ArxivSchedule() {}

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    /** The date of the listing that was closed on a day. */
    public LocalDate dayOfListingClosedOn(LocalDate day) {
        return workingDayFrom(day.plusDays(1));
    }

    /** The date of the first listing that can hold what was received at a time, which is in GMT. */
    public LocalDate dayOfListingWith(LocalDateTime received) {
        ZonedDateTime local = received.atZone(ZoneOffset.UTC).withZoneSameInstant(ZONE);
        LocalDate day = local.toLocalDate();
        return dayOfListingClosedOn(workingDayFrom(local.toLocalTime().isBefore(CLOSING) ? day : day.plusDays(1)));
    }

    /** When the listing of a working day is closed. */
    public Instant closingOfListing(LocalDate day) {
        return workingDayBefore(day).atTime(CLOSING).atZone(ZONE).toInstant();
    }

    /** In the evening before. */
    @Override
    public Instant announcementOfListing(LocalDate day) {
        return day.minusDays(1).atTime(ANNOUNCEMENT).atZone(ZONE).toInstant();
    }

    @Override
    public LocalDate newestListingDay(Instant time) {
        LocalDate local = time.atZone(ZONE).toLocalDate();
        LocalDate day = workingDayBefore(local.plusDays(2));
        return announcementOfListing(day).isAfter(time) ? workingDayBefore(day) : day;
    }

    /** Whether a day is from Monday to Friday. */
    @Override
    public boolean isListingDay(LocalDate day) {
        return workingDayFrom(day).equals(day);
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return WITHOUT_LISTING.contains(day);
    }

    @Override
    public LocalDate lastListing(LocalDate until) {
        LocalDate day = workingDayBefore(until.plusDays(1));
        while (isHoliday(day)) {
            day = workingDayBefore(day);
        }
        return day;
    }

    private static LocalDate workingDayFrom(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case MONDAY -> day.minusDays(3);
            case SUNDAY -> day.minusDays(2);
            default -> day.minusDays(1);
        };
    }

    private static Set<LocalDate> loadHolidays() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArxivSchedule.class.getResourceAsStream("arxiv-holidays.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .map(day -> workingDayFrom(day.plusDays(1)))
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
