package daybook.search;

import daybook.search.IndexPart.IndexedDocument;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which words stand in which documents, and there in which fields. Documents are numbers, counted from 0. */
final class Postings {
    /** In so many portions threads take documents in: each has tables of its own until all are there. */
    private static final int PORTIONS = 16;

    private static final int SMALLEST_PORTION = 250;

    private final Map<String, Numbers> byWord = new HashMap<>();

    /** By the number of the pair, which saves making a name for each. */
    private final Map<Integer, Numbers> byPair = new TreeMap<>();

    private Postings() {}

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

    /**
     * Takes in documents, with several threads.
     *
     * @param first numbers count from this one
     * @param documents in the order of their numbers
     */
    static Postings of(int first, List<IndexedDocument> documents) {
        int size = Math.max(SMALLEST_PORTION, (documents.size() + PORTIONS - 1) / PORTIONS);
        List<Postings> portions = IntStream.rangeClosed(0, (documents.size() - 1) / size)
                .parallel()
                .mapToObj(portion -> {
                    Postings postings = new Postings();
                    documents
                            .subList(portion * size, Math.min(documents.size(), (portion + 1) * size))
                            .forEach(it -> postings.add(
                                    (it.number() - first) << SearchField.BITS,
                                    it.words().get()));
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

    private void add(int number, PaperWords words) {
        words.forEachWord((word, fields) ->
                byWord.computeIfAbsent(word, it -> new Numbers()).add(number | fields));
        words.forEachPair((pair, fields) ->
                byPair.computeIfAbsent(pair, it -> new Numbers()).add(number | fields));
    }

    /** All names, in their order. */
    List<Posting> sorted() {
        return Stream.concat(
                        byWord.entrySet().parallelStream().map(it -> new Posting(it.getKey(), json(it.getValue()))),
                        byPair.entrySet().parallelStream()
                                .map(it -> new Posting(SearchWords.name(it.getKey()), json(it.getValue()))))
                .sorted(Comparator.comparing(Posting::name))
                .toList();
    }

    private static String json(Numbers numbers) {
        SortedMap<Integer, DocumentSteps> bySet = new TreeMap<>();
        for (int index = 0; index < numbers.size; index++) {
            int number = numbers.numbers[index];
            bySet.computeIfAbsent(number & SearchField.ALL, DocumentSteps::new).add(number >> SearchField.BITS);
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
            if (size > 0 && numbers[size - 1] >> SearchField.BITS == number >> SearchField.BITS) {
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
