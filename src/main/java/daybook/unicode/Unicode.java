package daybook.unicode;

/**
 * The properties of code points and the lower case of text by Unicode 16.0. Each Java release has a Unicode of its own;
 * an address that depends on it changes with the machine, so only this package asks Java.
 *
 * <p>White space is not here: what {@link String#strip} and {@link Character#isWhitespace} say has not changed since
 * Unicode 6.3.
 */
public final class Unicode {
    private static final int CAPITAL_I_WITH_DOT = 'İ';
    private static final int CAPITAL_SIGMA = 'Σ';
    private static final int FINAL_SIGMA = 'ς';

    /** Word_Break=MidLetter, MidNumLet or Single_Quote: they stand within words. */
    private static final String WITHIN_WORDS =
            "':.\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private Unicode() {}

    private static boolean is(int character, int categories) {
        return (1 << UnicodeTable.category(character) & categories) != 0;
    }

    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    private static final int DIGITS = 1 << Character.DECIMAL_DIGIT_NUMBER;

    private static final int NUMBERS = DIGITS | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    private static final int CASED =
            1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER | 1 << Character.TITLECASE_LETTER;

    /** What stands in a word without being of upper or lower case (Case_Ignorable). */
    private static final int CASELESS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.MODIFIER_SYMBOL;

    /** Whether a code point is a letter (general category L). */
    public static boolean isLetter(int character) {
        return is(character, LETTERS);
    }

    /** Whether a code point is a mark on the letter before it, such as an accent (M). */
    public static boolean isMark(int character) {
        return is(character, MARKS);
    }

    /** Whether a code point is a decimal digit of any script (Nd). */
    public static boolean isDigit(int character) {
        return is(character, DIGITS);
    }

    /** Whether a code point is a letter or a decimal digit (L, Nd). */
    public static boolean isLetterOrDigit(int character) {
        return is(character, LETTERS | DIGITS);
    }

    /** Whether a code point is a letter or any kind of number, such as ² or Ⅳ (L, N). */
    public static boolean isLetterOrNumber(int character) {
        return is(character, LETTERS | NUMBERS);
    }

    /** Whether a code point is a capital letter (Lu). */
    public static boolean isUpperCase(int character) {
        return is(character, 1 << Character.UPPERCASE_LETTER);
    }

    /** Whether a code point is a small letter (Ll). */
    public static boolean isLowerCase(int character) {
        return is(character, 1 << Character.LOWERCASE_LETTER);
    }

    /** Whether a code point connects words, such as the underscore (Pc). */
    public static boolean isConnector(int character) {
        return is(character, 1 << Character.CONNECTOR_PUNCTUATION);
    }

    /** Whether a code point is a hyphen or a dash (Pd). */
    public static boolean isDash(int character) {
        return is(character, 1 << Character.DASH_PUNCTUATION);
    }

    /** Whether a code point is one of the letters A to Z and a to z. */
    public static boolean isAsciiLetter(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    /** Whether a text has a letter of a script that is written from right to left, such as Arabic and Hebrew. */
    public static boolean hasRightToLeft(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            // Nearly all texts have nothing beyond the letters of Europe, which is seen without looking for surrogates.
            if (text.charAt(offset) >= FIRST_RIGHT_TO_LEFT) {
                return text.codePoints().anyMatch(it -> isKeptForRightToLeft(it) && isLetter(it));
            }
        }
        return false;
    }

    /**
     * The ranges that Unicode keeps for such scripts, of which new ones come with each version (Bidi_Class=R or AL).
     */
    private static boolean isKeptForRightToLeft(int character) {
        return character >= FIRST_RIGHT_TO_LEFT
                && (character <= 0x8ff
                        || (character >= 0xfb1d && character <= 0xfdff)
                        || (character >= 0xfe70 && character <= 0xfeff)
                        || (character >= 0x10800 && character <= 0x10fff)
                        || (character >= 0x1e800 && character <= 0x1efff));
    }

    /** The text with the letters a to z in upper case. */
    public static String asciiUpperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int offset = 0; offset < text.length(); offset++) {
            char character = text.charAt(offset);
            if (character >= 'a' && character <= 'z') {
                upper.setCharAt(offset, (char) (character - ('a' - 'A')));
            }
        }
        return upper.toString();
    }

    /** The text in lower case, by the rules that hold for every language. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        int character;
        for (int offset = 0; offset < text.length(); offset += Character.charCount(character)) {
            character = text.codePointAt(offset);
            if (character < 0x80) {
                lower.append((char) (character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character));
            } else if (character == CAPITAL_I_WITH_DOT) {
                lower.append("i\u0307");
            } else if (character == CAPITAL_SIGMA && isLastOfWord(text, offset)) {
                lower.appendCodePoint(FINAL_SIGMA);
            } else {
                lower.appendCodePoint(UnicodeTable.lowerCase(character));
            }
        }
        return lower.toString();
    }

    /** Whether a letter of upper or lower case stands before and none behind (Unicode Standard, Final_Sigma). */
    private static boolean isLastOfWord(String text, int offset) {
        int before = offset;
        while (before > 0 && isCaseless(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = offset + 1;
        while (after < text.length() && isCaseless(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return before > 0
                && is(text.codePointBefore(before), CASED)
                && (after == text.length() || !is(text.codePointAt(after), CASED));
    }

    private static boolean isCaseless(int character) {
        return is(character, CASELESS) || WITHIN_WORDS.indexOf(character) >= 0;
    }
}
