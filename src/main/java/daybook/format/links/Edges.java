package daybook.format.links;

import java.util.function.IntPredicate;

/** Texts without what stands at their edges, in one pass: a regular expression would try again at each character. */
final class Edges {
    private Edges() {}

    /** A text without the characters at its end of which something is true. */
    static String withoutEnd(String text, IntPredicate sign) {
        int end = text.length();
        while (end > 0 && sign.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    /** A text without the characters at both of its ends of which something is true. */
    static String without(String text, IntPredicate sign) {
        int start = 0;
        while (start < text.length() && sign.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return withoutEnd(text.substring(start), sign);
    }

    /** Whether a character is white space or one of a text. */
    static IntPredicate blankOr(String signs) {
        return it -> Character.isWhitespace(it) || Character.isSpaceChar(it) || signs.indexOf(it) >= 0;
    }
}
