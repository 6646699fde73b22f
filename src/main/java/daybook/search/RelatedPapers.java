package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.PaperText;
import daybook.file.Fingerprint;
import daybook.keep.FactKind;
import daybook.keep.KeptFacts;
import daybook.keep.NumbersFormat;
import daybook.listing.EntryId;
import daybook.search.CatalogWords.DayWords;
import daybook.search.PapersByWord.PapersWithWord;
import daybook.search.PapersByWord.WordOfPaper;
import daybook.siteplan.SharedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Papers that share fewer of them share these by chance. */
    private static final int FEWEST_SHARED = 3;

    /** So do papers that share less than a fifth of their weight. */
    private static final int LEAST_PART = 5;

    /** What a weight of one is as a whole number: the logarithm of a number of papers is below 32. */
    private static final int WEIGHT_UNIT = SimilarityScores.MOST_WEIGHT / DISTINCTIVE_WORDS / TITLE_WEIGHT / 32;

    /** As many papers as one thread looks at with one table of scores. */
    private static final int PORTION = 64;

    /** A word that more than one in this number of papers has does not distinguish them. */
    private static final int RARITY = 8;

    private final CatalogWords words;
    private final KeptFacts kept;
    private final List<Entry> entries;

    /** Of each day the fingerprint of what the related papers of its papers follow from. */
    private final List<Fingerprint> inputs = new ArrayList<>();

    private final EarlierPapers earlier;

    /** How many papers there are up to the day that is looked at. */
    private int count;

    private RelatedPapers(CatalogWords words, KeptFacts kept) {
        this.words = words;
        this.kept = kept;
        this.earlier = new EarlierPapers(words.days(), inputs, kept);
        this.entries =
                words.days().stream().flatMap(it -> it.entries().stream()).toList();
    }

    /**
     * The related papers of each paper that has some, at most five, the most related one first. A day whose papers and
     * all earlier ones have the texts that they had in an earlier build has its related papers from there.
     *
     * @param done receives the number of papers of each day that is done
     */
    public static Map<EntryId, List<Entry>> of(CatalogWords words, KeptFacts kept, IntConsumer done) {
        return new RelatedPapers(words, kept).find(done);
    }

    private Map<EntryId, List<Entry>> find(IntConsumer done) {
        Map<EntryId, List<Entry>> related = new HashMap<>();
        List<Fingerprint> texts = words.days().parallelStream()
                .map(it -> FirstTexts.of(it.entries()).fingerprint())
                .toList();
        int end = 0;
        for (DayWords day : words.days()) {
            int number = inputs.size();
            Optional<Fingerprint> earlier = number == 0 ? Optional.empty() : Optional.of(inputs.get(number - 1));
            inputs.add(new SharedModel<>(new RelatedInputs(earlier, texts.get(number))).fingerprint());
            end += day.entries().size();
            List<List<Integer>> found = kept.of(
                    new FactKind<Entry, List<Integer>>(
                            "related", entry -> inputs.get(number), all -> ofDay(number), new NumbersFormat(end)),
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

    /** What the papers of a day are related to. */
    private List<List<Integer>> ofDay(int day) {
        int first = earlier.before(day).count();
        List<List<WordOfPaper>> wordsOfPapers = earlier.add();
        count = first + wordsOfPapers.size();
        return IntStream.rangeClosed(0, (wordsOfPapers.size() - 1) / PORTION)
                .parallel()
                .mapToObj(portion -> ofPortion(first, wordsOfPapers, portion * PORTION))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What the related papers of a day's papers follow from.
     *
     * @param earlier the fingerprint of the same of the day before, or empty
     * @param texts that of the texts of its papers
     */
    private record RelatedInputs(Optional<Fingerprint> earlier, Fingerprint texts) {}

    private record FirstTexts(List<RelatedText> texts) {
        private record RelatedText(EntryId id, PaperText text) {}

        static SharedModel<FirstTexts> of(List<Entry> day) {
            return new SharedModel<>(new FirstTexts(day.stream()
                    .map(it -> new RelatedText(it.id(), it.firstText()))
                    .toList()));
        }
    }

    /** What the papers of a day from an index on are related to, as many papers as one thread takes at a time. */
    private List<List<Integer>> ofPortion(int first, List<List<WordOfPaper>> words, int from) {
        SimilarityScores scores = new SimilarityScores(Math.min(count, DISTINCTIVE_WORDS * PapersWithWord.MOST_KEPT));
        return IntStream.range(from, Math.min(from + PORTION, words.size()))
                .mapToObj(index -> ofPaper(first + index, words.get(index), scores))
                .toList();
    }

    private List<Integer> ofPaper(int number, List<WordOfPaper> words, SimilarityScores scores) {
        List<WordOfPaper> distinctive = new ArrayList<>();
        for (WordOfPaper word : words) {
            if (word.papers().count() > 1 && word.papers().count() <= count / RARITY) {
                distinctive.add(word);
            }
        }
        distinctive.sort(WordOfPaper.RAREST_FIRST);
        List<WordOfPaper> rarest = distinctive.subList(0, Math.min(distinctive.size(), DISTINCTIVE_WORDS));
        int[] weights = rarest.stream().mapToInt(this::weight).toArray();
        int left = IntStream.of(weights).sum();
        int least = left / LEAST_PART;
        for (int index = 0; index < weights.length; index++) {
            // A paper that has none of the rarer words may not reach the least weight any more.
            scores.share(rarest.get(index).papers(), weights[index], left >= least);
            left -= weights[index];
        }
        return scores.takeMost(MOST_FOUND + 1, FEWEST_SHARED, least)
                .filter(it -> it != number)
                .limit(MOST_FOUND)
                .boxed()
                .toList();
    }

    private int weight(WordOfPaper word) {
        double rarity = StrictMath.log((double) count / word.papers().count());
        return (int) (rarity * (word.isInTitle() ? TITLE_WEIGHT : 1) * WEIGHT_UNIT);
    }
}
