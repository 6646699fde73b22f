package daybook.tex;

import daybook.math.Formula;
import daybook.unicode.Unicode;
import daybook.unicode.UnicodePattern;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds math in a text: {@code $…$}, {@code $$…$$}, {@code \(…\)} and {@code \[…\]}, but not money. */
final class MathFinder {
    /** Commands for text only: {@code $\textbf{word}$} is a bold word. */
    private static final Pattern TEXT = Pattern.compile(
            "\\\\href\\{.*|(?=.*(?:text|emph))(?:\\\\(?:text(?:bf|it|tt|sc|sf|rm)?|emph|underline)\\{)++[^{}$\\\\^]*}+");

    /** Part of a word; what {@code \\b} takes for one differs between releases of Java. */
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}_]";

    /** As in "$5 million and $x$" or "$5, US$ 20"; behind a number in a formula is a unit, as in {@code $10 GeV$}. */
    private static final UnicodePattern GAP =
            UnicodePattern.of("(?s)\\A(?=.*[\\s(~-]$).*?[\\s(]\\p{L}{2}|(?<!" + WORD + ")US$");

    private static final UnicodePattern SENTENCE = UnicodePattern.of("^\\s+\\p{L}{2,}\\s+\\p{L}{2,}(?!" + WORD
            + ")|(?<!" + WORD + ")\\p{Ll}{2,}[,;]?\\s+\\p{Ll}{2,}[,;]?\\s+\\p{Ll}{2,}(?!" + WORD + ")");

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}|\\\\\\p{Alpha}+");

    /** The unit Ångström as text has it; MathJax knows no accents of text. */
    private static final Pattern RING = Pattern.compile("\\\\r(?: ?A(?![A-Za-z])|\\{A}| \\{A})");

    private final String text;

    /** Where the last of each closing delimiter stands, so that a text full of opening ones takes no long search. */
    private final int lastParenthesis;

    private final int lastBracket;

    MathFinder(String text) {
        this.text = text;
        this.lastParenthesis = text.lastIndexOf("\\)");
        this.lastBracket = text.lastIndexOf("\\]");
    }

    /** A formula and the offset behind its closing delimiter. */
    record FoundMath(Formula formula, int end) {
        /** Whether there is no math in it. */
        boolean isText() {
            return TEXT.matcher(formula.tex()).matches();
        }
    }

    /** The formula that begins at an offset. */
    Optional<FoundMath> at(int offset) {
        if (text.startsWith("$$", offset)) {
            return between(offset, "$$", text.indexOf("$$", offset + 2), true);
        }
        if (text.startsWith("$", offset)) {
            return between(offset, "$", MathDelimiter.closingDollar(text, offset + 1), false)
                    .filter(it -> !isMoney(text.substring(offset + 1, it.end() - 1), it.end()));
        }
        if (text.startsWith("\\(", offset) && offset < lastParenthesis) {
            return between(offset, "\\)", text.indexOf("\\)", offset + 2), false);
        }
        if (text.startsWith("\\[", offset) && offset < lastBracket) {
            return between(offset, "\\]", text.indexOf("\\]", offset + 2), true);
        }
        return Optional.empty();
    }

    private Optional<FoundMath> between(int offset, String delimiter, int end, boolean display) {
        int start = offset + delimiter.length();
        if (end < start || text.substring(start, end).isBlank()) {
            return Optional.empty();
        }
        String tex = RING.matcher(text.substring(start, end)).replaceAll("\\\\text{Å}");
        return Optional.of(new FoundMath(new Formula(tex, display), end + delimiter.length()));
    }

    /** Two amounts, or an amount and a formula behind it, look like a formula with a sentence in it. */
    private boolean isMoney(String inner, int end) {
        String unbraced = BRACED.matcher(inner).replaceAll("{}");
        boolean amount = Unicode.isDigit(inner.strip().charAt(0));
        boolean number = end < text.length() && Unicode.isDigit(text.charAt(end));
        boolean price = amount && (number || GAP.isFoundIn(unbraced));
        return price || SENTENCE.isFoundIn(unbraced);
    }
}
