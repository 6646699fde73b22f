package daybook.tex;

/** Finds the delimiters of math in TeX. */
public final class MathDelimiter {
    /** More dollar signs within braces are a mistake rather than math within text. */
    private static final int MOST_NESTED = 6;

    private MathDelimiter() {}

    /**
     * The offset of the dollar sign that ends a formula, -1 if there is none: not one within braces, as in
     * {@code $M_{\text{H$\alpha$}}$}.
     *
     * @param start the offset behind the opening dollar sign
     */
    public static int closingDollar(String tex, int start) {
        int first = nextDollar(tex, start);
        int closing = first;
        int depth = first < 0 ? 0 : depth(tex, start, first);
        for (int nested = 0; depth > 0 && closing >= 0 && nested < MOST_NESTED; nested++) {
            int next = nextDollar(tex, closing + 1);
            depth += next < 0 ? 0 : depth(tex, closing, next);
            closing = next;
        }
        return depth == 0 && closing >= 0 ? closing : first;
    }

    /** How many braces are opened in a part of the text but not closed. */
    private static int depth(String tex, int start, int end) {
        int depth = 0;
        for (int index = start; index < end; index++) {
            switch (tex.charAt(index)) {
                case '\\' -> index++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return depth;
    }

    /**
     * The offset of the next dollar sign without a backslash before it, -1 if there is none.
     *
     * @param from the offset at which to begin
     */
    public static int nextDollar(String tex, int from) {
        return next(tex, "$", from);
    }

    /** The offset of the next delimiter, such as {@code $$}, without a backslash before it, -1 if there is none. */
    static int next(String tex, String delimiter, int from) {
        int found = tex.indexOf(delimiter, from);
        while (found > 0 && tex.charAt(found - 1) == '\\') {
            found = tex.indexOf(delimiter, found + 1);
        }
        return found;
    }
}
