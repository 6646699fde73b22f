package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.PaperText;
import daybook.keep.ApartFormat;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.search.IndexPart.FieldText;
import daybook.search.Vocabulary.Lookup;
import daybook.siteplan.SharedModel;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a paper's own texts, found once for all who ask for them: each word once, with the set of the fields
 * that it stands in, and the same of pairs of neighbouring words in short texts.
 */
final class PaperWords {
    /** The words of the papers of a day, each of which is fingerprinted. */
    static final FactKind<SharedModel<Entry>, PaperWords> KIND = new FactKind<>(
            "words",
            SharedModel::fingerprint,
            papers -> WordFinder.words(papers, it -> SearchTexts.own(it.value())),
            new ApartFormat<>(new WordsFormat()));

    /** The words of the first titles and abstracts of papers. */
    static final FactKind<PaperText, PaperWords> FIRST_KIND = new FactKind<>(
            "first-words",
            PaperText::fingerprint,
            papers -> WordFinder.words(papers, SearchTexts::first),
            new ApartFormat<>(new WordsFormat()));

    private final Vocabulary vocabulary;

    /** The numbers of the words, and the set of fields of each. */
    private final int[] words;

    private final short[] fields;

    /** Each with its set of fields in the lower bits. */
    private final int[] pairs;

    /**
     * Words that were found.
     *
     * @param words numbers of words of the vocabulary, each once
     * @param fields the set of fields of each word
     * @param pairs the number of each pair with its set of fields in the lower bits
     */
    PaperWords(Vocabulary vocabulary, int[] words, short[] fields, int[] pairs) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.fields = fields;
        this.pairs = pairs;
    }

    /** The words of texts, in a vocabulary of their own. */
    static PaperWords of(List<FieldText> texts) {
        return WordFinder.words(List.of(texts), Function.identity()).get(0);
    }

    /** What the numbers of words are those of. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Receives what is found in a set of fields. */
    interface Receiver {
        /** Takes the number of a word or of a pair. */
        void take(int number, int fields);
    }

    /** Hands on the number of each word. */
    void forEachWord(Receiver receiver) {
        for (int index = 0; index < words.length; index++) {
            receiver.take(words[index], fields[index]);
        }
    }

    /** Hands on the number of each pair. */
    void forEachPair(Receiver receiver) {
        for (int pair : pairs) {
            receiver.take(pair >> SearchField.BITS, pair & SearchField.ALL);
        }
    }

    /** All words of the papers, then for each paper the numbers of its words among these. */
    private static final class WordsFormat implements FactFormat<PaperWords> {
        @Override
        public void write(List<PaperWords> facts, FactOutput out) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            Lookup<Integer> lookup = new Lookup<>(word -> numbers.computeIfAbsent(word, it -> numbers.size()));
            List<int[]> words = facts.stream()
                    .map(it -> Arrays.stream(it.words)
                            .map(lookup.in(it.vocabulary)::apply)
                            .toArray())
                    .toList();
            out.number(numbers.size());
            numbers.keySet().forEach(out::text);
            for (int place = 0; place < facts.size(); place++) {
                PaperWords fact = facts.get(place);
                out.number(fact.words.length);
                for (int index = 0; index < fact.words.length; index++) {
                    out.number(words.get(place)[index]);
                    out.number(fact.fields[index]);
                }
                out.number(fact.pairs.length);
                for (int pair : fact.pairs) {
                    out.number(pair);
                }
            }
        }

        @Override
        public List<PaperWords> read(int count, FactInput in) {
            List<String> words = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                String word = in.text();
                // They go into files of the site as they are.
                FactInput.require(isWord(word));
                words.add(word);
            }
            Vocabulary vocabulary = new Vocabulary(words);
            List<PaperWords> facts = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                facts.add(read(vocabulary, in));
            }
            return facts;
        }

        private static PaperWords read(Vocabulary vocabulary, FactInput in) {
            int[] words = new int[in.count()];
            short[] fields = new short[words.length];
            for (int index = 0; index < words.length; index++) {
                words[index] = in.number();
                int set = in.number();
                FactInput.require(words[index] < vocabulary.size() && set <= SearchField.ALL);
                fields[index] = (short) set;
            }
            int[] pairs = new int[in.count()];
            for (int index = 0; index < pairs.length; index++) {
                pairs[index] = in.number();
                FactInput.require(pairs[index] >> SearchField.BITS < SearchWords.PAIRS);
            }
            return new PaperWords(vocabulary, words, fields, pairs);
        }

        private static boolean isWord(String text) {
            return !text.isEmpty() && text.codePoints().allMatch(Unicode::isLetterOrNumber);
        }
    }
}
