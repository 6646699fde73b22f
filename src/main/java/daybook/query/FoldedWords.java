package daybook.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text into the form in which queries are matched: lower-case words without accents between single spaces. */
final class FoldedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedWords() {}

    /** The words with a space before, between and behind them, or one space when there are none. */
    static String of(String text) {
        String folded = isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        String words = SEPARATORS
                .matcher(folded.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? " " : " " + words + " ";
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(it -> it < 0x80);
    }
}
