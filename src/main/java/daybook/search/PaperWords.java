package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.PaperText;
import daybook.keep.ApartFormat;
import daybook.keep.FactInput;
import daybook.keep.FactKind;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.search.IndexPart.FieldText;
import daybook.siteplan.SharedModel;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The words of a paper's own texts, found once for all who ask for them: each word once, with the set of the fields
 * that it stands in, and the same of pairs of neighbouring words in short texts.
 */
final class PaperWords {
    /** The words of the papers of a day, each of which is fingerprinted. */
    static final FactKind<SharedModel<Entry>, PaperWords> KIND = new FactKind<>(
            "words",
            SharedModel::fingerprint,
            papers -> papers.parallelStream()
                    .map(it -> of(SearchTexts.own(it.value())))
                    .toList(),
            new ApartFormat<>(new WordsFormat()));

    /** The words of the first titles and abstracts of papers. */
    static final FactKind<PaperText, PaperWords> FIRST_KIND = new FactKind<>(
            "first-words",
            PaperText::fingerprint,
            papers ->
                    papers.parallelStream().map(it -> of(SearchTexts.first(it))).toList(),
            new ApartFormat<>(new WordsFormat()));

    private final String[] words;

    /** The set of fields of each word. */
    private final int[] fields;

    /** Each with its set of fields in the lower bits. */
    private final int[] pairs;

    PaperWords(String[] words, int[] fields, int[] pairs) {
        this.words = words;
        this.fields = fields;
        this.pairs = pairs;
    }

    /** The words of texts. */
    static PaperWords of(List<FieldText> texts) {
        Map<String, Integer> words = new LinkedHashMap<>();
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (FieldText text : texts) {
            List<String> list = SearchWords.of(text.text());
            for (String word : list) {
                if (!SearchWords.COMMON.contains(word)) {
                    words.merge(word, text.field().bit(), (one, other) -> one | other);
                }
            }
            for (int second = 1; second < list.size() && !text.field().isLongText(); second++) {
                pairs.merge(
                        SearchWords.pair(list.get(second - 1), list.get(second)),
                        text.field().bit(),
                        (one, other) -> one | other);
            }
        }
        return new PaperWords(
                words.keySet().toArray(String[]::new),
                words.values().stream().mapToInt(it -> it).toArray(),
                pairs.entrySet().stream()
                        .mapToInt(it -> it.getKey() << SearchField.BITS | it.getValue())
                        .toArray());
    }

    /**
     * The same, with the strings that all papers share: most words stand in many papers, and are most of what a build
     * holds in memory.
     *
     * @param shared gives the one string of each word
     */
    PaperWords sharing(UnaryOperator<String> shared) {
        return new PaperWords(Stream.of(words).map(shared).toArray(String[]::new), fields, pairs);
    }

    /** Receives what is found in a set of fields. */
    interface Receiver<T> {
        /** Takes a word, or the number of a pair. */
        void take(T found, int fields);
    }

    /** Hands on each word. */
    void forEachWord(Receiver<String> receiver) {
        for (int index = 0; index < words.length; index++) {
            receiver.take(words[index], fields[index]);
        }
    }

    /** Hands on the number of each pair. */
    void forEachPair(Receiver<Integer> receiver) {
        for (int pair : pairs) {
            receiver.take(pair >> SearchField.BITS, pair & SearchField.ALL);
        }
    }

    /** All words of the papers, then for each paper the numbers of its words among these. */
    private static final class WordsFormat implements FactFormat<PaperWords> {
        @Override
        public void write(List<PaperWords> facts, FactOutput out) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (PaperWords fact : facts) {
                for (String word : fact.words) {
                    numbers.putIfAbsent(word, numbers.size());
                }
            }
            out.number(numbers.size());
            numbers.keySet().forEach(out::text);
            for (PaperWords fact : facts) {
                out.number(fact.words.length);
                fact.forEachWord((word, fields) -> {
                    out.number(Objects.requireNonNull(numbers.get(word)));
                    out.number(fields);
                });
                out.number(fact.pairs.length);
                for (int pair : fact.pairs) {
                    out.number(pair);
                }
            }
        }

        @Override
        public List<PaperWords> read(int count, FactInput in) {
            String[] known = new String[in.count()];
            for (int index = 0; index < known.length; index++) {
                known[index] = in.text();
                // They go into files of the site as they are.
                FactInput.require(isWord(known[index]));
            }
            List<PaperWords> facts = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                facts.add(read(known, in));
            }
            return facts;
        }

        private static PaperWords read(String[] known, FactInput in) {
            String[] words = new String[in.count()];
            int[] fields = new int[words.length];
            for (int index = 0; index < words.length; index++) {
                int number = in.number();
                fields[index] = in.number();
                FactInput.require(number < known.length && fields[index] <= SearchField.ALL);
                words[index] = known[number];
            }
            int[] pairs = new int[in.count()];
            for (int index = 0; index < pairs.length; index++) {
                pairs[index] = in.number();
                FactInput.require(pairs[index] >> SearchField.BITS < SearchWords.PAIRS);
            }
            return new PaperWords(words, fields, pairs);
        }

        private static boolean isWord(String text) {
            return !text.isEmpty() && text.codePoints().allMatch(Unicode::isLetterOrNumber);
        }
    }
}
