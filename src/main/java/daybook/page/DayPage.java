package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.chart.CalendarChart;
import daybook.model.CitationFile;
import daybook.model.DayContent;
import daybook.model.FeedChannel;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.titlecard.DayTitleCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of one day.
 *
 * @param weeks the weeks up to this day; empty while there are few
 * @param citations the file with the citations of its papers, called after its format; none for a day without papers
 */
public record DayPage(
        SiteView site,
        PageHead head,
        DayContent day,
        Optional<CalendarChart> weeks,
        List<PageLink> citations,
        Optional<LocalDate> previous,
        Optional<LocalDate> next) {

    /** The title card has room for five, if each takes one line only. */
    private static final int MOST_TITLES = 5;

    /** One page for each day, and its title card. */
    static List<PlannedFile> plan(SiteModel site) {
        List<Day> days = List.copyOf(site.papers().catalog().days().values());
        FeedChannel feed = FeedChannel.days(site.facts());
        List<PlannedFile> files = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            Day day = days.get(index);
            DayContent content = DayContent.of(day, site.notes(), site.partials());
            SitePath path = Addresses.day(day.date());
            List<Entry> entries = entries(day);
            DayPage page = new DayPage(
                    site.facts().view(),
                    site.facts()
                            .head(
                                    path,
                                    site.facts().messages().longDate(day.date()),
                                    summary(content, site),
                                    feed,
                                    entries)
                            .with(site.facts().previews().of(day.date())),
                    content,
                    site.papers().activity().weeksUpTo(day.date()),
                    citations(day, site).links(),
                    neighbour(days, index - 1),
                    neighbour(days, index + 1));
            files.add(PlannedFile.listed(path, "the day " + day.date(), Optional.of(day.date()), "day", page));
            if (site.facts().config().pages().cards()) {
                files.add(PlannedFile.of(Addresses.titleCard(path), "the day " + day.date(), titleCard(content, site)));
            }
        }
        return files;
    }

    private static List<Entry> entries(Day day) {
        return day.items().stream().map(DayEntry::entry).toList();
    }

    /** The citations of a day's papers. */
    static CitationFile citations(Day day, SiteModel site) {
        return CitationFile.of(Addresses.day(day.date()), entries(day), site);
    }

    private static DayTitleCard titleCard(DayContent day, SiteModel site) {
        LocalDate date = day.date();
        Optional<DayContent.DaySection> first = day.sections().stream().findFirst();
        return new DayTitleCard(
                site.facts().config().title(),
                site.facts().messages().weekday(date),
                String.valueOf(date.getDayOfMonth()),
                site.facts().messages().monthName(date),
                String.valueOf(date.getYear()),
                summary(day, site),
                site.facts()
                        .messages()
                        .text(first.map(it -> "section." + it.key()).orElse("day.quiet")),
                first.map(it -> String.valueOf(it.items().size())).orElse(""),
                first.map(DayContent.DaySection::items).orElse(List.of()).stream()
                        .limit(MOST_TITLES)
                        .map(it -> TexText.plain(it.card().value().title()))
                        .toList());
    }

    private static Optional<LocalDate> neighbour(List<Day> days, int index) {
        return 0 <= index && index < days.size() ? Optional.of(days.get(index).date()) : Optional.empty();
    }

    static String summary(DayContent day, SiteModel site) {
        return site.facts().messages().text("day.summary", day.announced(), day.crossed(), day.replaced(), day.picks());
    }
}
