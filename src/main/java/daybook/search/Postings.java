package daybook.search;

import daybook.search.IndexPart.IndexedDocument;
import daybook.search.Vocabulary.Lookup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which words stand in which documents, and there in which fields. Documents are numbers, counted from 0. */
final class Postings {
    /** The words, each with its number. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final Groups byWord = new Groups();
    private final Groups byPair = new Groups();

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
     * Takes in documents.
     *
     * @param first numbers count from this one
     * @param documents in the order of their numbers
     */
    static Postings of(int first, List<IndexedDocument> documents) {
        List<PaperWords> words =
                documents.parallelStream().map(IndexedDocument::words).toList();
        Postings postings = new Postings();
        Lookup<Integer> numbers = new Lookup<>(postings::number);
        for (PaperWords it : words) {
            IntFunction<Integer> number = numbers.in(it.vocabulary());
            it.forEachWord((word, fields) -> postings.byWord.count(number.apply(word)));
            it.forEachPair((pair, fields) -> postings.byPair.count(pair));
        }
        postings.byWord.allot();
        postings.byPair.allot();
        for (int index = 0; index < words.size(); index++) {
            PaperWords it = words.get(index);
            IntFunction<Integer> number = numbers.in(it.vocabulary());
            int document = (documents.get(index).number() - first) << SearchField.BITS;
            it.forEachWord((word, fields) -> postings.byWord.add(number.apply(word), document | fields));
            it.forEachPair((pair, fields) -> postings.byPair.add(pair, document | fields));
        }
        return postings;
    }

    private int number(String word) {
        return numbers.computeIfAbsent(word, it -> numbers.size());
    }

    /** All names, in their order. */
    List<Posting> sorted() {
        return Stream.concat(
                        numbers.entrySet().parallelStream()
                                .map(it -> new Posting(it.getKey(), json(byWord.numbers(it.getValue())))),
                        byPair.groups()
                                .parallel()
                                .mapToObj(it -> new Posting(SearchWords.name(it), json(byPair.numbers(it)))))
                .sorted(Comparator.comparing(Posting::name))
                .toList();
    }

    private static String json(IntStream documents) {
        SortedMap<Integer, DocumentSteps> bySet = new TreeMap<>();
        documents.forEach(it ->
                bySet.computeIfAbsent(it & SearchField.ALL, DocumentSteps::new).add(it >> SearchField.BITS));
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

    /** Numbers in groups, in one array: how many each group gets is counted before they are added. */
    private static final class Groups {
        private int[] counts = new int[1 << 10];

        /** Behind the last number of each group until now. */
        private int[] ends = new int[0];

        private int[] numbers = new int[0];

        /** Counts a number that a group will have. */
        void count(int group) {
            if (group >= counts.length) {
                counts = Arrays.copyOf(counts, Integer.highestOneBit(group) * 2);
            }
            counts[group]++;
        }

        /** Makes room for all that was counted. */
        void allot() {
            ends = new int[counts.length];
            int sum = 0;
            for (int group = 0; group < counts.length; group++) {
                ends[group] = sum;
                sum += counts[group];
            }
            numbers = new int[sum];
        }

        void add(int group, int number) {
            numbers[ends[group]++] = number;
        }

        /** The groups that have numbers. */
        IntStream groups() {
            return IntStream.range(0, counts.length).filter(it -> counts[it] > 0);
        }

        /** The numbers of a group, in the order in which they were added. */
        IntStream numbers(int group) {
            return Arrays.stream(numbers, ends[group] - counts[group], ends[group]);
        }
    }
}
