package daybook.page;

import daybook.catalog.Day;
import daybook.chart.CalendarChart;
import daybook.model.DayContent;
import daybook.model.DigestIndex;
import daybook.model.FeedChannel;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.DigestPeriod;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.source.SourceRules;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        List<CalendarDay> squares,
        List<CalendarLabel> labels,
        List<MonthOfDays> months) {
    /** As many columns as the name of a month needs. */
    private static final int LABEL_WEEKS = 4;

    /**
     * The days of a month, newest first.
     *
     * @param digest that of the month
     * @param weeks the digests of weeks that end in it, newest first, and that of the week of the site's newest day
     */
    public record MonthOfDays(YearMonth month, List<DayCounts> days, Optional<PageLink> digest, List<PageLink> weeks) {}

    /**
     * A day and how much it holds; all counts are 0 for a quiet day.
     *
     * @param firstAnnounced how many of its papers, of whatever kind, no earlier day of the site has: a reader's marks
     *     of what was on screen are kept by the day of a paper's first announcement
     * @param editorial the title of the curators' note about it, empty for none
     */
    public record DayCounts(
            LocalDate date,
            SitePath path,
            int announced,
            int crossed,
            int replaced,
            int firstAnnounced,
            int picks,
            String editorial) {}

    /**
     * A day of the calendar.
     *
     * @param line empty for a day without data
     * @param holiday whether it has none because its sources had a holiday
     */
    public record CalendarDay(CalendarChart.DaySquare square, Optional<DayCounts> line, boolean holiday) {}

    /** Where a month begins in the calendar: the column of its first week. */
    public record CalendarLabel(YearMonth month, int week) {}

    /** The archive with the newest year, and a page for each year. */
    static List<PlannedFile> plan(SiteModel site) {
        SortedMap<Year, List<DayCounts>> years = new TreeMap<>(Comparator.reverseOrder());
        List<Day> days = List.copyOf(site.papers().catalog().days().values());
        days.parallelStream()
                .map(it -> line(it, site))
                .toList()
                .forEach(it -> years.computeIfAbsent(Year.from(it.date), year -> new ArrayList<>())
                        .add(it));
        List<PageLink> links = years.keySet().stream()
                .map(it -> new PageLink(it.toString(), Addresses.year(it)))
                .toList();
        String title = site.facts().messages().text("days.title");
        List<PlannedFile> files = new ArrayList<>();
        files.add(file(page(
                Addresses.DAYS,
                title,
                links,
                years.isEmpty() ? CalendarChart.EMPTY : site.papers().activity().calendar(years.firstKey()),
                years.isEmpty() ? List.of() : years.getOrDefault(years.firstKey(), List.of()),
                site)));
        years.forEach((year, lines) -> files.add(file(page(
                Addresses.year(year),
                site.facts().messages().text("days.year", year.toString()),
                links,
                site.papers().activity().calendar(year),
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
            List<DayCounts> lines,
            SiteModel site) {
        SortedMap<LocalDate, DayCounts> byDate = new TreeMap<>();
        lines.forEach(it -> byDate.put(it.date, it));
        Set<SourceRules> sources = newestSources(site);
        String description = site.facts()
                .messages()
                .text("days.description", site.facts().config().title());
        return new DaysPage(
                site.facts().view(),
                site.facts().head(path, title, description, FeedChannel.days(site.facts())),
                title,
                years,
                calendar.weeks(),
                calendar.squares().stream()
                        .map(it -> new CalendarDay(
                                it,
                                Optional.ofNullable(byDate.get(it.date())),
                                sources.stream()
                                        .anyMatch(source -> source.schedule().isHoliday(it.date()))))
                        .toList(),
                labels(calendar),
                months(lines, site));
    }

    /** Those that the newest day has papers of: on their holidays there was nothing to list. */
    private static Set<SourceRules> newestSources(SiteModel site) {
        return site.papers().catalog().leadingDay().stream()
                .flatMap(it -> it.items().stream())
                .flatMap(it -> it.entry().id().source().stream())
                .collect(Collectors.toSet());
    }

    private static List<CalendarLabel> labels(CalendarChart calendar) {
        SortedMap<YearMonth, Integer> weeks = new TreeMap<>();
        calendar.squares().forEach(it -> weeks.putIfAbsent(YearMonth.from(it.date()), it.week()));
        return weeks.entrySet().stream()
                // The site's first month may be too short for its name.
                .filter(it ->
                        weeks.getOrDefault(it.getKey().plusMonths(1), calendar.weeks()) - it.getValue() >= LABEL_WEEKS)
                .map(it -> new CalendarLabel(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<MonthOfDays> months(List<DayCounts> oldestFirst, SiteModel site) {
        DigestIndex digests = site.digests();
        SortedMap<YearMonth, List<DayCounts>> months = new TreeMap<>(Comparator.reverseOrder());
        oldestFirst.forEach(it -> months.computeIfAbsent(YearMonth.from(it.date), month -> new ArrayList<>())
                .add(0, it));
        return months.entrySet().stream()
                .map(it -> new MonthOfDays(
                        it.getKey(),
                        List.copyOf(it.getValue()),
                        digests.of(DigestPeriod.monthOf(it.getKey().atDay(1))).map(DigestIndex::link),
                        weeks(it.getKey(), site)))
                .toList();
    }

    /** That of the newest day may end in a month that has no day yet. */
    private static List<PageLink> weeks(YearMonth month, SiteModel site) {
        LocalDate newest = site.papers().catalog().days().lastKey();
        List<PageLink> weeks = new ArrayList<>(site.digests().weeksOf(month));
        if (month.equals(YearMonth.from(newest))) {
            site.digests()
                    .of(DigestPeriod.weekOf(newest))
                    .filter(it -> !month.equals(YearMonth.from(it.period().last())))
                    .ifPresent(it -> weeks.add(0, DigestIndex.link(it)));
        }
        return weeks;
    }

    private static DayCounts line(Day day, SiteModel site) {
        DayContent content = DayContent.of(day, site.notes());
        return new DayCounts(
                content.date(),
                content.path(),
                content.announced(),
                content.crossed(),
                content.replaced(),
                (int) day.items().stream()
                        .filter(it -> it.entry().firstDay().equals(Optional.of(day.date())))
                        .count(),
                content.picks(),
                content.editorial().stream()
                        .map(NoteView::title)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
