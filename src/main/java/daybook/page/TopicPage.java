package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.chart.Sparkline;
import daybook.model.CitationFiles;
import daybook.model.DayItem;
import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.NoteView;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A topic: its introduction and its newest days. Further pages show one month each, so that a new day changes the
 * newest month's only.
 *
 * @param count all entries of the topic
 * @param query the curator's query, empty for a subject category
 * @param activity the papers of each week; empty while the site has few weeks
 * @param feeds the topic's feed in each format
 * @param citations files with the citations of all papers of a curated topic, or of those that the page of a subject
 *     category shows; called after their formats
 * @param picks the newest ones, newest first, whether or not they are among those of the groups
 * @param groups newest first
 * @param months newest first
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
        List<Partial> picks,
        List<Group> groups,
        List<MonthLink> months) {
    /** The topic's page shows whole days until it shows this many entries. */
    private static final int NEWEST = 50;

    private static final int PICKS = 10;

    /** A month with more papers names them on one line each: nobody reads so many abstracts of the past. */
    private static final int CARDS_IN_MONTH = 100;

    /** The entries that were first announced on a day. */
    public record Group(LocalDate date, SitePath day, List<DayItem> items) {
        /**
         * Groups entries.
         *
         * @param entries newest first
         * @param shown what the page shows of each
         */
        static List<Group> of(List<Entry> entries, Function<Entry, Partial> shown) {
            SortedMap<LocalDate, List<DayItem>> days = new TreeMap<>(Comparator.reverseOrder());
            entries.forEach(it -> days.computeIfAbsent(it.firstDay(), day -> new ArrayList<>())
                    .add(new DayItem(0, it.firstKind().key(), 0, List.of(), shown.apply(it))));
            return days.entrySet().stream()
                    .map(it -> new Group(it.getKey(), Addresses.day(it.getKey()), List.copyOf(it.getValue())))
                    .toList();
        }

        /** The newest entries, whole days until there are so many. */
        static List<Entry> newest(int count, List<Entry> entries) {
            int end = Math.min(count, entries.size());
            while (0 < end
                    && end < entries.size()
                    && entries.get(end).firstDay().equals(entries.get(end - 1).firstDay())) {
                end++;
            }
            return entries.subList(0, end);
        }
    }

    /** A month of the topic. */
    public record MonthLink(YearMonth month, SitePath path, int count) {}

    /**
     * A month of a topic on a page of its own.
     *
     * @param whole whether the papers' abstracts are there
     */
    public record Month(
            SiteView site, PageHead head, PageLink topic, YearMonth month, List<Group> groups, boolean whole) {}

    /** One page for each topic with citations of its papers, and one for each of its months. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            return site.topics().stream().flatMap(it -> plan(it, site).stream()).toList();
        }

        private static List<PlannedFile> plan(Topic topic, SiteModel site) {
            String origin = topic.isCurated() ? "the topic '" + topic.slug() + "'" : "the subject " + topic.slug();
            SortedMap<YearMonth, List<Entry>> months = new TreeMap<>(Comparator.reverseOrder());
            topic.entries()
                    .forEach(it -> months.computeIfAbsent(YearMonth.from(it.firstDay()), month -> new ArrayList<>())
                            .add(it));
            List<Entry> newest = Group.newest(NEWEST, topic.entries());
            CitationFiles citations = citations(topic, newest, site);
            List<PlannedFile> files = new ArrayList<>(citations.files());
            files.add(PlannedFile.listed(
                    Addresses.topic(topic.slug()),
                    origin,
                    topic.entries().stream().findFirst().map(Entry::firstDay),
                    "topic",
                    page(topic, months, newest, citations.links(), site)));
            months.forEach((month, entries) -> files.add(PlannedFile.listed(
                    Addresses.topic(topic.slug(), month),
                    origin,
                    Optional.of(entries.get(0).firstDay()),
                    "topic-month",
                    month(topic, month, entries, site))));
            return files;
        }

        /** A subject may have most papers of the site; who wants those of its past finds them day by day. */
        private static CitationFiles citations(Topic topic, List<Entry> newest, SiteModel site) {
            return site.bibliographies(Addresses.topic(topic.slug()), topic.isCurated() ? topic.entries() : newest);
        }

        private static TopicPage page(
                Topic topic,
                SortedMap<YearMonth, List<Entry>> months,
                List<Entry> newest,
                List<PageLink> citations,
                SiteModel site) {
            List<MonthLink> links = months.entrySet().stream()
                    .map(it -> new MonthLink(
                            it.getKey(),
                            Addresses.topic(topic.slug(), it.getKey()),
                            it.getValue().size()))
                    .toList();
            String description = site.words()
                    .text("topic.description", topic.title(), topic.entries().size());
            return new TopicPage(
                    site.view(),
                    site.head(
                            Addresses.topic(topic.slug()),
                            topic.title(),
                            description,
                            FeedChannel.topic(topic, site),
                            newest),
                    topic.title(),
                    topic.slug(),
                    topic.query().orElse(""),
                    topic.entries().size(),
                    FeedChannel.topic(topic, site).links(),
                    site.activity().of(topic),
                    citations,
                    site.notes().about(new NoteTarget.Topic(topic.slug())),
                    topic.entries().stream()
                            .filter(it -> site.notes().isPick(it.id()))
                            .limit(PICKS)
                            .map(site::line)
                            .toList(),
                    Group.of(newest, site::card),
                    links);
        }

        private static Month month(Topic topic, YearMonth month, List<Entry> entries, SiteModel site) {
            String title =
                    site.words().text("topic.month", topic.title(), site.words().month(month));
            String description = site.words().text("topic.description", title, entries.size());
            boolean many = entries.size() > CARDS_IN_MONTH;
            return new Month(
                    site.view(),
                    site.head(
                            Addresses.topic(topic.slug(), month),
                            title,
                            description,
                            FeedChannel.topic(topic, site),
                            entries),
                    new PageLink(topic.title(), Addresses.topic(topic.slug())),
                    month,
                    Group.of(entries, many ? site::line : site::card),
                    !many);
        }
    }
}
