package daybook.catalog;

import daybook.config.CuratedTopic;
import daybook.diagnostic.Diagnostics;
import daybook.listing.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Finds the topics of a catalog: every subject category seen, and every curated query. */
public final class TopicFinder {
    private TopicFinder() {}

    /**
     * The topics, curated ones first in the order of the configuration, then the subjects sorted by code.
     *
     * @param asked says which of some curated topics entries belong to
     * @param diagnostics receives an error for a curated topic that has the name of a subject, also of one not seen yet
     */
    public static List<Topic> of(
            Catalog catalog,
            List<CuratedTopic> curated,
            Function<List<CuratedTopic>, EntryTopics> asked,
            Diagnostics diagnostics) {
        SortedMap<String, List<Entry>> subjects = catalog.bySubject();
        List<CuratedTopic> distinct = new ArrayList<>();
        for (CuratedTopic topic : curated) {
            if (subjects.containsKey(topic.slug())
                    || Sources.categoryName(topic.slug()).isPresent()) {
                diagnostics.error(
                        topic.location(),
                        "'" + topic.slug() + "' is a subject category, which is a topic by itself",
                        "give this topic another slug"
                                + origin(topic.slug(), subjects.getOrDefault(topic.slug(), List.of())));
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
        List<Topic> topics = new ArrayList<>(curated(catalog, distinct, asked.apply(distinct), subjects.keySet()));
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

    /** Where a category comes from that no source is known to have, as the newest of its papers shows it. */
    private static String origin(String category, List<Entry> papers) {
        if (Sources.categoryName(category).isPresent()) {
            return "";
        }
        return papers.stream()
                .findFirst()
                .map(paper -> "; the category is "
                        + paper.history().stream()
                                .filter(it -> it.category().equals(category))
                                .findFirst()
                                .map(it -> "that of the listing of " + it.day() + ", which has ")
                                .orElse("one of ")
                        + paper.id())
                .orElse("");
    }

    private static List<Topic> curated(
            Catalog catalog, List<CuratedTopic> curated, EntryTopics byEntry, Set<String> subjects) {
        List<List<Entry>> found =
                curated.stream().<List<Entry>>map(it -> new ArrayList<>()).toList();
        if (!curated.isEmpty()) {
            catalog.byFirstDay().values().parallelStream()
                    .map(entries -> new DayTopics(entries, byEntry.of(entries)))
                    .toList()
                    .forEach(it -> it.addTo(found));
        }
        List<Topic> topics = new ArrayList<>();
        for (CuratedTopic topic : curated) {
            topics.add(new Topic(
                    topic.slug(),
                    topic.aliases().stream()
                            .filter(it -> !subjects.contains(it))
                            .toList(),
                    topic.title(),
                    Optional.of(topic.text()),
                    found.get(topics.size()).stream()
                            .sorted(Catalog.NEWEST_FIRST)
                            .toList()));
        }
        return topics;
    }

    /** The entries of a day, and the numbers of the topics of each. */
    private record DayTopics(List<Entry> entries, List<List<Integer>> topics) {
        void addTo(List<List<Entry>> byTopic) {
            for (int index = 0; index < entries.size(); index++) {
                Entry entry = entries.get(index);
                topics.get(index).forEach(it -> byTopic.get(it).add(entry));
            }
        }
    }
}
