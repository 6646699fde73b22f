package daybook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much one paper has in common with each of the others: a hash table with open addressing, as large as the number
 * of papers that can share anything with one paper, however many the site has.
 */
final class SimilarityScores {
    private static final int FREE = -1;

    /** The papers by slot; {@link #FREE} where there is none. */
    private final int[] papers;

    private final int[] shared;
    private final double[] weights;

    /** The taken slots, of which there are {@link #count}. */
    private final int[] taken;

    private int count;

    /**
     * A table without scores.
     *
     * @param most so many papers can be in it at a time
     */
    SimilarityScores(int most) {
        int slots = Integer.highestOneBit(most) * 4;
        this.papers = new int[slots];
        this.shared = new int[slots];
        this.weights = new double[slots];
        this.taken = new int[most];
        Arrays.fill(papers, FREE);
    }

    /** Adds a word that is shared with a paper, and how much it says. */
    void share(int paper, double weight) {
        int slot = slot(paper);
        if (papers[slot] == FREE) {
            papers[slot] = paper;
            taken[count++] = slot;
        }
        shared[slot]++;
        weights[slot] += weight;
    }

    /** Papers come in runs of numbers, which a linear search for a free slot handles well. */
    private int slot(int paper) {
        int slot = paper & papers.length - 1;
        while (papers[slot] != FREE && papers[slot] != paper) {
            slot = slot + 1 & papers.length - 1;
        }
        return slot;
    }

    /**
     * The papers with the most in common, the most similar first, and of equally similar ones the newest. Empties the
     * table.
     *
     * @param most so many papers
     * @param fewestShared a paper that shares fewer words is not similar
     * @param least nor is one that shares less weight
     */
    IntStream takeMost(int most, int fewestShared, double least) {
        record SimilarPaper(int number, double weight) {}
        List<SimilarPaper> similar = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int slot = taken[index];
            if (shared[slot] >= fewestShared && weights[slot] >= least) {
                similar.add(new SimilarPaper(papers[slot], weights[slot]));
            }
            papers[slot] = FREE;
            shared[slot] = 0;
            weights[slot] = 0;
        }
        count = 0;
        return similar.stream()
                .sorted(Comparator.comparingDouble(SimilarPaper::weight)
                        .thenComparingInt(SimilarPaper::number)
                        .reversed())
                .limit(most)
                .mapToInt(SimilarPaper::number);
    }
}
