package daybook.page;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.listing.EntryId;
import daybook.listing.Sources;
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
 */
public record ListFilter(List<FilterChoice> topics, List<FilterChoice> categories) {
    /** A shorter list is seen as a whole. */
    private static final int FEWEST = 10;

    /**
     * A topic or category of some of the papers.
     *
     * @param key its slug
     * @param count how many papers belong to it
     * @param gaps which these are: how many papers stand between each and the one before, with blanks between
     */
    public record FilterChoice(String key, String title, int count, String gaps) {
        static FilterChoice of(String key, String title, List<Integer> places) {
            List<String> gaps = new ArrayList<>();
            int next = 0;
            for (int place : places) {
                gaps.add(String.valueOf(place - next));
                next = place + 1;
            }
            return new FilterChoice(key, title, places.size(), String.join(" ", gaps));
        }
    }

    /**
     * The choices of a list; none if it is short.
     *
     * @param entries in the order of the page
     * @param topics the curated topics of each entry
     */
    static Optional<ListFilter> of(List<Entry> entries, Map<EntryId, List<Topic>> topics, SiteModel site) {
        if (entries.size() < FEWEST) {
            return Optional.empty();
        }
        // By slug, not by topic: the hash code of a topic is made of all its papers.
        Map<String, List<Integer>> byTopic = new HashMap<>();
        Map<String, List<Integer>> byCategory = new HashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            for (Topic topic : topics.getOrDefault(entries.get(place).id(), List.of())) {
                byTopic.computeIfAbsent(topic.slug(), it -> new ArrayList<>()).add(place);
            }
            for (String category : entries.get(place).subjects()) {
                byCategory.computeIfAbsent(category, it -> new ArrayList<>()).add(place);
            }
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
                        .toList()));
    }
}
