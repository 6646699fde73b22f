package daybook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalendarChartTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 7, 16);

    private static CalendarChart calendar(LocalDate first, LocalDate last, Map<LocalDate, Integer> counts) {
        return CalendarChart.of(first, last, new TreeMap<>(counts));
    }

    @Test
    void tellsMissingDaysFromQuietOnes() {
        CalendarChart calendar =
                calendar(WEDNESDAY, WEDNESDAY.plusDays(2), Map.of(WEDNESDAY, 5, WEDNESDAY.plusDays(1), 0));

        assertThat(calendar.squares())
                .extracting(CalendarChart.DaySquare::state)
                .containsExactly("level-4", "quiet", "missing");
    }

    @Test
    void missesNothingAtWeekendsButShowsWhatIsThere() {
        LocalDate sunday = WEDNESDAY.plusDays(4);

        assertThat(calendar(WEDNESDAY, sunday, Map.of(WEDNESDAY, 1)).squares())
                .extracting(CalendarChart.DaySquare::date)
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2));
        assertThat(calendar(WEDNESDAY, sunday, Map.of(sunday, 1)).squares())
                .extracting(CalendarChart.DaySquare::date)
                .contains(sunday);
    }

    @Test
    void gradesDaysByTheFullestOneShown() {
        Map<LocalDate, Integer> counts = Map.of(
                WEDNESDAY.minusDays(1), 1000, WEDNESDAY, 1, WEDNESDAY.plusDays(1), 25, WEDNESDAY.plusDays(2), 100);

        assertThat(calendar(WEDNESDAY, WEDNESDAY.plusDays(2), counts).squares())
                .extracting(CalendarChart.DaySquare::state)
                .containsExactly("level-1", "level-1", "level-4");
    }

    @Test
    void beginsAWeekOnMonday() {
        CalendarChart calendar = calendar(WEDNESDAY, WEDNESDAY.plusDays(5), Map.of());

        assertThat(calendar.weeks()).isEqualTo(2);
        assertThat(calendar.squares())
                .extracting(it -> it.week() + "/" + it.weekday())
                .containsExactly("0/2", "0/3", "0/4", "1/0");
    }
}
