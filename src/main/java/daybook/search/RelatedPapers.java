package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.Entry.FirstText;
import daybook.keep.FactKind;
import daybook.keep.KeptFacts;
import daybook.keep.NumbersFormat;
import daybook.listing.EntryId;
import daybook.search.CatalogWords.DayWords;
import daybook.siteplan.SharedModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds for each paper those that share its distinctive words: words of title and abstract that few papers have.
 *
 * <p>Only papers of the same day and earlier ones are found, how distinctive a word is depends on them alone, and what
 * counts are the first title and abstract of each. So a new day leaves what earlier papers are related to as it is, and
 * their pages too, whichever of them it announces again.
 */
public final class RelatedPapers {
    private static final int MOST_FOUND = 5;

    /** So many of a paper's words count, the rarest. */
    private static final int DISTINCTIVE_WORDS = 32;

    /** A word of the title says more of a paper than one of its abstract. */
    private static final int TITLE_WEIGHT = 2;

    /** Papers that share fewer of them, or less than this part of their weight, share them by chance. */
    private static final int FEWEST_SHARED = 3;

    private static final double LEAST_WEIGHT = 0.2;

    /** As many papers as one thread looks at with one table of scores. */
    private static final int PORTION = 64;

    private static final int TITLE = SearchField.TITLE.bit();
    private static final int TITLE_OR_ABSTRACT = TITLE | SearchField.ABSTRACT.bit();

    private static final int SHORTEST_WORD = 3;

    /** A word that more than one in this number of papers has does not distinguish them. */
    private static final int RARITY = 8;

    /** Papers are numbered in the order of their first days. */
    private int count;

    private final Map<String, PapersWithWord> byWord = new HashMap<>();

    private RelatedPapers() {}

    /**
     * The related papers of each paper that has some, at most five, the most related one first. A day whose papers and
     * all earlier ones have the texts that they had in an earlier build has its related papers from there.
     *
     * @param done receives the number of papers of each day that is done
     */
    public static Map<EntryId, List<Entry>> of(CatalogWords words, KeptFacts kept, IntConsumer done) {
        RelatedPapers known = new RelatedPapers();
        Map<EntryId, List<Entry>> related = new HashMap<>();
        List<Entry> entries =
                words.days().stream().flatMap(it -> it.entries().stream()).toList();
        Deque<DayWords> behind = new ArrayDeque<>();
        String inputs = "";
        int end = 0;
        for (DayWords day : words.days()) {
            behind.add(day);
            end += day.entries().size();
            inputs = new SharedModel<>(RelatedInputs.of(inputs, day.entries())).fingerprint();
            String sameForAll = inputs;
            List<List<Integer>> found = kept.of(
                    new FactKind<Entry, List<Integer>>(
                            "related", entry -> sameForAll, all -> known.addAll(behind), new NumbersFormat(end)),
                    day.entries().get(0).dayName(),
                    day.entries());
            for (int index = 0; index < found.size(); index++) {
                if (!found.get(index).isEmpty()) {
                    related.put(
                            day.entries().get(index).id(),
                            found.get(index).stream().map(entries::get).toList());
                }
            }
            done.accept(day.entries().size());
        }
        return related;
    }

    /**
     * What the related papers of a day's papers follow from.
     *
     * @param earlier the fingerprint of the same of the day before, or empty
     */
    private record RelatedInputs(String earlier, List<RelatedText> texts) {
        private record RelatedText(EntryId id, FirstText text) {}

        static RelatedInputs of(String earlier, List<Entry> day) {
            return new RelatedInputs(
                    earlier,
                    day.stream()
                            .map(it -> new RelatedText(it.id(), it.firstText()))
                            .toList());
        }
    }

    /** Takes in the papers of some days and finds what those of the last day are related to. */
    private List<List<Integer>> addAll(Deque<DayWords> days) {
        List<List<Integer>> found = List.of();
        while (!days.isEmpty()) {
            DayWords day = days.remove();
            int first = count;
            count += day.entries().size();
            List<List<WordOfPaper>> words = new ArrayList<>();
            for (PaperWords paper : day.first()) {
                words.add(add(first + words.size(), paper));
            }
            if (days.isEmpty()) {
                found = IntStream.rangeClosed(0, (words.size() - 1) / PORTION)
                        .parallel()
                        .mapToObj(portion -> find(first, words, portion * PORTION))
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return found;
    }

    private List<WordOfPaper> add(int number, PaperWords words) {
        List<WordOfPaper> known = new ArrayList<>();
        words.forEachWord((word, fields) -> {
            if ((fields & TITLE_OR_ABSTRACT) != 0 && word.length() >= SHORTEST_WORD) {
                PapersWithWord papersWithWord = byWord.computeIfAbsent(word, PapersWithWord::new);
                papersWithWord.add(number);
                known.add(new WordOfPaper(papersWithWord, (fields & TITLE) != 0));
            }
        });
        return known;
    }

    /** What the papers of a day from an index on are related to, as many papers as one thread takes at a time. */
    private List<List<Integer>> find(int first, List<List<WordOfPaper>> words, int from) {
        SimilarityScores scores = new SimilarityScores(Math.min(count, DISTINCTIVE_WORDS * PapersWithWord.MOST_KEPT));
        return IntStream.range(from, Math.min(from + PORTION, words.size()))
                .mapToObj(index -> find(first + index, words.get(index), scores))
                .toList();
    }

    private List<Integer> find(int number, List<WordOfPaper> words, SimilarityScores scores) {
        List<WordOfPaper> distinctive = new ArrayList<>();
        for (WordOfPaper word : words) {
            if (word.papers.count > 1 && word.papers.count <= count / RARITY) {
                distinctive.add(word);
            }
        }
        distinctive.sort(WordOfPaper.RAREST_FIRST);
        double all = 0;
        for (WordOfPaper word : distinctive.subList(0, Math.min(distinctive.size(), DISTINCTIVE_WORDS))) {
            double weight = StrictMath.log((double) count / word.papers.count) * (word.isInTitle ? TITLE_WEIGHT : 1);
            all += weight;
            for (int index = 0; index < word.papers.kept(); index++) {
                if (word.papers.newest[index] != number) {
                    scores.share(word.papers.newest[index], weight);
                }
            }
        }
        return scores.takeMost(MOST_FOUND, FEWEST_SHARED, all * LEAST_WEIGHT)
                .boxed()
                .toList();
    }

    private record WordOfPaper(PapersWithWord papers, boolean isInTitle) {
        static final Comparator<WordOfPaper> RAREST_FIRST = (one, other) -> one.papers.count == other.papers.count
                ? one.papers.word.compareTo(other.papers.word)
                : Integer.compare(one.papers.count, other.papers.count);
    }

    /** The papers with a word. The newest are kept, which bounds the time for each search. */
    private static final class PapersWithWord {
        static final int MOST_KEPT = 256;

        final String word;
        private int[] newest = new int[2];
        private int count;

        PapersWithWord(String word) {
            this.word = word;
        }

        void add(int number) {
            if (count == newest.length && count < MOST_KEPT) {
                newest = Arrays.copyOf(newest, count * 2);
            }
            newest[count++ % newest.length] = number;
        }

        int kept() {
            return Math.min(count, newest.length);
        }
    }
}
