package daybook.search;

import daybook.search.IndexPart.FieldText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds the words of the texts of papers, one paper after another. */
final class WordFinder {
    /** So many papers share a vocabulary at most, and are looked through by one thread. */
    private static final int PORTION = 500;

    /** In the place of a word's number: the index leaves the word out. */
    private static final int COMMON = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final FieldSets ofWords = new FieldSets();
    private final FieldSets ofPairs = new FieldSets();

    private WordFinder() {}

    /**
     * The numbers that a paper has, each once in the order in which they were found, with the set of fields of each.
     */
    private static final class FieldSets {
        private int[] sets = new int[1 << 10];
        private int[] found = new int[1 << 8];
        private int count;

        void add(int number, int field) {
            if (number >= sets.length) {
                sets = Arrays.copyOf(sets, Integer.highestOneBit(number) * 2);
            }
            if (sets[number] == 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = number;
            }
            sets[number] |= field;
        }

        int[] found() {
            return Arrays.copyOf(found, count);
        }

        int set(int number) {
            return sets[number];
        }

        void clear() {
            for (int index = 0; index < count; index++) {
                sets[found[index]] = 0;
            }
            count = 0;
        }
    }

    /**
     * The words of each paper.
     *
     * @param texts those of a paper
     */
    static <P> List<PaperWords> words(List<P> papers, Function<P, List<FieldText>> texts) {
        return IntStream.range(0, (papers.size() + PORTION - 1) / PORTION)
                .mapToObj(it -> papers.subList(it * PORTION, Math.min(papers.size(), (it + 1) * PORTION)))
                .parallel()
                .flatMap(portion -> new WordFinder().ofPortion(portion, texts).stream())
                .toList();
    }

    private <P> List<PaperWords> ofPortion(List<P> papers, Function<P, List<FieldText>> texts) {
        List<Function<Vocabulary, PaperWords>> found =
                papers.stream().map(it -> ofPaper(texts.apply(it))).toList();
        Vocabulary vocabulary = new Vocabulary(words);
        return found.stream().map(it -> it.apply(vocabulary)).toList();
    }

    /** The words of a paper in the vocabulary, which has all words when all papers were looked through. */
    private Function<Vocabulary, PaperWords> ofPaper(List<FieldText> texts) {
        texts.forEach(this::add);
        int[] found = ofWords.found();
        short[] fields = new short[found.length];
        for (int index = 0; index < found.length; index++) {
            fields[index] = (short) ofWords.set(found[index]);
        }
        int[] pairs = Arrays.stream(ofPairs.found())
                .map(it -> it << SearchField.BITS | ofPairs.set(it))
                .toArray();
        ofWords.clear();
        ofPairs.clear();
        return vocabulary -> new PaperWords(vocabulary, found, fields, pairs);
    }

    private void add(FieldText text) {
        int field = text.field().bit();
        List<String> list = SearchWords.of(text.text());
        for (String word : list) {
            Integer known = numbers.get(word);
            int number = known == null ? number(word) : known;
            if (number != COMMON) {
                ofWords.add(number, field);
            }
        }
        for (int second = 1; second < list.size() && !text.field().isLongText(); second++) {
            ofPairs.add(SearchWords.pair(list.get(second - 1), list.get(second)), field);
        }
    }

    private int number(String word) {
        int number = COMMON;
        if (!SearchWords.COMMON.contains(word)) {
            number = words.size();
            words.add(word);
        }
        numbers.put(word, number);
        return number;
    }
}
