package daybook.search;

import daybook.query.FoldedWords;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How text becomes words of the index. The script of the search page does the same with what readers type;
 * {@code words.json} among the tests holds cases for both.
 */
final class SearchWords {
    /** Of a longer word only this number of characters counts. */
    private static final int LONGEST = 40;

    /** Pairs of words share this many names, which keeps the index small. */
    static final int PAIRS = 1 << 14;

    /** What stands in most papers and finds none; the index leaves it out. Words that are names too are not here. */
    static final Set<String> COMMON = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "a", "and", "are", "as", "by", "for", "from", "in", "is", "it", "of", "on", "our", "that", "the", "this",
            "to", "we", "which", "with")));

    private SearchWords() {}

    /** The words of a text in their order. */
    static List<String> of(String text) {
        List<String> words = FoldedWords.list(text);
        words.replaceAll(SearchWords::cut);
        return words;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST || word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    /**
     * The name under which two words that stand side by side are found. It begins with a hyphen, as no word does. Few
     * pairs share a name: whoever asks for both words too is hardly ever misled.
     *
     * @param pair their {@link #pair}
     */
    static String name(int pair) {
        return "-" + Integer.toHexString(pair);
    }

    /**
     * The number of two words that stand side by side, below {@link #PAIRS}: of {@link String#hashCode} as one text.
     */
    static int pair(String first, String second) {
        int hash = first.hashCode() * 31 + ' ';
        for (int offset = 0; offset < second.length(); offset++) {
            hash = hash * 31 + second.charAt(offset);
        }
        return hash & (PAIRS - 1);
    }
}
