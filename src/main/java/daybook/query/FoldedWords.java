package daybook.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text into the form in which queries are matched: lower-case words without accents between single spaces. */
public final class FoldedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedWords() {}

    /** The words with a space before, between and behind them, or one space when there are none. */
    static String of(String text) {
        String bare = isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        String folded = bare.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(folded.length() + 2).append(' ');
        int character;
        for (int offset = 0; offset < folded.length(); offset += Character.charCount(character)) {
            character = folded.codePointAt(offset);
            if (isPartOfWord(character)) {
                words.appendCodePoint(character);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    /** Letters and all that Unicode counts as numbers (categories L and N). */
    private static boolean isPartOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    /** The words alone, in their order; none when the text has no letter and no digit. */
    public static List<String> list(String text) {
        String words = of(text).strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    private static boolean isPlain(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            if (text.charAt(offset) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
