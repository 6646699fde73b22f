package daybook.page;

import daybook.catalog.CuratedList;
import daybook.catalog.CuratedList.ListPart;
import daybook.catalog.Day;
import daybook.catalog.Topic;
import daybook.chart.Sparkline;
import daybook.listing.Sources;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All topics.
 *
 * @param curated in the order of the configuration
 * @param lists lists without days, each with its headings
 * @param archives subject categories by archive
 */
public record TopicsPage(
        SiteView site, PageHead head, List<TopicLine> curated, List<ListLine> lists, List<TopicArchive> archives) {
    /** A list without days, how much it holds, and the topics that its headings are. */
    public record ListLine(String title, SitePath path, int count, List<TopicLine> topics) {}

    /**
     * A topic and how much it holds.
     *
     * @param activity the papers of each week; empty while the site has few weeks
     */
    public record TopicLine(String slug, String title, SitePath path, int count, Optional<Sparkline> activity) {
        static TopicLine of(Topic topic, SiteModel site) {
            return new TopicLine(
                    topic.slug(),
                    topic.title(),
                    Addresses.topic(topic.slug()),
                    topic.entries().size(),
                    site.papers().activity().of(topic));
        }
    }

    /** An archive such as Computer Science with its categories, sorted by code. */
    public record TopicArchive(String title, List<TopicLine> categories) {}

    private static ListLine list(CuratedList list, SiteModel site) {
        Set<String> headings = list.parts().stream().map(ListPart::subject).collect(Collectors.toSet());
        return new ListLine(
                list.title(),
                Addresses.list(list.name()),
                list.count(),
                site.papers().topics().stream()
                        .filter(it -> !it.isCurated() && headings.contains(it.slug()))
                        .map(it -> TopicLine.of(it, site))
                        .toList());
    }

    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        SortedMap<String, List<TopicLine>> archives = new TreeMap<>();
        List<ListLine> lists = site.papers().catalog().lists().stream()
                .map(it -> list(it, site))
                .toList();
        Set<SitePath> headings = lists.stream()
                .flatMap(it -> it.topics().stream())
                .map(TopicLine::path)
                .collect(Collectors.toSet());
        site.papers().topics().stream()
                .filter(it -> !it.isCurated() && !headings.contains(Addresses.topic(it.slug())))
                .forEach(topic -> archives.computeIfAbsent(
                                topic.slug().replaceFirst("\\..*", ""), archive -> new ArrayList<>())
                        .add(TopicLine.of(topic, site)));
        TopicsPage page = new TopicsPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.TOPICS,
                                site.facts().messages().text("topics.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "topics.description",
                                                site.facts().config().title())),
                site.papers().topics().stream()
                        .filter(Topic::isCurated)
                        .map(it -> TopicLine.of(it, site))
                        .toList(),
                lists,
                archives.entrySet().stream()
                        .map(it -> new TopicArchive(
                                Sources.categoryName(it.getKey()).orElse(it.getKey()), List.copyOf(it.getValue())))
                        .toList());
        Optional<LocalDate> changed = site.papers().catalog().newestDay().map(Day::date);
        return List.of(PlannedFile.listed(Addresses.TOPICS, "the list of topics", changed, "topics", page));
    }
}
