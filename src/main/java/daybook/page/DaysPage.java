package daybook.page;

import daybook.catalog.Day;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The archive: every day by month.
 *
 * @param months newest first
 */
public record DaysPage(SiteView site, Head head, List<Month> months) {
    /** The days of a month, newest first. */
    public record Month(YearMonth month, List<Line> days) {}

    /** A day and how much it holds; all counts are 0 for a quiet day. */
    public record Line(LocalDate date, SitePath path, int announced, int crossed, int replaced) {}

    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            SortedMap<YearMonth, List<Line>> months = new TreeMap<>(java.util.Comparator.reverseOrder());
            List<Day> newestFirst = new ArrayList<>(site.catalog().days().values());
            java.util.Collections.reverse(newestFirst);
            newestFirst.forEach(day -> months.computeIfAbsent(YearMonth.from(day.date()), month -> new ArrayList<>())
                    .add(line(day)));
            DaysPage page = new DaysPage(
                    site.view(),
                    site.head(
                            Addresses.DAYS,
                            site.words().text("days.title"),
                            site.words().text("days.description", site.config().title()),
                            List.of()),
                    months.entrySet().stream()
                            .map(it -> new Month(it.getKey(), List.copyOf(it.getValue())))
                            .toList());
            Optional<LocalDate> changed = newestFirst.stream().map(Day::date).findFirst();
            return List.of(PlannedFile.listed(Addresses.DAYS, "the archive", changed, "days", page));
        }

        private static Line line(Day day) {
            return new Line(
                    day.date(),
                    Addresses.day(day.date()),
                    day.count(daybook.listing.Kind.NEW),
                    day.count(daybook.listing.Kind.CROSS),
                    day.count(daybook.listing.Kind.REPLACEMENT));
        }
    }
}
