package daybook.search;

import daybook.search.PapersByWord.PapersWithWord;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much one paper has in common with each of the others: a hash table with open addressing, as large as the number
 * of papers that can share anything with one paper, however many the site has.
 *
 * <p>Weights are whole numbers, whose sums are the same in any order.
 */
final class SimilarityScores {
    /** What the weights of all words of a paper may be together. */
    static final int MOST_WEIGHT = 1 << 30;

    /** A slot holds one number, which is read and written at once: weight, number of words, and number of the paper. */
    private static final int WORDS_SHIFT = 32;

    private static final int PAPER_SHIFT = 38;
    private static final int MOST_WORDS = (1 << (PAPER_SHIFT - WORDS_SHIFT)) - 1;

    /** 0 where there is no paper: the papers count from 1 here. */
    private final long[] slots;

    /** The taken slots, of which there are {@link #count}. */
    private final int[] taken;

    private int count;

    /** Similar papers, weight before number. */
    private final long[] ranked;

    /**
     * A table without scores.
     *
     * @param most so many papers can be in it at a time
     */
    SimilarityScores(int most) {
        this.slots = new long[Integer.highestOneBit(most) * 4];
        this.taken = new int[most];
        this.ranked = new long[most];
    }

    /**
     * Adds a word, of at most 63, that is shared with its papers.
     *
     * @param weight how much it says
     * @param isFirst whether it counts also for a paper that shares none until now
     */
    void share(PapersWithWord papers, int weight, boolean isFirst) {
        long word = (1L << WORDS_SHIFT) + weight;
        // A field would be read again for each paper.
        long[] table = slots;
        int mask = table.length - 1;
        for (int place = papers.first(); place < papers.count(); place++) {
            long paper = papers.paper(place) + 1L;
            // Papers come in runs of numbers, which a linear search for a free slot handles well.
            int slot = (int) paper & mask;
            long known = table[slot];
            while (known != 0 && known >>> PAPER_SHIFT != paper) {
                slot = (slot + 1) & mask;
                known = table[slot];
            }
            if (known != 0) {
                table[slot] = known + word;
            } else if (isFirst) {
                table[slot] = (paper << PAPER_SHIFT) + word;
                taken[count++] = slot;
            }
        }
    }

    /**
     * The papers with the most in common, the most similar first, and of equally similar ones the newest. Empties the
     * table.
     *
     * @param most so many papers
     * @param fewestShared a paper that shares fewer words is not similar
     * @param least nor is one that shares less weight
     */
    IntStream takeMost(int most, int fewestShared, int least) {
        int similar = 0;
        for (int index = 0; index < count; index++) {
            long known = slots[taken[index]];
            slots[taken[index]] = 0;
            long weight = (int) known;
            if (weight >= least && ((known >>> WORDS_SHIFT) & MOST_WORDS) >= fewestShared) {
                ranked[similar++] = (weight << Integer.SIZE) + (known >>> PAPER_SHIFT) - 1;
            }
        }
        count = 0;
        Arrays.sort(ranked, 0, similar);
        int end = similar;
        return IntStream.range(0, Math.min(most, similar)).map(rank -> (int) ranked[end - 1 - rank]);
    }
}
