package daybook.unicode;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that names general categories, such as {@code \p{L}}, which Java knows from its own Unicode. In
 * the place of a code point that Java has in another category it sees one of the category that the code point has here;
 * what it finds is of the text as that was given.
 */
public final class UnicodePattern {
    /** Behind ASCII, whose characters expressions name one by one. */
    private static final int FIRST_CANDIDATE = 0xa1;

    private final Pattern pattern;

    /**
     * A text as an expression sees it.
     *
     * @param text as it was given, whose parts are what a match consists of
     * @param seen of the same length
     */
    private record SeenText(String text, String seen) implements CharSequence {
        @Override
        public int length() {
            return seen.length();
        }

        @Override
        public char charAt(int index) {
            return seen.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private UnicodePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles an expression, which has flags in it, such as {@code (?i)}. */
    public static UnicodePattern of(String expression) {
        return new UnicodePattern(Pattern.compile(expression));
    }

    /** Whether all of a text matches. */
    public boolean matches(String text) {
        return matcher(text).matches();
    }

    /** Whether a part of a text matches. */
    public boolean isFoundIn(String text) {
        return matcher(text).find();
    }

    /** To find matches and their groups, and not to replace them, which {@link #replaceAll} does. */
    public Matcher matcher(String text) {
        return pattern.matcher(isAgreed(text) ? text : new SeenText(text, seen(text)));
    }

    /** A text with what a function makes of each match in its place. */
    public String replaceAll(String text, Function<MatchResult, String> replacement) {
        Matcher matcher = matcher(text);
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            replaced.append(text, end, matcher.start()).append(replacement.apply(matcher));
            end = matcher.end();
        }
        return replaced.append(text, end, text.length()).toString();
    }

    private static boolean isAgreed(String text) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!isAgreed(character)) {
                return false;
            }
            offset += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAgreed(int character) {
        return character < 0x80 || Character.getType(character) == UnicodeTable.category(character);
    }

    private static String seen(String text) {
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
