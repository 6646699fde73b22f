package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.catalog.Topic;
import daybook.chart.CalendarChart;
import daybook.chart.Sparkline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much there was over time, in pictures. */
public final class ActivityCharts {
    /** A line over a year, by weeks. */
    private static final int SPARKLINE_WEEKS = 52;

    /** Half a year stands beside a day. */
    private static final int CALENDAR_WEEKS = 26;

    /** Fewer weeks make no picture. */
    private static final int FEWEST_WEEKS = 4;

    private final SortedMap<LocalDate, Integer> papers = new TreeMap<>();

    ActivityCharts(Catalog catalog) {
        for (Day day : catalog.days().values()) {
            papers.put(day.date(), day.items().size());
        }
    }

    /** The days of a year, from the first to the last that the catalog knows. */
    public CalendarChart calendar(Year year) {
        return calendar(year.atDay(1), year.atDay(year.length()));
    }

    /** The weeks up to a day, which no later day changes; empty while there are few. */
    public Optional<CalendarChart> weeksUpTo(LocalDate day) {
        LocalDate first = day.with(DayOfWeek.MONDAY).minusWeeks(CALENDAR_WEEKS - 1);
        return Optional.of(calendar(first, day)).filter(it -> it.weeks() >= FEWEST_WEEKS);
    }

    private CalendarChart calendar(LocalDate first, LocalDate last) {
        return CalendarChart.of(later(first, papers.firstKey()), earlier(last, papers.lastKey()), papers);
    }

    /** The new papers of a topic, week by week; empty while there are few weeks, or no papers in them. */
    public Optional<Sparkline> of(Topic topic) {
        if (papers.isEmpty()) {
            return Optional.empty();
        }
        LocalDate newest = papers.lastKey().with(DayOfWeek.MONDAY);
        LocalDate first =
                later(newest.minusWeeks(SPARKLINE_WEEKS - 1), papers.firstKey().with(DayOfWeek.MONDAY));
        int weeks = (int) ChronoUnit.WEEKS.between(first, newest) + 1;
        List<Integer> counts = new ArrayList<>(Collections.nCopies(weeks, 0));
        topic.entries().stream()
                .flatMap(it -> it.firstDay().stream())
                .map(it -> (int) ChronoUnit.WEEKS.between(first, it.with(DayOfWeek.MONDAY)))
                .filter(week -> week >= 0)
                .forEach(week -> counts.set(week, counts.get(week) + 1));
        return Optional.of(Sparkline.of(counts)).filter(it -> weeks >= FEWEST_WEEKS && it.most() > 0);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
