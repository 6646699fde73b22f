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
public record TopicsPage(SiteView site, PageHead head, List<Line> curated, List<Archive> archives) {
    /**
     * A topic and how much it holds.
     *
     * @param activity the papers of each week; empty while the site has few weeks
     */
    public record Line(String slug, String title, SitePath path, int count, Optional<Sparkline> activity) {
        static Line of(Topic topic, SiteModel site) {
            return new Line(
                    topic.slug(),
                    topic.title(),
                    Addresses.topic(topic.slug()),
                    topic.entries().size(),
                    site.activity().of(topic));
        }
    }

    /** An archive such as Computer Science with its categories, sorted by code. */
    public record Archive(String title, List<Line> categories) {}

    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            SortedMap<String, List<Line>> archives = new TreeMap<>();
            site.topics().stream()
                    .filter(it -> !it.isCurated())
                    .forEach(topic -> archives.computeIfAbsent(
                                    topic.slug().replaceFirst("\\..*", ""), archive -> new ArrayList<>())
                            .add(Line.of(topic, site)));
            TopicsPage page = new TopicsPage(
                    site.view(),
                    site.head(
                            Addresses.TOPICS,
                            site.words().text("topics.title"),
                            site.words()
                                    .text("topics.description", site.config().title())),
                    site.topics().stream()
                            .filter(Topic::isCurated)
                            .map(it -> Line.of(it, site))
                            .toList(),
                    archives.entrySet().stream()
                            .map(it -> new Archive(
                                    Sources.categoryName(it.getKey()).orElse(it.getKey()), List.copyOf(it.getValue())))
                            .toList());
            Optional<LocalDate> changed = site.catalog().newestDay().map(Day::date);
            return List.of(PlannedFile.listed(Addresses.TOPICS, "the list of topics", changed, "topics", page));
        }
    }
}
