package daybook.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivScheduleTest {
    /** The first day of each pair ended what a real mail received, the second is the date of this mail. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-02, 2023-03-03", // Thursday
        "2023-03-10, 2023-03-13", // Friday
        "2023-03-15, 2023-03-16", // Wednesday
    })
    void aListingBearsTheDateOfTheWorkingDayAfterItWasClosed(LocalDate closed, LocalDate day) {
        assertThat(ArxivSchedule.INSTANCE.dayOfListingClosedOn(closed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-22T18:59, 2026-01-23", // Thursday, one minute before 14:00 in New York
        "2026-01-22T19:00, 2026-01-26", // too late for Thursday's listing, so in Friday's
        "2026-07-16T18:00, 2026-07-20", // the same in summer
        "2026-01-24T03:00, 2026-01-27", // Friday evening in New York: in Monday's
        "2026-01-25T12:00, 2026-01-27",
    })
    void whatIsReceivedStandsInTheNextListingToBeClosed(LocalDateTime received, LocalDate day) {
        assertThat(ArxivSchedule.INSTANCE.dayOfListingWith(received)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-17, 2026-07-16T18:00:00Z, 2026-07-17T00:00:00Z", // Friday in summer
        "2026-11-20, 2026-11-19T19:00:00Z, 2026-11-20T01:00:00Z", // Friday in winter
        "2026-11-23, 2026-11-20T19:00:00Z, 2026-11-23T01:00:00Z", // Monday: closed on Friday, announced on Sunday
    })
    void aListingIsClosedInTheAfternoonAndGoesOutInTheEveningBeforeItsDay(
            LocalDate day, Instant closing, Instant announcement) {
        assertThat(ArxivSchedule.INSTANCE.closingOfListing(day)).isEqualTo(closing);
        assertThat(ArxivSchedule.INSTANCE.announcementOfListing(day)).isEqualTo(announcement);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:59:59Z, 2026-11-19", // one second before 20:00 in New York
        "2026-11-20T01:00:00Z, 2026-11-20",
        "2026-11-21T12:00:00Z, 2026-11-20", // Saturday
        "2026-11-23T00:59:59Z, 2026-11-20", // Sunday evening in New York
        "2026-11-23T01:00:00Z, 2026-11-23",
        "2026-11-24T00:30:00Z, 2026-11-23", // Monday evening in New York
        "2026-07-17T00:00:00Z, 2026-07-17", // the same in summer
    })
    void theNewestListingIsThatOfTheLastEveningWithAnAnnouncement(Instant time, LocalDate day) {
        assertThat(ArxivSchedule.INSTANCE.newestListingDay(time)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, false", // Thanksgiving: went out the evening before
        "2026-11-27, true",
        "2026-12-25, false",
        "2026-12-28, true", // what Friday, a holiday, would have closed
        "2026-12-30, true",
        "2027-01-01, true",
        "2025-12-26, true",
        "2025-12-29, false",
    })
    void aHolidayTakesTheListingOfTheNextWorkingDay(LocalDate day, boolean holiday) {
        assertThat(ArxivSchedule.INSTANCE.isHoliday(day)).isEqualTo(holiday);
    }

    @Test
    void listingsAreDatedFromMondayToFriday() {
        LocalDate monday = LocalDate.of(2026, 11, 16);

        assertThat(IntStream.range(0, 7).mapToObj(monday::plusDays).filter(ArxivSchedule.INSTANCE::isListingDay))
                .containsExactly(
                        monday, monday.plusDays(1), monday.plusDays(2), monday.plusDays(3), monday.plusDays(4));
    }
}
