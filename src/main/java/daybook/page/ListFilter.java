package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.model.DayContent;
import daybook.model.SiteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the papers of a list can be narrowed to.
 *
 * @param topics curated topics, in the order of the configuration
 * @param categories subject categories, those of most papers first
 * @param kinds why papers are listed, in the order of a day's sections, by the keys of these
 */
public record ListFilter(List<FilterChoice> topics, List<FilterChoice> categories, List<FilterChoice> kinds) {
    /** A shorter list is seen as a whole. */
    private static final int FEWEST = 10;

    /**
     * A paper of the list.
     *
     * @param kind why it is listed: the key of a day's section
     */
    record ListedPaper(Entry entry, String kind) {}

    /**
     * A topic, category or kind of some of the papers.
     *
     * @param key its slug, or the key of a section
     * @param count how many papers belong to it
     * @param gaps which these are: how many papers stand between each and the one before, with blanks between
     */
    public record FilterChoice(String key, String title, int count, String gaps) {
        static FilterChoice of(String key, String title, List<Integer> places) {
            StringBuilder gaps = new StringBuilder();
            int next = 0;
            for (int place : places) {
                gaps.append(gaps.length() == 0 ? "" : " ").append(place - next);
                next = place + 1;
            }
            return new FilterChoice(key, title, places.size(), gaps.toString());
        }
    }

    /**
     * The choices of a list; none if it is short.
     *
     * @param papers in the order of the page
     * @param topics the curated topics of each entry
     */
    static Optional<ListFilter> of(List<ListedPaper> papers, Map<EntryId, List<Topic>> topics, SiteModel site) {
        if (papers.size() < FEWEST) {
            return Optional.empty();
        }
        // By slug, not by topic: the hash code of a topic is made of all its papers.
        Map<String, List<Integer>> byTopic = new HashMap<>();
        Map<String, List<Integer>> byCategory = new HashMap<>();
        Map<String, List<Integer>> byKind = new HashMap<>();
        for (int place = 0; place < papers.size(); place++) {
            Entry entry = papers.get(place).entry();
            for (Topic topic : topics.getOrDefault(entry.id(), List.of())) {
                byTopic.computeIfAbsent(topic.slug(), it -> new ArrayList<>()).add(place);
            }
            for (String category : entry.subjects()) {
                byCategory.computeIfAbsent(category, it -> new ArrayList<>()).add(place);
            }
            byKind.computeIfAbsent(papers.get(place).kind(), it -> new ArrayList<>())
                    .add(place);
        }
        return Optional.of(new ListFilter(
                site.papers().topics().stream()
                        .filter(Topic::isCurated)
                        .map(it -> FilterChoice.of(it.slug(), it.title(), byTopic.getOrDefault(it.slug(), List.of())))
                        .filter(it -> it.count() > 0)
                        .toList(),
                byCategory.entrySet().stream()
                        .map(it -> FilterChoice.of(
                                it.getKey(), Sources.categoryName(it.getKey()).orElse(it.getKey()), it.getValue()))
                        .sorted(Comparator.comparing((FilterChoice it) -> -it.count())
                                .thenComparing(FilterChoice::key))
                        .toList(),
                DayContent.SECTIONS.stream()
                        .map(it -> FilterChoice.of(
                                it, site.facts().messages().text("section." + it), byKind.getOrDefault(it, List.of())))
                        .filter(it -> it.count() > 0)
                        .toList()));
    }
}
