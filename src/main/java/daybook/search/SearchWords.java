package daybook.search;

import daybook.query.FoldedWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How text becomes words of the index. The script of the search page does the same with what readers type;
 * {@code words.json} among the tests holds cases for both.
 */
final class SearchWords {
    /** Of a longer word only so many characters count. */
    private static final int LONGEST = 40;

    /** Pairs of words share this many names, which keeps the index small. */
    private static final int PAIRS = 1 << 14;

    /** What stands in most papers and finds none; the index leaves it out. Words that are names too are not here. */
    static final Set<String> COMMON = Collections.unmodifiableSet(new TreeSet<>(List.of(
            "a", "and", "are", "as", "by", "for", "from", "in", "is", "it", "of", "on", "our", "that", "the", "this",
            "to", "we", "which", "with")));

    private SearchWords() {}

    /** The words of a text in their order. */
    static List<String> of(String text) {
        return FoldedWords.list(text).stream().map(SearchWords::cut).toList();
    }

    /** The names under which a text of a field is found: its words, and unless it is prose the pairs of neighbours. */
    static List<String> names(String text, SearchField field) {
        List<String> words = of(text);
        List<String> names = new ArrayList<>(words);
        names.removeAll(COMMON);
        for (int second = 1; second < words.size() && !field.isProse(); second++) {
            names.add(pair(words.get(second - 1), words.get(second)));
        }
        return names;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    /**
     * The name under which two words that stand side by side are found. It begins with a hyphen, as no word does. Few
     * pairs share a name: whoever asks for both words too is hardly ever misled.
     */
    static String pair(String first, String second) {
        return "-" + Integer.toHexString((first + " " + second).hashCode() & (PAIRS - 1));
    }
}
