package daybook.page;

import daybook.catalog.Catalog;
import daybook.model.FeedChannel;
import daybook.model.HistoryLine;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of papers that were announced before: new versions, new titles, publications, withdrawals. The page shows
 * the newest days; further pages show one month each.
 *
 * @param title plain text
 * @param days newest first
 * @param months newest first
 */
public record ChangesPage(SiteView site, PageHead head, String title, List<ChangedDay> days, List<MonthLink> months) {
    /** The page shows whole days until it shows this many papers. */
    private static final int NEWEST = 50;

    /** The changes of one day. */
    public record ChangedDay(LocalDate date, SitePath day, List<ChangedPaper> papers) {}

    /** A paper and what changed on that day. */
    public record ChangedPaper(String title, String id, SitePath path, List<HistoryLine> changes) {}

    /** One page for the newest days and one for each month. */
    static List<PlannedFile> plan(SiteModel site) {
        SortedMap<YearMonth, List<ChangedDay>> months = months(site.papers().catalog());
        List<MonthLink> links = months.entrySet().stream()
                .map(it -> new MonthLink(it.getKey(), Addresses.changes(it.getKey()), count(it.getValue())))
                .toList();
        List<PlannedFile> files = new ArrayList<>();
        files.add(page(Addresses.CHANGES, site.facts().messages().text("changes.title"), newest(months), links, site));
        months.forEach((month, days) -> files.add(page(
                Addresses.changes(month),
                site.facts()
                        .messages()
                        .text("changes.month", site.facts().messages().month(month)),
                days,
                links,
                site)));
        return files;
    }

    private static PlannedFile page(
            SitePath path, String title, List<ChangedDay> days, List<MonthLink> months, SiteModel site) {
        String description = site.facts()
                .messages()
                .text("changes.description", site.facts().config().title());
        ChangesPage page = new ChangesPage(
                site.facts().view(),
                site.facts().head(path, title, description, FeedChannel.changes(site.facts())),
                title,
                List.copyOf(days),
                months);
        Optional<LocalDate> changed = days.stream().map(ChangedDay::date).findFirst();
        return PlannedFile.listed(path, "the list of changes", changed, "changes", page);
    }

    private static SortedMap<YearMonth, List<ChangedDay>> months(Catalog catalog) {
        SortedMap<LocalDate, List<ChangedPaper>> days = new TreeMap<>(Comparator.reverseOrder());
        catalog.entries()
                .values()
                .forEach(entry -> HistoryLine.changes(entry)
                        .forEach((day, lines) -> days.computeIfAbsent(day, it -> new ArrayList<>())
                                .add(new ChangedPaper(
                                        entry.title(), entry.id().toString(), Addresses.paper(entry.id()), lines))));
        SortedMap<YearMonth, List<ChangedDay>> months = new TreeMap<>(Comparator.reverseOrder());
        days.forEach((day, papers) -> months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                .add(new ChangedDay(day, Addresses.day(day), List.copyOf(papers))));
        return months;
    }

    private static List<ChangedDay> newest(Map<YearMonth, List<ChangedDay>> months) {
        List<ChangedDay> newest = new ArrayList<>();
        for (ChangedDay day : months.values().stream().flatMap(List::stream).toList()) {
            if (count(newest) >= NEWEST) {
                break;
            }
            newest.add(day);
        }
        return newest;
    }

    private static int count(List<ChangedDay> days) {
        return days.stream().mapToInt(it -> it.papers().size()).sum();
    }
}
