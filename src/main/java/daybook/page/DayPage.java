package daybook.page;

import daybook.catalog.Day;
import daybook.catalog.DayEntry;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.chart.CalendarChart;
import daybook.listing.EntryId;
import daybook.model.CitationFile;
import daybook.model.DayContent;
import daybook.model.FeedChannel;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.page.ListedSection.SortedSection;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import daybook.titlecard.DayTitleCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The page of one day. A busy day has a second page with all abstracts.
 *
 * @param sections the day's, with cards or, on the page of a busy day, with lines
 * @param filter what these can be narrowed to; empty for a few papers
 * @param other of a busy day the page with all abstracts, or from there the way back
 * @param whole whether all abstracts are shown in full
 * @param weeks the weeks up to this day; empty while there are few
 * @param digests of its week and month
 * @param citations the file with the citations of its papers, called after its format; none for a day without papers
 */
public record DayPage(
        SiteView site,
        PageHead head,
        DayContent day,
        List<ListedSection> sections,
        Optional<ListFilter> filter,
        Optional<SitePath> other,
        boolean whole,
        Optional<CalendarChart> weeks,
        List<PageLink> digests,
        List<PageLink> citations,
        Optional<LocalDate> previous,
        Optional<LocalDate> next) {
    /** The title card has room for five, if each takes one line only. */
    private static final int MOST_TITLES = 5;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return sections.stream().anyMatch(ListedSection::isNoted);
    }

    /** One page for each day, a second one for a busy day, and its title card. */
    static List<PlannedFile> plan(SiteModel site) {
        return plan(site, path -> true);
    }

    /** The same for some days, by the paths of their pages. */
    static List<PlannedFile> plan(SiteModel site, Predicate<SitePath> wanted) {
        List<Day> days = List.copyOf(site.papers().catalog().days().values());
        Map<EntryId, List<Topic>> topics = site.papers().curatedTopics();
        return IntStream.range(0, days.size())
                .parallel()
                .filter(it -> wanted.test(Addresses.day(days.get(it).date())))
                .mapToObj(it -> plan(days, it, topics, site))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlannedFile> plan(List<Day> days, int index, Map<EntryId, List<Topic>> topics, SiteModel site) {
        List<PlannedFile> files = new ArrayList<>();
        Day day = days.get(index);
        SitePath path = Addresses.day(day.date());
        String origin = "the day " + day.date();
        List<SortedSection> sections = ListedSection.sorted(day, site);
        DayPage made = page(days, index, sections, topics, site);
        files.add(PlannedFile.listed(
                path,
                origin,
                Optional.of(day.date()),
                "day",
                SharedModel.remade(made, () -> page(days, index, ListedSection.sorted(day, site), topics, site))));
        if (ListedSection.isBusy(day)) {
            SitePath abstracts = Addresses.abstracts(day.date());
            files.add(PlannedFile.of(
                    abstracts,
                    origin,
                    new Content.Page("day", SharedModel.remade(made.wholePage(abstracts, sections, site), () -> {
                        List<SortedSection> again = ListedSection.sorted(day, site);
                        return page(days, index, again, topics, site).wholePage(abstracts, again, site);
                    }))));
        }
        if (site.facts().config().pages().cards()) {
            files.add(PlannedFile.of(Addresses.titleCard(path), origin, titleCard(made.day, sections, site)));
        }
        return files;
    }

    private static DayPage page(
            List<Day> days, int index, List<SortedSection> sections, Map<EntryId, List<Topic>> topics, SiteModel site) {
        Day day = days.get(index);
        DayContent content = DayContent.of(day, site.notes());
        boolean busy = ListedSection.isBusy(day);
        PageHead head = site.facts()
                .head(
                        Addresses.day(day.date()),
                        site.facts().messages().longDate(day.date()),
                        summary(content, site),
                        FeedChannel.days(site.facts()),
                        entries(day).stream().limit(ListedSection.FEW).toList())
                .with(site.facts().previews().of(day.date()));
        return new DayPage(
                site.facts().view(),
                head,
                content,
                busy ? ListedSection.lines(sections, site) : ListedSection.cards(sections, site),
                ListFilter.of(ListedSection.papers(sections), topics, site),
                busy ? Optional.of(Addresses.abstracts(day.date())) : Optional.empty(),
                false,
                site.papers().activity().weeksUpTo(day.date()),
                site.digests().around(day.date()),
                citations(day, site).links(),
                neighbour(days, index - 1),
                neighbour(days, index + 1));
    }

    /** The page with the abstracts of all papers that this one has in lines. */
    private DayPage wholePage(SitePath path, List<SortedSection> sorted, SiteModel model) {
        PageHead whole = model.facts()
                .head(path, head.title(), head.description(), FeedChannel.days(model.facts()))
                .insteadOf(head);
        return new DayPage(
                site,
                whole,
                day,
                ListedSection.cards(sorted, model),
                filter,
                Optional.of(head.path()),
                true,
                weeks,
                digests,
                citations,
                previous,
                next);
    }

    private static List<Entry> entries(Day day) {
        return day.items().stream().map(DayEntry::entry).toList();
    }

    /** The citations of a day's papers. */
    static CitationFile citations(Day day, SiteModel site) {
        return CitationFile.of(Addresses.day(day.date()), entries(day), Optional.of(day.date()), site);
    }

    private static DayTitleCard titleCard(DayContent day, List<SortedSection> sections, SiteModel site) {
        LocalDate date = day.date();
        Optional<SortedSection> first = sections.stream().findFirst();
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
                first.map(it -> String.valueOf(it.entries().size())).orElse(""),
                first.map(SortedSection::entries).orElse(List.of()).stream()
                        .limit(MOST_TITLES)
                        .map(it -> TexText.plain(it.entry().title()))
                        .toList());
    }

    private static Optional<LocalDate> neighbour(List<Day> days, int index) {
        return 0 <= index && index < days.size() ? Optional.of(days.get(index).date()) : Optional.empty();
    }

    static String summary(DayContent day, SiteModel site) {
        Messages messages = site.facts().messages();
        return day.isQuiet() ? messages.text("day.quiet") : day.summary(messages);
    }
}
