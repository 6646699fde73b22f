package daybook.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleDateTest {
    @ParameterizedTest
    @CsvSource({
        "2025-W99, 2025 has no week 99",
        "2025-w53, 2025 has no week 53",
        "2025-W9, 'a week has two digits, such as 2025-W09'",
        "2025-13, 2025 has no month 13",
        "2025-13-45, 2025 has no month 13",
        "2025-00-01, 2025 has no month 00",
        "2025-02-30, 2025-02 has no day 30"
    })
    void saysWhatTheCalendarLacks(String word, String problem) {
        assertThat(ImpossibleDate.problem(word)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W29", "2026-W53", "2025-07", "2025-07-15", "2507.10150", "thoughts", "2025-7-1"})
    void saysNothingOfOtherWords(String word) {
        assertThat(ImpossibleDate.problem(word)).isEmpty();
    }
}
