package daybook.catalog;

import daybook.config.CuratedTopic;
import daybook.diagnostic.Diagnostics;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.query.QueryDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Finds the topics of a catalog: every subject category seen, and every curated query. */
public final class TopicFinder {
    private TopicFinder() {}

    /**
     * The topics, curated ones first in the order of the configuration, then the subjects sorted by code.
     *
     * @param marks what curators say of each entry that has notes
     * @param diagnostics receives an error for a curated topic that has the name of a subject, also of one not seen yet
     */
    public static List<Topic> of(
            Catalog catalog, List<CuratedTopic> curated, Map<EntryId, CuratorMarks> marks, Diagnostics diagnostics) {
        SortedMap<String, List<Entry>> subjects = catalog.bySubject();
        List<CuratedTopic> distinct = new ArrayList<>();
        for (CuratedTopic topic : curated) {
            if (subjects.containsKey(topic.slug())
                    || Sources.categoryName(topic.slug()).isPresent()) {
                diagnostics.error(
                        topic.location(),
                        "'" + topic.slug() + "' is a subject category, which is a topic by itself",
                        "give this topic another slug");
            } else {
                distinct.add(topic);
                topic.aliases().stream()
                        .filter(it -> subjects.containsKey(it))
                        .forEach(it -> diagnostics.warning(
                                topic.location(),
                                "the alias '" + it + "' is a subject category of this site, and leads to its own page",
                                "leave the alias out as long as there are papers of this category"));
            }
        }
        List<Topic> topics = new ArrayList<>(curated(catalog, distinct, marks, subjects.keySet()));
        // A site without papers is one that has just begun.
        for (int i = 0; i < distinct.size() && !catalog.entries().isEmpty(); i++) {
            if (topics.get(i).entries().isEmpty()) {
                diagnostics.warning(
                        distinct.get(i).location(),
                        "the topic '" + distinct.get(i).slug() + "' finds no paper",
                        "its page stays empty until its query finds one");
            }
        }
        subjects.forEach((code, entries) -> topics.add(
                new Topic(code, List.of(), Sources.categoryName(code).orElse(code), Optional.empty(), entries)));
        return List.copyOf(topics);
    }

    private static List<Topic> curated(
            Catalog catalog, List<CuratedTopic> curated, Map<EntryId, CuratorMarks> marks, Set<String> subjects) {
        record TopicMatch(CuratedTopic topic, Entry entry) {}
        Map<CuratedTopic, List<Entry>> found = (curated.isEmpty() ? List.<Entry>of() : catalog.newestFirst())
                .parallelStream()
                        .flatMap(entry -> {
                            QueryDocument document =
                                    EntryDocument.of(entry, marks.getOrDefault(entry.id(), CuratorMarks.NONE));
                            return curated.stream()
                                    .filter(topic -> topic.query().matches(document))
                                    .map(topic -> new TopicMatch(topic, entry));
                        })
                        .collect(Collectors.groupingBy(
                                TopicMatch::topic, Collectors.mapping(TopicMatch::entry, Collectors.toList())));
        return curated.stream()
                .map(topic -> new Topic(
                        topic.slug(),
                        topic.aliases().stream()
                                .filter(it -> !subjects.contains(it))
                                .toList(),
                        topic.title(),
                        Optional.of(topic.text()),
                        found.getOrDefault(topic, List.of())))
                .toList();
    }
}
