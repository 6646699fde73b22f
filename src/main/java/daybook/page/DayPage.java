package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.Entry;
import daybook.chart.Calendar;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of one day.
 *
 * @param weeks the weeks up to this day; empty while there are few
 * @param citations files with the citations of its papers, called after their formats
 */
public record DayPage(
        SiteView site,
        Head head,
        DayContent day,
        Optional<Calendar> weeks,
        List<PageLink> citations,
        Optional<LocalDate> previous,
        Optional<LocalDate> next) {

    /** One page for each day, and the citations of its papers. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<Day> days = List.copyOf(site.catalog().days().values());
            List<PlannedFile> files = new ArrayList<>();
            for (int index = 0; index < days.size(); index++) {
                Day day = days.get(index);
                DayContent content = DayContent.of(day, site);
                SitePath path = Addresses.day(day.date());
                List<Entry> entries = day.items().stream().map(Day.Item::entry).toList();
                Bibliographies citations = site.bibliographies(path, entries);
                DayPage page = new DayPage(
                        site.view(),
                        site.head(path, site.words().longDate(day.date()), summary(content, site), List.of(), entries),
                        content,
                        site.activity().weeksUpTo(day.date()),
                        citations.links(),
                        neighbour(days, index - 1),
                        neighbour(days, index + 1));
                files.add(PlannedFile.listed(path, "the day " + day.date(), Optional.of(day.date()), "day", page));
                files.addAll(citations.files());
            }
            return files;
        }

        private static Optional<LocalDate> neighbour(List<Day> days, int index) {
            return 0 <= index && index < days.size()
                    ? Optional.of(days.get(index).date())
                    : Optional.empty();
        }
    }

    static String summary(DayContent day, SiteModel site) {
        return site.words().text("day.summary", day.announced(), day.crossed(), day.replaced(), day.picks());
    }
}
