package daybook.tex;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single quotation marks as TeX writes them, as in {@code `word'}, and backticks that stand for an apostrophe. */
final class QuotationMarks {
    private static final String WORD = "A-Za-z0-9\\x80-\\x{10ffff}";

    /**
     * No backtick, dollar sign or line end stands between them, so that neither code of Markdown nor math is taken for
     * a quotation; an apostrophe within a word does not end it.
     */
    private static final Pattern PAIR = Pattern.compile(
            "(?<![`\\\\" + WORD + "])`(?=[\\\\{(\\[" + WORD + "])([^`$\\n]{1,200}?)'(?!['" + WORD + "])");

    /** Many take a backtick for an apostrophe: {@code the user`s}. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[" + WORD + "])`(?=[" + WORD + "])");

    private QuotationMarks() {}

    /** The text with those in Unicode that stand in pairs. */
    static String paired(String tex) {
        return replaced(APOSTROPHE, replaced(PAIR, tex, it -> "‘" + it.group(1) + "’"), it -> "’");
    }

    /** The text with something in the place of each match, which begins with a backtick: few characters are one. */
    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        int mark = text.indexOf('`');
        if (mark < 0) {
            return text;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        while (mark >= 0) {
            if (matcher.region(mark, text.length()).lookingAt()) {
                replaced.append(text, copied, mark).append(replacement.apply(matcher));
                copied = matcher.end();
            }
            mark = text.indexOf('`', Math.max(mark + 1, copied));
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
