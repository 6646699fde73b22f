package daybook.page;

import daybook.catalog.Day;
import daybook.chart.Calendar;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of one day.
 *
 * @param weeks the weeks up to this day; empty while there are few
 */
public record DayPage(
        SiteView site,
        Head head,
        DayContent day,
        Optional<Calendar> weeks,
        Optional<LocalDate> previous,
        Optional<LocalDate> next) {

    /** One page for each day. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<Day> days = List.copyOf(site.catalog().days().values());
            List<PlannedFile> files = new ArrayList<>();
            for (int index = 0; index < days.size(); index++) {
                Day day = days.get(index);
                DayContent content = DayContent.of(day, site);
                DayPage page = new DayPage(
                        site.view(),
                        site.head(
                                Addresses.day(day.date()),
                                site.words().longDate(day.date()),
                                summary(content, site),
                                List.of()),
                        content,
                        site.activity().weeksUpTo(day.date()),
                        neighbour(days, index - 1),
                        neighbour(days, index + 1));
                files.add(PlannedFile.listed(
                        Addresses.day(day.date()), "the day " + day.date(), Optional.of(day.date()), "day", page));
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
