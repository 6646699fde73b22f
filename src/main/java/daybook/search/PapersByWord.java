package daybook.search;

import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.search.CatalogWords.DayWords;
import daybook.search.Vocabulary.Lookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Which papers have a word in their first title or abstract. Papers are numbered in the order of their first days. */
final class PapersByWord {
    private static final int TITLE = SearchField.TITLE.bit();
    private static final int TITLE_OR_ABSTRACT = TITLE | SearchField.ABSTRACT.bit();

    private static final int SHORTEST_WORD = 3;

    private final Map<String, PapersWithWord> byWord = new HashMap<>();
    private int count;

    /** How many papers there are. */
    int count() {
        return count;
    }

    /** A word of a paper, and all papers that have it. */
    record WordOfPaper(PapersWithWord papers, boolean isInTitle) {
        static final Comparator<WordOfPaper> RAREST_FIRST = (one, other) -> one.papers.count == other.papers.count
                ? one.papers.word.compareTo(other.papers.word)
                : Integer.compare(one.papers.count, other.papers.count);
    }

    /** Adds the papers of the next day; their words, in the order of the papers. */
    List<List<WordOfPaper>> addAll(DayWords day) {
        Lookup<PapersWithWord> lookup = new Lookup<>(word -> byWord.computeIfAbsent(word, PapersWithWord::new));
        List<List<WordOfPaper>> words = new ArrayList<>();
        for (PaperWords paper : day.first()) {
            words.add(add(paper, lookup.in(paper.vocabulary())));
        }
        return words;
    }

    private List<WordOfPaper> add(PaperWords words, IntFunction<PapersWithWord> byNumber) {
        List<WordOfPaper> known = new ArrayList<>();
        words.forEachWord((word, fields) -> {
            if ((fields & TITLE_OR_ABSTRACT) != 0 && words.vocabulary().length(word) >= SHORTEST_WORD) {
                PapersWithWord papersWithWord = byNumber.apply(word);
                papersWithWord.add(count);
                known.add(new WordOfPaper(papersWithWord, (fields & TITLE) != 0));
            }
        });
        count++;
        return known;
    }

    /** The papers with a word. The newest are kept, which bounds the time for each search. */
    static final class PapersWithWord {
        static final int MOST_KEPT = 256;

        private final String word;

        /** A ring, as large as a power of two: behind the place of the newest paper stands the oldest one. */
        private int[] newest = new int[2];

        private int count;

        PapersWithWord(String word) {
            this.word = word;
        }

        /** How many papers have the word. */
        int count() {
            return count;
        }

        private void add(int number) {
            if (count == newest.length && count < MOST_KEPT) {
                newest = Arrays.copyOf(newest, count * 2);
            }
            newest[count++ & (newest.length - 1)] = number;
        }

        /** The place of the oldest one of the newest papers; the places go on to that of the last one. */
        int first() {
            return count - Math.min(count, newest.length);
        }

        /** The number of the paper at a place. */
        int paper(int place) {
            return newest[place & (newest.length - 1)];
        }
    }

    /**
     * For each word the number of its papers, then the newest of them: each as the step from the one before.
     *
     * @param papers there are so many
     * @param wanted which words are read
     */
    record PapersFormat(int papers, Predicate<String> wanted) implements FactFormat<PapersByWord> {
        @Override
        public void write(List<PapersByWord> facts, FactOutput out) {
            for (PapersByWord fact : facts) {
                out.number(fact.byWord.size());
                fact.byWord.values().forEach(it -> write(it, out));
            }
        }

        private static void write(PapersWithWord papers, FactOutput out) {
            out.text(papers.word);
            out.number(papers.count);
            int last = 0;
            for (int place = papers.first(); place < papers.count; place++) {
                int number = papers.paper(place);
                out.number(number - last);
                last = number;
            }
        }

        @Override
        public List<PapersByWord> read(int count, FactInput in) {
            List<PapersByWord> facts = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                PapersByWord fact = new PapersByWord();
                fact.count = papers;
                for (int left = in.count(); left > 0; left--) {
                    PapersWithWord word = word(in);
                    if (wanted.test(word.word)) {
                        fact.byWord.put(word.word, word);
                    }
                }
                facts.add(fact);
            }
            return facts;
        }

        private PapersWithWord word(FactInput in) {
            PapersWithWord word = new PapersWithWord(in.text());
            int count = in.number();
            FactInput.require(count <= papers);
            int kept = Math.min(count, PapersWithWord.MOST_KEPT);
            word.newest = new int[Math.max(2, Integer.highestOneBit(Math.max(1, kept - 1)) * 2)];
            int number = 0;
            for (int place = count - kept; place < count; place++) {
                int step = in.number();
                // None stands there twice.
                FactInput.require(step < papers - number && (step > 0 || place == count - kept));
                number += step;
                word.newest[place & (word.newest.length - 1)] = number;
            }
            word.count = count;
            return word;
        }
    }
}
