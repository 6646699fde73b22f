package daybook.tex;

/** Finds the delimiters of math in TeX. */
public final class MathDelimiter {
    private MathDelimiter() {}

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
