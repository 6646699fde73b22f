package daybook.cite;

import daybook.unicode.Unicode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the text of a field of BibTeX. The text may hold TeX, which is kept as far as it is harmless: math, accents
 * and changes of the font. All else means itself, so that whoever typesets the bibliography runs no command of a
 * stranger, and is never stopped by one that does not exist. Braces are balanced.
 */
final class BibtexField {
    /**
     * Commands of LaTeX that stand in titles and names: accents, letters, fonts (its source2e, ltoutenc and ltfssbas).
     */
    private static final Pattern COMMAND =
            Pattern.compile("text[A-Za-z]+|emph|underline|ensuremath|mathrm|rm|bf|it|em|sc|sf|sl|tt"
                    + "|[cvuHkrbdtoOlLij]|ss|[ao]e|[AO]E|aa|AA|dh|DH|th|TH|ng|NG|(?:La)?TeX|l?dots|copyright");

    private static final String SYMBOLS = "%&#_$\"'`^~=.-,:;!/ ";

    /** Tells math from prices. */
    private static final Pattern MARK_OF_MATH = Pattern.compile("[\\\\^_{=]");

    /** The other way in which LaTeX takes math; not so long that many of them without an end would take long. */
    private static final Pattern PARENTHESES = Pattern.compile("\\\\\\(([^$]{1,300}?)\\\\\\)");

    /** What reads files, writes them, or changes what other commands mean. */
    private static final Pattern POWERFUL = Pattern.compile(
            "\\\\(?:input|include\\w*|openin|openout|read\\w*|write\\w*|new\\w+|renew\\w*|provide\\w*|immediate|special"
                    + "|csname|expandafter|catcode|[egx]?def|(?:future)?let|global|long|outer|loop|repeat|directlua"
                    + "|latelua|usepackage|(?:make)?at\\w*|begin|end\\w*|verb\\w*|lst\\w*|every\\w+|\\w*shell\\w*"
                    + "|pdf\\w+|font|hook\\w*|show\\w*|scan\\w*|\\w*file\\w*|href|url|html\\w*)(?![A-Za-z])|\\^\\^");

    /** A percent sign would hide the rest of the line, in math too. */
    private static final Pattern ESCAPE_OR_SPECIAL = Pattern.compile("\\\\.|[%#]");

    private static final Pattern UNSAFE_IN_ADDRESSES = Pattern.compile("[{}\\\\\\s]");

    private final String tex;
    private final boolean isTitle;
    private final boolean isBalanced;
    private final StringBuilder field = new StringBuilder();
    private int position;

    private BibtexField(String tex, boolean isTitle) {
        this.tex = PARENTHESES.matcher(tex).replaceAll("\\$$1\\$");
        this.isTitle = isTitle;
        this.isBalanced = isBalanced(this.tex);
    }

    /** A title; braces keep the case of math and of words that have capitals beyond the first letter. */
    static String title(String tex) {
        return new BibtexField(tex, true).write();
    }

    /** Any other text. */
    static String text(String tex) {
        return new BibtexField(tex, false).write();
    }

    /** The value of a field that holds an identifier: only braces have a meaning, and are encoded as in addresses. */
    static String verbatim(String identifier) {
        return UNSAFE_IN_ADDRESSES
                .matcher(identifier)
                .replaceAll(it ->
                        URLEncoder.encode(it.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Whether each brace has its counterpart, but for those that a backslash makes a character. */
    private static boolean isBalanced(String tex) {
        int depth = 0;
        for (int index = 0; index < tex.length() && depth >= 0; index++) {
            switch (tex.charAt(index)) {
                case '\\' -> index++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return depth == 0;
    }

    private String write() {
        while (position < tex.length()) {
            char next = tex.charAt(position);
            switch (next) {
                case '$' -> math();
                case '\\' -> command();
                case '{', '}' -> replace(1, isBalanced ? String.valueOf(next) : "");
                case '%', '&', '#', '_' -> replace(1, "\\" + next);
                case '^' -> replace(1, "\\textasciicircum{}");
                default -> word();
            }
        }
        return field.toString();
    }

    private void replace(int length, String replacement) {
        field.append(replacement);
        position += length;
    }

    private void math() {
        int end = tex.indexOf('$', position + 1);
        while (end > 0 && tex.charAt(end - 1) == '\\') {
            end = tex.indexOf('$', end + 1);
        }
        String inside = end < 0 ? "" : tex.substring(position + 1, end);
        if (isMath(inside, end)
                && isBalanced(inside)
                && !POWERFUL.matcher(inside).find()) {
            String safe = "$" + ESCAPE_OR_SPECIAL.matcher(inside).replaceAll(BibtexField::escaped) + "$";
            replace(inside.length() + 2, isTitle ? "{" + safe + "}" : safe);
        } else {
            replace(1, "\\$");
        }
    }

    /** Prices, such as {@code $5 and $10}, are none. */
    private boolean isMath(String inside, int end) {
        boolean isPrice = startsWithDigit(position + 1) && startsWithDigit(end + 1);
        boolean isTight = !inside.isEmpty() && inside.equals(inside.strip());
        return MARK_OF_MATH.matcher(inside).find() || (isTight && !isPrice);
    }

    private boolean startsWithDigit(int index) {
        return index < tex.length() && Unicode.isDigit(tex.charAt(index));
    }

    private static String escaped(MatchResult found) {
        String safe = switch (found.group()) {
            case "\\{" -> "\\lbrace ";
            case "\\}" -> "\\rbrace ";
            case "\\\\" -> "\\\\ ";
            case "%", "#" -> "\\" + found.group();
            default -> found.group();
        };
        return Matcher.quoteReplacement(safe);
    }

    private void command() {
        int end = position + 1;
        while (end < tex.length() && Unicode.isAsciiLetter(tex.charAt(end))) {
            end++;
        }
        String name = tex.substring(position + 1, end);
        if (COMMAND.matcher(name).matches()) {
            replace(end - position, "\\" + name);
        } else if (name.isEmpty() && end < tex.length()) {
            symbol(tex.charAt(end));
        } else {
            replace(1, "\\textbackslash{}");
        }
    }

    /** Readers of BibTeX do not agree on whether a brace behind a backslash counts, so there is none. */
    private void symbol(char symbol) {
        switch (symbol) {
            case '{' -> replace(2, "\\textbraceleft{}");
            case '}' -> replace(2, "\\textbraceright{}");
            case '\\' -> replace(2, " ");
            default -> {
                boolean isKnown = SYMBOLS.indexOf(symbol) >= 0 && !tex.startsWith("^^", position + 1);
                replace(isKnown ? 2 : 1, isKnown ? "\\" + symbol : "\\textbackslash{}");
            }
        }
    }

    private void word() {
        int end = position;
        boolean isCapitalInside = false;
        while (end < tex.length() && Unicode.isLetterOrDigit(tex.codePointAt(end))) {
            isCapitalInside |= end > position && Unicode.isUpperCase(tex.codePointAt(end));
            end = tex.offsetByCodePoints(end, 1);
        }
        if (end == position) {
            end = tex.offsetByCodePoints(end, 1);
        }
        String word = tex.substring(position, end);
        replace(word.length(), isTitle && isCapitalInside ? "{" + word + "}" : word);
    }
}
