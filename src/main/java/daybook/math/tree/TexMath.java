package daybook.math.tree;

/** Parses formulas in TeX. Safe for use by many threads. */
public final class TexMath {
    private TexMath() {}

    /**
     * A formula as MathJax would make it. The work grows with its length, and little of a thread's stack is used.
     *
     * @param tex without delimiters, on one line
     * @param isDisplayed whether it stands on a line of its own
     */
    public static ParsedMath parse(String tex, boolean isDisplayed) {
        if (!isWritable(tex)) {
            return new ParsedMath.Unsupported();
        }
        try {
            MathNode content = FormulaParser.parse(tex, new Fonts(), 0);
            return MathLayout.lay(content, isDisplayed);
        } catch (ParsingEnd end) {
            return end.outcome();
        }
    }

    /** Whether there is nothing in a text that XML cannot hold. */
    static boolean isWritable(String text) {
        return text.codePoints()
                .allMatch(it -> it >= ' '
                        && !(it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)
                        && it != 0xfffe
                        && it != 0xffff
                        && Character.isValidCodePoint(it));
    }
}
