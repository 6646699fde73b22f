package daybook.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;

/**
 * A calendar heat map: a square for each day, a column for each week from Monday to Sunday.
 *
 * @param weeks the number of columns
 * @param squares oldest first
 */
public record CalendarChart(int weeks, List<DaySquare> squares) {
    /** A chart without days. */
    public static final CalendarChart EMPTY = new CalendarChart(0, List.of());

    private static final int LEVELS = 4;

    /**
     * The square of a day.
     *
     * @param week its column, from 0
     * @param weekday its row: 0 for Monday to 6 for Sunday
     * @param state {@code missing} for a working day without data, {@code quiet} for a day without papers, otherwise
     *     {@code level-1} to {@code level-4} by its share of the papers of the fullest day
     * @param count the number of papers, 0 when it is missing
     */
    public record DaySquare(LocalDate date, int week, int weekday, String state, int count) {}

    /**
     * The days from one to another, both included. A day of a weekend without data has no square, as nothing is
     * expected then.
     *
     * @param counts the number of papers of each day with data
     */
    public static CalendarChart of(LocalDate first, LocalDate last, SortedMap<LocalDate, Integer> counts) {
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        SortedMap<LocalDate, Integer> shown = counts.subMap(first, last.plusDays(1));
        int most = shown.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<DaySquare> squares = first.datesUntil(last.plusDays(1))
                .filter(date -> shown.containsKey(date) || !isWeekend(date))
                .map(date -> new DaySquare(
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

    /** Rounded up, so that a day with a single paper is not shown as quiet. */
    private static String state(int count, int most) {
        return count == 0 ? "quiet" : "level-" + (count * LEVELS + most - 1) / most;
    }
}
