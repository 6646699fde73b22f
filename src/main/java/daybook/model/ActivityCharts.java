package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Day;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.chart.CalendarChart;
import daybook.chart.Sparkline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
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

    private static final int DAYS_OF_WEEK = 7;

    /** The first day of 1970 was a Thursday. */
    private static final int DAYS_SINCE_MONDAY = 3;

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
        int newest = week(papers.lastKey());
        int first = Math.max(newest - SPARKLINE_WEEKS + 1, week(papers.firstKey()));
        int[] counts = new int[newest - first + 1];
        for (Entry entry : topic.entries()) {
            int week = entry.firstDay().isPresent() ? week(entry.firstDay().get()) - first : -1;
            if (week >= 0) {
                counts[week]++;
            }
        }
        return Optional.of(Sparkline.of(Arrays.stream(counts).boxed().toList()))
                .filter(it -> counts.length >= FEWEST_WEEKS && it.most() > 0);
    }

    /** How many Mondays there were since that before the first day of 1970. */
    private static int week(LocalDate day) {
        return (int) Math.floorDiv(day.toEpochDay() + DAYS_SINCE_MONDAY, DAYS_OF_WEEK);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
