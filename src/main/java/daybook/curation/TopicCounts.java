package daybook.curation;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.input.SiteInput;
import daybook.json.JsonObject;
import daybook.query.FoldedWords;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * How the curated topics divide the entries of a site.
 *
 * @param months the newest months with entries, oldest first
 * @param entries of the whole site
 * @param inNone entries that are in no curated topic
 * @param words the most frequent words of the titles of those
 */
public record TopicCounts(
        List<TopicCount> topics,
        List<YearMonth> months,
        List<TopicOverlap> overlaps,
        int entries,
        int inNone,
        List<WordCount> words) {
    private static final int MONTHS = 6;
    private static final int OVERLAPS = 10;
    private static final int WORDS = 20;

    /** Shorter words say little. */
    private static final int SHORTEST = 4;

    private static final Set<String> COMMON = Set.of(
            "about", "across", "based", "beyond", "from", "into", "over", "their", "than", "that", "through", "towards",
            "toward", "under", "using", "when", "with", "without", "what", "your", "between", "more", "this", "these");

    public TopicCounts {
        topics = List.copyOf(topics);
        months = List.copyOf(months);
        overlaps = List.copyOf(overlaps);
        words = List.copyOf(words);
    }

    /**
     * A topic and its entries.
     *
     * @param byMonth for each of the months
     */
    public record TopicCount(String slug, int entries, List<Integer> byMonth) {}

    /** Two topics and the entries that are in both. */
    public record TopicOverlap(String one, String other, int entries) {}

    /** A word and the titles that have it. */
    public record WordCount(String word, int titles) {}

    /** Counts the entries of a site. */
    public static TopicCounts of(SiteInput site) {
        List<Topic> curated = site.topics().stream().filter(Topic::isCurated).toList();
        Collection<Entry> all = site.catalog().entries().values();
        SortedMap<YearMonth, Integer> months = EntriesByMonth.of(all);
        List<YearMonth> newest =
                List.copyOf(months.keySet()).subList(Math.max(0, months.size() - MONTHS), months.size());
        Set<Entry> others = new HashSet<>(all);
        curated.forEach(it -> it.entries().forEach(others::remove));
        return new TopicCounts(
                curated.stream().map(it -> count(it, newest)).toList(),
                newest,
                overlaps(curated),
                all.size(),
                others.size(),
                words(others));
    }

    private static TopicCount count(Topic topic, List<YearMonth> months) {
        SortedMap<YearMonth, Integer> entries = EntriesByMonth.of(topic.entries());
        return new TopicCount(
                topic.slug(),
                topic.entries().size(),
                months.stream().map(it -> entries.getOrDefault(it, 0)).toList());
    }

    private static List<TopicOverlap> overlaps(List<Topic> topics) {
        List<TopicOverlap> overlaps = new ArrayList<>();
        for (int one = 0; one < topics.size(); one++) {
            Set<Entry> entries = new HashSet<>(topics.get(one).entries());
            for (Topic other : topics.subList(one + 1, topics.size())) {
                int both =
                        (int) other.entries().stream().filter(entries::contains).count();
                if (both > 0) {
                    overlaps.add(new TopicOverlap(topics.get(one).slug(), other.slug(), both));
                }
            }
        }
        overlaps.sort(Comparator.comparing(TopicOverlap::entries).reversed());
        return overlaps.subList(0, Math.min(OVERLAPS, overlaps.size()));
    }

    private static List<WordCount> words(Set<Entry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        for (Entry entry : entries) {
            new HashSet<>(FoldedWords.list(entry.title()))
                    .stream()
                            .filter(it -> it.length() >= SHORTEST && !COMMON.contains(it))
                            .forEach(it -> counts.merge(it, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(it -> new WordCount(it.getKey(), it.getValue()))
                .toList();
    }

    /** The same as JSON. */
    public JsonObject json() {
        return new JsonObject()
                .withAll("months", months.stream().map(YearMonth::toString).toList())
                .withAll(
                        "topics",
                        topics.stream()
                                .map(it -> new JsonObject()
                                        .with("slug", it.slug)
                                        .with("entries", it.entries)
                                        .withAll("byMonth", it.byMonth))
                                .toList())
                .withAll(
                        "overlaps",
                        overlaps.stream()
                                .map(it -> new JsonObject()
                                        .withAll("topics", List.of(it.one, it.other))
                                        .with("entries", it.entries))
                                .toList())
                .with("entries", entries)
                .with("inNone", inNone)
                .withAll(
                        "words",
                        words.stream()
                                .map(it ->
                                        new JsonObject().with("word", it.word).with("titles", it.titles))
                                .toList());
    }
}
