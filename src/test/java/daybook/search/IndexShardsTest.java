package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.search.Postings.Posting;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexShardsTest {
    private static final int LARGEST = 1000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepEachWordInTheLastFileThatBeginsBeforeIt(long seed) {
        SortedMap<String, String> words = words(seed);

        NavigableMap<String, List<Posting>> shards = new TreeMap<>(shards(words));

        words.forEach(
                (word, json) -> assertThat(shards.get(shards.floorKey(word))).contains(new Posting(word, json)));
        assertThat(shards.values().stream().mapToInt(List::size).sum()).isEqualTo(words.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void areNoLargerThanAllowedUnlessASingleWordIs(long seed) {
        SortedMap<String, String> words = words(seed);
        words.put("aaa", "x".repeat(LARGEST * 2));

        assertThat(shards(words).values())
                .allSatisfy(shard ->
                        assertThat(size(shard) <= LARGEST || shard.size() == 1).isTrue());
    }

    @Test
    void stayAsTheyAreWhereAnotherWordChanges() {
        SortedMap<String, String> words = words(4);
        SortedMap<String, List<Posting>> before = shards(words);
        words.put("mmmm", "x".repeat(LARGEST / 2));

        SortedMap<String, List<Posting>> after = shards(words);

        assertThat(before.size()).isGreaterThan(50);
        assertThat(before.entrySet().stream().filter(it -> !after.entrySet().contains(it)))
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(it -> assertThat(it.getKey()).startsWith("m"));
    }

    @Test
    void neverPartACharacterOfTwoUnits() {
        SortedMap<String, String> words = new TreeMap<>();
        words.put("\uD835\uDC00", "x".repeat(LARGEST));
        words.put("\uD835\uDC01", "x".repeat(LARGEST));

        assertThat(shards(words)).containsOnlyKeys("\uD835\uDC00", "\uD835\uDC01");
    }

    private static SortedMap<String, String> words(long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> words = new TreeMap<>();
        for (int number = 0; number < 3000; number++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.put(word.toString(), "x".repeat(random.nextInt(60)));
        }
        return words;
    }

    private static SortedMap<String, List<Posting>> shards(SortedMap<String, String> words) {
        return IndexShards.of(
                words.entrySet().stream()
                        .map(it -> new Posting(it.getKey(), it.getValue()))
                        .toList(),
                LARGEST);
    }

    private static int size(List<Posting> shard) {
        return shard.stream()
                .mapToInt(it -> it.name().length() + it.documents().length())
                .sum();
    }
}
