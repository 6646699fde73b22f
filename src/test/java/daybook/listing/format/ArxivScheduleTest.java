package daybook.listing.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivScheduleTest {
    /** The first day of each pair ended what a real mail received, the second is the date that this mail bears. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-02, 2023-03-03", // Thursday
        "2023-03-10, 2023-03-13", // Friday
        "2023-03-15, 2023-03-16", // Wednesday
    })
    void aListingBearsTheDateOfTheWorkingDayAfterItWasClosed(LocalDate closed, LocalDate day) {
        assertThat(ArxivSchedule.dayOfListingClosedOn(closed)).isEqualTo(day);
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
        assertThat(ArxivSchedule.dayOfListingWith(received)).isEqualTo(day);
    }
}
