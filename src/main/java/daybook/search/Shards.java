package daybook.search;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts an index into files of a like size. Words with the same beginning stay together as long as they fit into one
 * file, so that a change of one word moves no words but those that begin like it.
 */
final class Shards {
    private final SortedMap<String, SortedMap<String, String>> byStart = new TreeMap<>();
    private SortedMap<String, String> open = new TreeMap<>();
    private String start = "";

    private final int largest;

    private Shards(int largest) {
        this.largest = largest;
    }

    /**
     * The words of each file.
     *
     * @param largest the most characters of a file, unless a single word has more
     * @return by the beginning of each file's first word; a word is in the last file whose beginning is not behind it
     */
    static SortedMap<String, SortedMap<String, String>> of(SortedMap<String, String> words, int largest) {
        Shards shards = new Shards(largest);
        shards.cut(words, 1);
        shards.close();
        return shards.byStart;
    }

    private void cut(SortedMap<String, String> words, int length) {
        SortedMap<String, SortedMap<String, String>> groups = new TreeMap<>();
        words.forEach((word, json) -> groups.computeIfAbsent(beginning(word, length), it -> new TreeMap<>())
                .put(word, json));
        groups.forEach((beginning, group) -> {
            if (size(open) + size(group) > largest) {
                close();
            }
            if (size(group) > largest && group.size() > 1) {
                cut(group, length + 1);
                close();
            } else {
                start = open.isEmpty() ? beginning : start;
                open.putAll(group);
            }
        });
    }

    private void close() {
        if (!open.isEmpty()) {
            byStart.put(start, open);
            open = new TreeMap<>();
        }
    }

    private static int size(SortedMap<String, String> words) {
        return words.entrySet().stream()
                .mapToInt(it -> it.getKey().length() + it.getValue().length())
                .sum();
    }

    private static String beginning(String word, int length) {
        return word.codePointCount(0, word.length()) <= length
                ? word
                : word.substring(0, word.offsetByCodePoints(0, length));
    }
}
