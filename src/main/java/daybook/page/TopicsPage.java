package daybook.page;

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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All topics.
 *
 * @param curated in the order of the configuration
 * @param archives subject categories by archive
 */
public record TopicsPage(SiteView site, PageHead head, List<TopicLine> curated, List<TopicArchive> archives) {
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

    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        SortedMap<String, List<TopicLine>> archives = new TreeMap<>();
        site.papers().topics().stream()
                .filter(it -> !it.isCurated())
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
                archives.entrySet().stream()
                        .map(it -> new TopicArchive(
                                Sources.categoryName(it.getKey()).orElse(it.getKey()), List.copyOf(it.getValue())))
                        .toList());
        Optional<LocalDate> changed = site.papers().catalog().newestDay().map(Day::date);
        return List.of(PlannedFile.listed(Addresses.TOPICS, "the list of topics", changed, "topics", page));
    }
}
