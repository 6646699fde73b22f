package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
    private static final int LARGEST = 1000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepEachWordInTheLastFileThatBeginsBeforeIt(long seed) {
        SortedMap<String, String> words = words(seed);

        NavigableMap<String, SortedMap<String, String>> shards = new TreeMap<>(Shards.of(words, LARGEST));

        words.forEach(
                (word, json) -> assertThat(shards.get(shards.floorKey(word))).containsEntry(word, json));
        assertThat(shards.values().stream().mapToInt(Map::size).sum()).isEqualTo(words.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void areNoLargerThanAllowedUnlessASingleWordIs(long seed) {
        SortedMap<String, String> words = words(seed);
        words.put("aaa", "x".repeat(LARGEST * 2));

        assertThat(Shards.of(words, LARGEST).values())
                .allSatisfy(shard ->
                        assertThat(size(shard) <= LARGEST || shard.size() == 1).isTrue());
    }

    @Test
    void stayAsTheyAreWhereAnotherWordChanges() {
        SortedMap<String, String> words = words(4);
        SortedMap<String, SortedMap<String, String>> before = Shards.of(words, LARGEST);
        words.put("mmmm", "x".repeat(LARGEST / 2));

        SortedMap<String, SortedMap<String, String>> after = Shards.of(words, LARGEST);

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

        assertThat(Shards.of(words, LARGEST)).containsOnlyKeys("\uD835\uDC00", "\uD835\uDC01");
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

    private static int size(SortedMap<String, String> words) {
        return words.entrySet().stream()
                .mapToInt(it -> it.getKey().length() + it.getValue().length())
                .sum();
    }
}
