package daybook.unicode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for regular expressions that name general categories, such as {@code \p{L}}, which Java knows from its own
 * Unicode. A code point that it places in another category is replaced by one of the category that it has here.
 */
public final class PatternText {
    /** Behind ASCII, whose characters patterns name one by one. */
    private static final int FIRST_CANDIDATE = 0xa1;

    private PatternText() {}

    /** A text of the same length, in which a match has the offsets that it has in the given text. */
    public static String of(String text) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!isAgreed(character)) {
                return replaced(text);
            }
            offset += Character.charCount(character);
        }
        return text;
    }

    /** A text with a replacement, taken as it is, in the place of each match of a pattern. */
    public static String replaceAll(Pattern pattern, String text, String replacement) {
        Matcher matcher = pattern.matcher(of(text));
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            replaced.append(text, end, matcher.start()).append(replacement);
            end = matcher.end();
        }
        return replaced.append(text, end, text.length()).toString();
    }

    private static boolean isAgreed(int character) {
        return character < 0x80 || Character.getType(character) == UnicodeTable.category(character);
    }

    private static String replaced(String text) {
        int[] characters = text.codePoints()
                .map(it -> isAgreed(it) ? it : representative(it))
                .toArray();
        return new String(characters, 0, characters.length);
    }

    private static int representative(int character) {
        int category = UnicodeTable.category(character);
        int candidate = Character.isBmpCodePoint(character) ? FIRST_CANDIDATE : Character.MIN_SUPPLEMENTARY_CODE_POINT;
        while (UnicodeTable.category(candidate) != category || !isAgreed(candidate)) {
            candidate++;
        }
        return candidate;
    }
}
