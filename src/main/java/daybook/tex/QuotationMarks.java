package daybook.tex;

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
        return tex.indexOf('`') < 0
                ? tex
                : APOSTROPHE.matcher(PAIR.matcher(tex).replaceAll("‘$1’")).replaceAll("’");
    }
}
