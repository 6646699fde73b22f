package daybook.catalog;

import daybook.listing.EntryId;
import daybook.query.FoldedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds for each paper those that share its distinctive words: words of title and abstract that few papers have.
 *
 * <p>Only papers of the same day and earlier ones are found, and how distinctive a word is depends on them alone. So a
 * new day leaves what earlier papers are related to as it is, and their pages too.
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

    private static final int SHORTEST_WORD = 3;

    /** A word that more than one in this number of papers has does not distinguish them. */
    private static final int RARITY = 8;

    /** In the order of their first days. */
    private final List<Entry> papers = new ArrayList<>();

    private final Map<String, PapersWithWord> byWord = new HashMap<>();

    private RelatedPapers() {}

    /** The related papers of each paper that has some, at most five, the most related one first. */
    public static Map<EntryId, List<Entry>> of(Catalog catalog) {
        SortedMap<LocalDate, List<Entry>> days = new TreeMap<>();
        catalog.entries()
                .values()
                .forEach(it -> days.computeIfAbsent(it.firstDay(), day -> new ArrayList<>())
                        .add(it));
        RelatedPapers known = new RelatedPapers();
        Map<EntryId, List<Entry>> related = new HashMap<>();
        days.values().forEach(entries -> related.putAll(known.add(entries)));
        return related;
    }

    /** Takes in the papers of a day and finds what they are related to. */
    private Map<EntryId, List<Entry>> add(List<Entry> day) {
        List<WordsOfPaper> words = day.parallelStream().map(WordsOfPaper::of).toList();
        int first = papers.size();
        papers.addAll(day);
        List<List<WordOfPaper>> known = new ArrayList<>();
        for (int index = 0; index < day.size(); index++) {
            known.add(add(first + index, words.get(index)));
        }
        List<List<Entry>> found = IntStream.rangeClosed(0, (day.size() - 1) / PORTION)
                .parallel()
                .mapToObj(portion -> find(first, known, portion * PORTION))
                .flatMap(List::stream)
                .toList();
        Map<EntryId, List<Entry>> related = new HashMap<>();
        for (int index = 0; index < day.size(); index++) {
            if (!found.get(index).isEmpty()) {
                related.put(day.get(index).id(), found.get(index));
            }
        }
        return related;
    }

    private List<WordOfPaper> add(int number, WordsOfPaper words) {
        List<WordOfPaper> known = new ArrayList<>(words.all().size());
        for (String word : words.all()) {
            PapersWithWord papersWithWord = byWord.computeIfAbsent(word, PapersWithWord::new);
            papersWithWord.add(number);
            known.add(new WordOfPaper(papersWithWord, words.title().contains(word)));
        }
        return known;
    }

    /** What the papers of a day from an index on are related to, as many papers as one thread takes at a time. */
    private List<List<Entry>> find(int first, List<List<WordOfPaper>> words, int from) {
        SimilarityScores scores =
                new SimilarityScores(Math.min(papers.size(), DISTINCTIVE_WORDS * PapersWithWord.MOST_KEPT));
        return IntStream.range(from, Math.min(from + PORTION, words.size()))
                .mapToObj(index -> find(first + index, words.get(index), scores))
                .toList();
    }

    private List<Entry> find(int number, List<WordOfPaper> words, SimilarityScores scores) {
        List<WordOfPaper> distinctive = new ArrayList<>();
        for (WordOfPaper word : words) {
            if (word.papers.count > 1 && word.papers.count <= papers.size() / RARITY) {
                distinctive.add(word);
            }
        }
        distinctive.sort(WordOfPaper.RAREST_FIRST);
        double all = 0;
        for (WordOfPaper word : distinctive.subList(0, Math.min(distinctive.size(), DISTINCTIVE_WORDS))) {
            double weight =
                    StrictMath.log((double) papers.size() / word.papers.count) * (word.isInTitle ? TITLE_WEIGHT : 1);
            all += weight;
            for (int index = 0; index < word.papers.kept(); index++) {
                if (word.papers.newest[index] != number) {
                    scores.share(word.papers.newest[index], weight);
                }
            }
        }
        return scores.takeMost(MOST_FOUND, FEWEST_SHARED, all * LEAST_WEIGHT)
                .mapToObj(papers::get)
                .toList();
    }

    /** The words of a paper that can be distinctive, in title or abstract, and those of the title among them. */
    private record WordsOfPaper(Set<String> all, Set<String> title) {
        static WordsOfPaper of(Entry entry) {
            Set<String> title = new HashSet<>(FoldedWords.list(entry.title()));
            Set<String> all = new HashSet<>(title);
            entry.abstractText().ifPresent(text -> all.addAll(FoldedWords.list(text)));
            all.removeIf(it -> it.length() < SHORTEST_WORD);
            return new WordsOfPaper(all, title);
        }
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
