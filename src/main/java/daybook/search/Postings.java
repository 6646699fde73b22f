package daybook.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which words stand in which documents, and there in which fields. Documents are numbers, counted from 0. */
final class Postings {
    private static final int FIELD_BITS = SearchField.values().length;

    /** As many documents as are taken in by one thread at a time. */
    private static final int PORTION = 1000;

    private final Map<String, Numbers> byWord = new HashMap<>();

    private Postings() {}

    /** What a document holds. */
    interface Texts {
        /** The texts of the fields of a document. */
        Map<SearchField, ? extends Collection<String>> of(int document);
    }

    /** Takes in a number of documents, with several threads. */
    static Postings of(int documents, Texts texts) {
        List<Postings> portions = IntStream.rangeClosed(0, (documents - 1) / PORTION)
                .parallel()
                .mapToObj(portion -> {
                    Postings postings = new Postings();
                    int end = Math.min(documents, (portion + 1) * PORTION);
                    for (int document = portion * PORTION; document < end; document++) {
                        postings.add(document, texts.of(document));
                    }
                    return postings;
                })
                .toList();
        Postings all = new Postings();
        portions.forEach(portion -> portion.byWord.forEach((word, numbers) ->
                all.byWord.computeIfAbsent(word, it -> new Numbers()).addAll(numbers)));
        return all;
    }

    private void add(int document, Map<SearchField, ? extends Collection<String>> texts) {
        Map<String, Integer> fields = new HashMap<>();
        texts.forEach((field, values) -> {
            int bit = field.bit();
            values.forEach(text -> SearchWords.names(text, field)
                    .forEach(word -> fields.merge(word, bit, (one, other) -> one | other)));
        });
        fields.forEach(
                (word, set) -> byWord.computeIfAbsent(word, it -> new Numbers()).add(document << FIELD_BITS | set));
    }

    /**
     * Each word with its documents as JSON: a list for each set of fields, which begins with the set and goes on with
     * the steps from one document to the next.
     */
    SortedMap<String, String> json() {
        SortedMap<String, String> json = new TreeMap<>();
        byWord.forEach((word, numbers) -> json.put(word, json(numbers)));
        return json;
    }

    private static String json(Numbers numbers) {
        SortedMap<Integer, StringBuilder> lists = new TreeMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (int number : numbers.toArray()) {
            int set = number & ((1 << FIELD_BITS) - 1);
            int document = number >> FIELD_BITS;
            Integer before = last.put(set, document);
            lists.computeIfAbsent(set, it -> new StringBuilder("[" + it))
                    .append(',')
                    .append(document - (before == null ? 0 : before));
        }
        return "[" + String.join("],", lists.values()) + "]]";
    }

    /** A list of numbers that grows. */
    private static final class Numbers {
        private int[] numbers = new int[2];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        void addAll(Numbers others) {
            if (size + others.size > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(size + others.size, size * 2));
            }
            System.arraycopy(others.numbers, 0, numbers, size, others.size);
            size += others.size;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
