package daybook.page;

import daybook.catalog.Day;
import daybook.chart.CalendarChart;
import daybook.model.FeedChannel;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The archive: the days of a year, as a calendar and as a list by month.
 *
 * @param title of the newest year's page, which is that of the archive, or of another year's
 * @param years every year that has days, newest first, with its page
 * @param squares the calendar's days with what there is to say of them; empty while the site has no day
 * @param weeks how many columns the calendar has
 * @param months newest first
 */
public record DaysPage(
        SiteView site,
        PageHead head,
        String title,
        List<PageLink> years,
        int weeks,
        List<Square> squares,
        List<MonthLabel> labels,
        List<Month> months) {
    /** As many columns as the name of a month needs. */
    private static final int LABEL_WEEKS = 4;

    /** The days of a month, newest first. */
    public record Month(YearMonth month, List<Line> days) {}

    /** A day and how much it holds; all counts are 0 for a quiet day. */
    public record Line(LocalDate date, SitePath path, int announced, int crossed, int replaced) {}

    /** A day of the calendar; the line is empty for a missing day. */
    public record Square(CalendarChart.Square square, Optional<Line> line) {}

    /** Where a month begins in the calendar: the column of its first week. */
    public record MonthLabel(YearMonth month, int week) {}

    /** The archive with the newest year, and a page for each year. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            SortedMap<Year, List<Line>> years = new TreeMap<>(Comparator.reverseOrder());
            for (Day day : site.catalog().days().values()) {
                years.computeIfAbsent(Year.from(day.date()), year -> new ArrayList<>())
                        .add(line(day));
            }
            List<PageLink> links = years.keySet().stream()
                    .map(it -> new PageLink(it.toString(), Addresses.year(it)))
                    .toList();
            String title = site.words().text("days.title");
            List<PlannedFile> files = new ArrayList<>();
            files.add(file(page(
                    Addresses.DAYS,
                    title,
                    links,
                    years.isEmpty() ? CalendarChart.EMPTY : site.activity().calendar(years.firstKey()),
                    years.isEmpty() ? List.of() : years.getOrDefault(years.firstKey(), List.of()),
                    site)));
            years.forEach((year, lines) -> files.add(file(page(
                    Addresses.year(year),
                    site.words().text("days.year", year.toString()),
                    links,
                    site.activity().calendar(year),
                    lines,
                    site))));
            return files;
        }

        private static PlannedFile file(DaysPage page) {
            Optional<LocalDate> changed = page.months.stream().findFirst().map(month -> month.days.get(0).date);
            return PlannedFile.listed(page.head.path(), "the archive", changed, "days", page);
        }

        private static DaysPage page(
                SitePath path,
                String title,
                List<PageLink> years,
                CalendarChart calendar,
                List<Line> lines,
                SiteModel site) {
            SortedMap<LocalDate, Line> byDate = new TreeMap<>();
            lines.forEach(it -> byDate.put(it.date, it));
            String description =
                    site.words().text("days.description", site.config().title());
            return new DaysPage(
                    site.view(),
                    site.head(path, title, description, FeedChannel.days(site)),
                    title,
                    years,
                    calendar.weeks(),
                    calendar.squares().stream()
                            .map(it -> new Square(it, Optional.ofNullable(byDate.get(it.date()))))
                            .toList(),
                    labels(calendar),
                    months(lines));
        }

        private static List<MonthLabel> labels(CalendarChart calendar) {
            SortedMap<YearMonth, Integer> weeks = new TreeMap<>();
            calendar.squares().forEach(it -> weeks.putIfAbsent(YearMonth.from(it.date()), it.week()));
            return weeks.entrySet().stream()
                    // The site's first month may be too short for its name.
                    .filter(it -> weeks.getOrDefault(it.getKey().plusMonths(1), calendar.weeks()) - it.getValue()
                            >= LABEL_WEEKS)
                    .map(it -> new MonthLabel(it.getKey(), it.getValue()))
                    .toList();
        }

        private static List<Month> months(List<Line> oldestFirst) {
            SortedMap<YearMonth, List<Line>> months = new TreeMap<>(Comparator.reverseOrder());
            oldestFirst.forEach(it -> months.computeIfAbsent(YearMonth.from(it.date), month -> new ArrayList<>())
                    .add(0, it));
            return months.entrySet().stream()
                    .map(it -> new Month(it.getKey(), List.copyOf(it.getValue())))
                    .toList();
        }

        private static Line line(Day day) {
            return new Line(
                    day.date(),
                    Addresses.day(day.date()),
                    day.count(daybook.listing.AnnouncementKind.NEW),
                    day.count(daybook.listing.AnnouncementKind.CROSS),
                    day.count(daybook.listing.AnnouncementKind.REPLACEMENT));
        }
    }
}
