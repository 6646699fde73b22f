package daybook.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;

/**
 * Days as squares, a column for each week from Monday to Sunday.
 *
 * @param weeks how many columns there are
 * @param squares oldest first
 */
public record CalendarChart(int weeks, List<Square> squares) {
    /** One without days. */
    public static final CalendarChart EMPTY = new CalendarChart(0, List.of());

    private static final int LEVELS = 4;

    /**
     * One day.
     *
     * @param week its column, from 0
     * @param weekday its row: 0 for Monday to 6 for Sunday
     * @param state {@code missing} for a working day of which nothing is known, {@code quiet} for one without papers,
     *     else {@code level-1} to {@code level-4} by its share of the fullest day's papers
     * @param count how many papers it has
     */
    public record Square(LocalDate date, int week, int weekday, String state, int count) {}

    /**
     * The days from one to another, both included. A weekend that nothing is known of has no squares: there is nothing
     * to be missed.
     *
     * @param counts the papers of each known day
     */
    public static CalendarChart of(LocalDate first, LocalDate last, SortedMap<LocalDate, Integer> counts) {
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        SortedMap<LocalDate, Integer> shown = counts.subMap(first, last.plusDays(1));
        int most = shown.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Square> squares = first.datesUntil(last.plusDays(1))
                .filter(date -> shown.containsKey(date) || !isWeekend(date))
                .map(date -> new Square(
                        date,
                        (int) ChronoUnit.WEEKS.between(monday, date),
                        date.getDayOfWeek().getValue() - 1,
                        shown.containsKey(date) ? state(shown.getOrDefault(date, 0), most) : "missing",
                        shown.getOrDefault(date, 0)))
                .toList();
        return new CalendarChart((int) ChronoUnit.WEEKS.between(monday, last) + 1, squares);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Rounded up: a day with a single paper is no quiet one. */
    private static String state(int count, int most) {
        return count == 0 ? "quiet" : "level-" + (count * LEVELS + most - 1) / most;
    }
}
