package daybook.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingDateTest {
    @ParameterizedTest
    @CsvSource({"2025-07-15, 2025-07-15", "2025-07, 2025-07-01", "2024-02-29, 2024-02-29"})
    void aDayIsFiledUnderItselfAndAMonthUnderItsFirstDay(String text, String filedUnder) {
        ListingDate date = ListingDate.parse(text).orElseThrow();

        assertThat(date).hasToString(text);
        assertThat(date.filedUnder()).hasToString(filedUnder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-13", "2025-02-29", "2025-7-15", "15 July 2025", "2025-07-15T04:12:09Z"})
    void refusesWhatIsNoDayOrMonthOfTheCalendar(String text) {
        assertThat(ListingDate.parse(text)).isEmpty();
    }
}
