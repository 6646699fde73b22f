package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.chart.Sparkline;
import daybook.note.Target;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
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
 * A topic: its introduction and its newest days. Further pages show one month each, so that a new day changes the
 * newest month's only.
 *
 * @param count all entries of the topic
 * @param query the curator's query, empty for a subject category
 * @param activity the papers of each week; empty while the site has few weeks
 * @param citations files with the citations of all papers of a curated topic, or of those that the page of a subject
 *     category shows; called after their formats
 * @param groups newest first
 * @param months newest first
 */
public record TopicPage(
        SiteView site,
        Head head,
        String title,
        String slug,
        String query,
        int count,
        PageLink feed,
        Optional<Sparkline> activity,
        List<PageLink> citations,
        List<NoteView> introduction,
        List<Group> groups,
        List<MonthLink> months) {
    /** The topic's page shows whole days until it shows this many entries. */
    private static final int NEWEST = 50;

    /** The entries that were first announced on a day. */
    public record Group(LocalDate date, SitePath day, List<Item> items) {}

    /** A month of the topic. */
    public record MonthLink(YearMonth month, SitePath path, int count) {}

    /** A month of a topic on a page of its own. */
    public record Month(SiteView site, Head head, PageLink topic, YearMonth month, List<Group> groups) {}

    /** One page for each topic with citations of its papers, and one for each of its months. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            return site.topics().stream().flatMap(it -> plan(it, site).stream()).toList();
        }

        private static List<PlannedFile> plan(Topic topic, SiteModel site) {
            String origin = topic.isCurated() ? "the topic '" + topic.slug() + "'" : "the subject " + topic.slug();
            SortedMap<LocalDate, List<Entry>> days = new TreeMap<>(Comparator.reverseOrder());
            topic.entries()
                    .forEach(it -> days.computeIfAbsent(it.firstDay(), day -> new ArrayList<>())
                            .add(it));
            SortedMap<YearMonth, List<Group>> months = new TreeMap<>(Comparator.reverseOrder());
            days.forEach((day, entries) -> months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                    .add(group(day, entries, site)));
            PageLink feed = new PageLink(topic.title(), Addresses.topicFeed(topic.slug()));
            List<PlannedFile> files = new ArrayList<>();
            List<Group> newest = newest(months);
            Bibliographies citations = citations(topic, count(newest), site);
            Optional<LocalDate> changed = days.keySet().stream().findFirst();
            TopicPage page = page(topic, months, newest, feed, citations.links(), site);
            files.add(PlannedFile.listed(Addresses.topic(topic.slug()), origin, changed, "topic", page));
            files.addAll(citations.files());
            months.forEach((month, groups) -> files.add(PlannedFile.listed(
                    Addresses.topic(topic.slug(), month),
                    origin,
                    Optional.of(groups.get(0).date()),
                    "topic-month",
                    month(topic, month, groups, feed, site))));
            return files;
        }

        private static Group group(LocalDate day, List<Entry> entries, SiteModel site) {
            List<Item> items = entries.stream()
                    .map(it -> new Item(0, it.firstKind().key(), 0, List.of(), site.card(it)))
                    .toList();
            return new Group(day, Addresses.day(day), items);
        }

        /** A subject may have most papers of the site; who wants those of its past finds them day by day. */
        private static Bibliographies citations(Topic topic, int newest, SiteModel site) {
            List<Entry> entries =
                    topic.isCurated() ? topic.entries() : topic.entries().subList(0, newest);
            return site.bibliographies(Addresses.topic(topic.slug()), entries);
        }

        private static TopicPage page(
                Topic topic,
                Map<YearMonth, List<Group>> months,
                List<Group> newest,
                PageLink feed,
                List<PageLink> citations,
                SiteModel site) {
            List<MonthLink> links = months.entrySet().stream()
                    .map(it -> new MonthLink(
                            it.getKey(), Addresses.topic(topic.slug(), it.getKey()), count(it.getValue())))
                    .toList();
            String description = site.words()
                    .text("topic.description", topic.title(), topic.entries().size());
            return new TopicPage(
                    site.view(),
                    site.head(
                            Addresses.topic(topic.slug()),
                            topic.title(),
                            description,
                            List.of(feed),
                            topic.entries().subList(0, count(newest))),
                    topic.title(),
                    topic.slug(),
                    topic.query().orElse(""),
                    topic.entries().size(),
                    feed,
                    site.activity().of(topic),
                    citations,
                    site.notes().about(new Target.Topic(topic.slug())),
                    newest,
                    links);
        }

        private static List<Group> newest(Map<YearMonth, List<Group>> months) {
            List<Group> newest = new ArrayList<>();
            for (Group group : months.values().stream().flatMap(List::stream).toList()) {
                if (count(newest) >= NEWEST) {
                    break;
                }
                newest.add(group);
            }
            return List.copyOf(newest);
        }

        private static Month month(Topic topic, YearMonth month, List<Group> groups, PageLink feed, SiteModel site) {
            String title =
                    site.words().text("topic.month", topic.title(), site.words().month(month));
            String description = site.words().text("topic.description", title, count(groups));
            return new Month(
                    site.view(),
                    site.head(Addresses.topic(topic.slug(), month), title, description, List.of(feed)),
                    new PageLink(topic.title(), Addresses.topic(topic.slug())),
                    month,
                    List.copyOf(groups));
        }

        private static int count(List<Group> groups) {
            return groups.stream().mapToInt(it -> it.items().size()).sum();
        }
    }
}
