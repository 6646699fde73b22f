package daybook.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which words stand in which documents, and there in which fields. Documents are numbers, counted from 0. */
final class Postings {
    private static final int FIELD_BITS = SearchField.values().length;
    private static final int ALL_FIELDS = (1 << FIELD_BITS) - 1;

    /** As many documents as are taken in by one thread at a time. */
    private static final int PORTION = 250;

    private final Map<String, Numbers> byWord = new HashMap<>();

    /** By the number of the pair, which saves making a name for each. */
    private final Map<Integer, Numbers> byPair = new TreeMap<>();

    private Postings() {}

    /** What a document holds. */
    interface Texts {
        /** The texts of the fields of a document. */
        Map<SearchField, ? extends Collection<String>> of(int document);
    }

    /**
     * A name under which documents are found.
     *
     * @param documents as JSON: a list for each set of fields, which begins with the set and goes on with the steps
     *     from one document to the next
     */
    record Posting(String name, String documents) {
        /** How many characters it takes in a file, but for what holds it there. */
        int size() {
            return name.length() + documents.length();
        }
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
        for (Postings portion : portions) {
            addAll(all.byWord, portion.byWord);
            addAll(all.byPair, portion.byPair);
        }
        return all;
    }

    private static <N> void addAll(Map<N, Numbers> all, Map<N, Numbers> more) {
        more.forEach((name, numbers) ->
                all.computeIfAbsent(name, it -> new Numbers()).addAll(numbers));
    }

    private void add(int document, Map<SearchField, ? extends Collection<String>> texts) {
        texts.forEach((field, values) -> {
            int number = document << FIELD_BITS | field.bit();
            values.forEach(text -> add(number, SearchWords.of(text), field.isLongText()));
        });
    }

    private void add(int number, List<String> words, boolean isLongText) {
        for (String word : words) {
            if (!SearchWords.COMMON.contains(word)) {
                byWord.computeIfAbsent(word, it -> new Numbers()).add(number);
            }
        }
        for (int second = 1; second < words.size() && !isLongText; second++) {
            byPair.computeIfAbsent(SearchWords.pair(words.get(second - 1), words.get(second)), it -> new Numbers())
                    .add(number);
        }
    }

    /** All names, in their order. */
    List<Posting> sorted() {
        Map<String, Numbers> byName = new HashMap<>(byWord);
        byPair.forEach((pair, numbers) -> byName.put(SearchWords.name(pair), numbers));
        return byName.entrySet().parallelStream()
                .map(it -> new Posting(it.getKey(), json(it.getValue())))
                .sorted(Comparator.comparing(Posting::name))
                .toList();
    }

    private static String json(Numbers numbers) {
        SortedMap<Integer, DocumentSteps> bySet = new TreeMap<>();
        for (int index = 0; index < numbers.size; index++) {
            int number = numbers.numbers[index];
            bySet.computeIfAbsent(number & ALL_FIELDS, DocumentSteps::new).add(number >> FIELD_BITS);
        }
        return bySet.values().stream().map(DocumentSteps::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** A set of fields and the documents that hold a word in these, as JSON. */
    private static final class DocumentSteps {
        private final StringBuilder json;
        private int last;

        DocumentSteps(int set) {
            this.json = new StringBuilder("[").append(set);
        }

        void add(int document) {
            json.append(',').append(document - last);
            last = document;
        }

        String json() {
            return json.append(']').toString();
        }
    }

    /** Documents with the fields in which a word stands there; documents come in their order. */
    private static final class Numbers {
        private int[] numbers = new int[2];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] >> FIELD_BITS == number >> FIELD_BITS) {
                numbers[size - 1] |= number;
                return;
            }
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
    }
}
