package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.chart.Sparkline;
import daybook.listing.EntryId;
import daybook.model.CitationFile;
import daybook.model.EntryLine;
import daybook.model.EntryPartial;
import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.ListedEntry;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A topic: its introduction and its newest days. Further pages show one month each, so that a new day changes the
 * newest month's only.
 *
 * @param count all entries of the topic
 * @param query the curator's query, empty for a subject category
 * @param activity the papers of each week; empty while the site has few weeks
 * @param feeds the topic's feed in each format
 * @param citations the file with the citations of all papers of a curated topic, or of those that the page of a subject
 *     category shows; called after its format
 * @param picks those of the newest days, the best of a day first, whether or not they are among those of the groups
 * @param groups newest first
 * @param undated those that stand only in lists without days
 * @param filter what these can be narrowed to; empty for a few papers
 * @param months newest first
 * @param whole whether the abstracts of the newest days are there
 */
public record TopicPage(
        SiteView site,
        PageHead head,
        String title,
        String slug,
        String query,
        int count,
        List<FeedLink> feeds,
        Optional<Sparkline> activity,
        List<PageLink> citations,
        List<NoteView> introduction,
        List<EntryPartial<EntryLine>> picks,
        List<EntryGroup> groups,
        List<ListedEntry<?>> undated,
        Optional<ListFilter> filter,
        List<MonthLink> months,
        boolean whole) {
    /** The topic's page shows whole days until it shows this many entries. */
    private static final int NEWEST = 50;

    private static final int PICKS = 10;

    /** A month with more papers names them on one line each: nobody reads so many abstracts of the past. */
    private static final int CARDS_IN_MONTH = 50;

    /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
    public boolean isNoted() {
        return EntryGroup.areNoted(groups, undated);
    }

    /**
     * A month of a topic on a page of its own.
     *
     * @param isSubject whether the topic is a subject category, whose name is in the language of the papers
     * @param whole whether the papers' abstracts are there
     */
    public record TopicMonthPage(
            SiteView site,
            PageHead head,
            PageLink topic,
            boolean isSubject,
            YearMonth month,
            List<EntryGroup> groups,
            boolean whole) {
        /** Whether notes stand beside its papers: the page has a margin then, from its first byte on. */
        public boolean isNoted() {
            return EntryGroup.areNoted(groups, List.of());
        }
    }

    /** One page for each topic, and one for each of its months. */
    static List<PlannedFile> plan(SiteModel site) {
        Map<EntryId, List<Topic>> curated = site.papers().curatedTopics();
        List<Entry> picks = site.notes().picks(site.papers().catalog());
        return site.papers().topics().parallelStream()
                .flatMap(it -> plan(it, curated, picks, site).stream())
                .toList();
    }

    private static List<PlannedFile> plan(
            Topic topic, Map<EntryId, List<Topic>> curated, List<Entry> picks, SiteModel site) {
        String origin = topic.isCurated() ? "the topic '" + topic.slug() + "'" : "the subject " + topic.slug();
        SortedMap<YearMonth, List<Entry>> months = new TreeMap<>(Comparator.reverseOrder());
        topic.entries()
                .forEach(it -> it.firstDay()
                        .ifPresent(day -> months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                                .add(it)));
        List<Entry> newest = ListByYear.newest(NEWEST, topic.entries(), Entry::sortDay);
        List<PlannedFile> files = new ArrayList<>();
        files.add(PlannedFile.listed(
                Addresses.topic(topic.slug()),
                origin,
                topic.entries().stream().findFirst().flatMap(Entry::firstDay),
                "topic",
                page(topic, months, newest, curated, picks, site)));
        months.forEach((month, entries) -> files.add(PlannedFile.listed(
                Addresses.topic(topic.slug(), month),
                origin,
                entries.get(0).firstDay(),
                "topic-month",
                SharedModel.remade(() -> month(topic, month, entries, site)))));
        return files;
    }

    /** A subject may have most papers of the site; who wants those of its past finds them day by day. */
    static CitationFile citations(Topic topic, SiteModel site) {
        List<Entry> cited =
                topic.isCurated() ? topic.entries() : ListByYear.newest(NEWEST, topic.entries(), Entry::sortDay);
        return CitationFile.of(Addresses.topic(topic.slug()), cited, Optional.empty(), site);
    }

    private static TopicPage page(
            Topic topic,
            SortedMap<YearMonth, List<Entry>> months,
            List<Entry> newest,
            Map<EntryId, List<Topic>> curated,
            List<Entry> picks,
            SiteModel site) {
        List<MonthLink> links = months.entrySet().stream()
                .map(it -> new MonthLink(
                        it.getKey(),
                        Addresses.topic(topic.slug(), it.getKey()),
                        it.getValue().size()))
                .toList();
        String description = site.facts()
                .messages()
                .text("topic.description", topic.title(), topic.entries().size());
        Map<LocalDate, Long> ofDay = newest.stream()
                .flatMap(it -> it.firstDay().stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        return new TopicPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.topic(topic.slug()),
                                topic.distinctTitle(),
                                description,
                                FeedChannel.topic(topic, site.facts()),
                                newest.stream().limit(ListedSection.FEW).toList()),
                topic.title(),
                topic.slug(),
                topic.query().orElse(""),
                topic.entries().size(),
                FeedChannel.topic(topic, site.facts()).links(),
                site.papers().activity().of(topic),
                citations(topic, site).links(),
                site.notes().about(new NoteTarget.TopicTarget(topic.slug())),
                picks.stream()
                        .filter(it -> has(topic, it, curated))
                        .limit(PICKS)
                        .map(site.partials()::line)
                        .toList(),
                EntryGroup.of(
                        newest,
                        it -> isBusy(it, ofDay)
                                ? ListedSection.line(it, site)
                                : site.partials().card(it)),
                EntryGroup.undated(topic.entries(), site.partials()::line),
                ListFilter.of(
                        newest.stream()
                                .map(it -> new ListFilter.ListedPaper(
                                        it, it.firstKind().key()))
                                .toList(),
                        curated,
                        site),
                links,
                newest.stream().noneMatch(it -> isBusy(it, ofDay)));
    }

    /** Whether so many papers of the topic are of a paper's day that the page of the day has lines for them. */
    private static boolean isBusy(Entry entry, Map<LocalDate, Long> ofDay) {
        return entry.firstDay()
                .map(ofDay::get)
                .filter(it -> it > ListedSection.FEW)
                .isPresent();
    }

    private static boolean has(Topic topic, Entry entry, Map<EntryId, List<Topic>> curated) {
        return topic.isCurated()
                ? curated.getOrDefault(entry.id(), List.of()).stream()
                        .anyMatch(it -> it.slug().equals(topic.slug()))
                : entry.subjects().contains(topic.slug());
    }

    private static TopicMonthPage month(Topic topic, YearMonth month, List<Entry> entries, SiteModel site) {
        String title = site.facts()
                .messages()
                .text(
                        "topic.month",
                        topic.distinctTitle(),
                        site.facts().messages().month(month));
        String description = site.facts().messages().text("topic.description", title, entries.size());
        boolean many = entries.size() > CARDS_IN_MONTH
                || !site.facts().config().pages().months();
        return new TopicMonthPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.topic(topic.slug(), month),
                                title,
                                description,
                                FeedChannel.topic(topic, site.facts())),
                new PageLink(topic.title(), Addresses.topic(topic.slug())),
                !topic.isCurated(),
                month,
                EntryGroup.of(entries, many ? site.partials()::line : site.partials()::card),
                !many);
    }
}
