package daybook.cite;

import daybook.tex.MathDelimiter;
import daybook.tex.TexText;
import daybook.text.PercentEncoding;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
            Pattern.compile("text(?:bf|it|rm|sf|tt|sc|sl|up|md|normal|superscript|subscript|degree|greater|less"
                    + "|backslash|underscore|ascii(?:tilde|circum)|quote(?:left|right|dbl(?:left|right))|e[nm]dash|mu"
                    + "|registered|trademark|perthousand)|emph|underline|ensuremath|mathrm|rm|bf|it|em|sc|sf|sl|tt"
                    + "|[cvuHkrbdtoOlLij]|ss|[ao]e|[AO]E|aa|AA|dh|DH|th|TH|ng|NG|(?:La)?TeX|l?dots|copyright");

    /** Switches of the size (its classes), which say nothing in a bibliography. */
    private static final Pattern SIZE =
            Pattern.compile("tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge");

    /** Words that end with the command, though TeX takes the blank behind it away. */
    private static final Pattern LOGO = Pattern.compile("(?:La)?TeX|l?dots|copyright");

    /** Some program took the first letter of {@code \beta} and the like for an accent of text. */
    private static final Pattern SPLIT_GREEK =
            Pattern.compile("\\\\(b(?=\\{eta})|r(?=\\{ho})|k(?=\\{appa})|c(?=\\{hi})|d(?=\\{elta})"
                    + "|t(?=\\{au}|\\{heta})|u(?=\\{psilon}))\\{([a-z]+)}");

    private static final Pattern ACCENT = Pattern.compile("[cvuHkrbdt]");

    /** What an accent stands on: a letter, or a command for one. */
    private static final Pattern LETTER = Pattern.compile("\\s{0,3}\\{?\\s{0,3}\\\\?[A-Za-z]");

    private static final String SYMBOLS = "%&#_$\"'`^~=.-,:;!/ ";

    /** Tells math from prices. */
    private static final Pattern MARK_OF_MATH = Pattern.compile("[\\\\^_{=]");

    /** Other ways in which LaTeX takes math; not so long that many of them without an end would take long. */
    private static final Pattern OTHER_MATH = Pattern.compile(
            "\\\\\\(([^$]{1,300}?)\\\\\\)|\\\\\\[([^$]{1,300}?)\\\\]|\\\\ensuremath\\s?\\{([^{}$]{1,300}+)}");

    /** Arguments of commands that are not shown; what may follow in braces is. */
    private static final Pattern UNSHOWN = Pattern.compile(
            "(?:href|hyperlink|textcolor|colorbox|texorpdfstring|color|label|begin|end|[vh]space)\\s?\\{[^{}]*+}");

    /** What reads files, writes them, or changes what other commands mean. */
    private static final Pattern POWERFUL = Pattern.compile(
            "\\\\(?:input|include\\w*|openin|openout|read\\w*|write\\w*|new\\w+|renew\\w*|provide\\w*|immediate|special"
                    + "|csname|expandafter|catcode|[egx]?def|(?:future)?let|global|long|outer|loop|repeat|directlua"
                    + "|latelua|usepackage|(?:make)?at\\w*|end\\w+|verb\\w*|lst\\w*|every\\w+|\\w*shell\\w*"
                    + "|pdf\\w+|font|hook\\w*|show\\w*|scan\\w*|\\w*file\\w*|href|url|html\\w*)(?![A-Za-z])|\\^\\^");

    /** A percent sign would hide the rest of the line, in math too, and an ampersand ends a cell of a table. */
    private static final Pattern ESCAPE_OR_SPECIAL = Pattern.compile("\\\\.|[%#&]");

    private static final Pattern UNSAFE_IN_ADDRESSES = Pattern.compile("[{}\\\\^\\s]");

    private static final int THIN_SPACE = '\u2009';

    private final String tex;
    private final TextScanner scanner;
    private final boolean isTitle;
    private final boolean isBalanced;
    private final StringBuilder field = new StringBuilder();

    /** Whether the field ends in the name of a command, of which a letter behind it would be a part. */
    private boolean endsInCommand;

    private BibtexField(String tex, boolean isTitle) {
        this.tex = tex.indexOf('\\') < 0 ? tex : withDollars(tex);
        this.scanner = new TextScanner(this.tex);
        this.isTitle = isTitle;
        this.isBalanced = isBalanced(this.tex);
    }

    /** The text with dollar signs around all math. */
    private static String withDollars(String tex) {
        return SPLIT_GREEK
                .matcher(OTHER_MATH.matcher(tex).replaceAll(BibtexField::betweenDollars))
                .replaceAll("\\$\\\\$1$2\\$");
    }

    private static String betweenDollars(MatchResult math) {
        String inside = IntStream.rangeClosed(1, math.groupCount())
                .mapToObj(math::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Matcher.quoteReplacement("$" + inside + "$");
    }

    /** A title; braces keep the case of math and of words that have capitals beyond the first letter. */
    static String title(String tex) {
        return new BibtexField(tex, true).write();
    }

    /** Any other text. */
    static String text(String tex) {
        return isPlain(tex) ? tex : new BibtexField(tex, false).write();
    }

    /** Whether no character has a meaning in TeX, as in most names. */
    private static boolean isPlain(String tex) {
        for (int index = 0; index < tex.length(); index++) {
            switch (tex.charAt(index)) {
                case '\\', '{', '}', '$', '%', '&', '#', '_', '^' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    /**
     * The value of a field that holds an identifier: only braces have a meaning, and in TeX {@code ^^5c} is a backslash
     * everywhere. They are encoded as in addresses.
     */
    static String verbatim(String identifier) {
        return UNSAFE_IN_ADDRESSES.matcher(identifier).replaceAll(it -> PercentEncoding.whole(it.group()));
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
        while (scanner.hasNext()) {
            int next = scanner.peek();
            switch (next) {
                case '$' -> math();
                case '\\' -> command();
                case '{', '}' -> replaceNext(isBalanced ? Character.toString(next) : "");
                case '%', '&', '#', '_' -> replaceNext("\\" + Character.toString(next));
                case '^' -> replaceNext("\\textasciicircum{}");
                default -> word();
            }
        }
        return field.toString();
    }

    /**
     * The one way into the field. Empty braces end the name of a command before a letter: otherwise a text could make a
     * command of two that are harmless, as {@code \input} of {@code \i} and {@code nput}. Letters of any script are
     * those of names too in XeTeX and LuaTeX, and {@code @} in packages and in Pandoc.
     */
    private void append(String tex) {
        boolean beginsWithLetter = !tex.isEmpty() && (Unicode.isLetter(tex.codePointAt(0)) || tex.charAt(0) == '@');
        field.append(endsInCommand && beginsWithLetter ? "{}" : "").append(tex);
        int end = tex.length();
        while (end > 0 && Unicode.isAsciiLetter(tex.charAt(end - 1))) {
            end--;
        }
        boolean endsInLetter = end < tex.length();
        endsInCommand = tex.isEmpty() ? endsInCommand : endsInLetter && end > 0 && tex.charAt(end - 1) == '\\';
    }

    private void replaceNext(String replacement) {
        scanner.next();
        append(replacement);
    }

    private void math() {
        String delimiter = scanner.startsWith("$$") ? "$$" : "$";
        int start = scanner.position() + delimiter.length();
        int end = delimiter.equals("$") ? MathDelimiter.closingDollar(tex, start) : tex.indexOf(delimiter, start);
        String inside = end < 0 ? "" : tex.substring(start, end);
        if (!isMath(inside, start)
                || !isBalanced(inside)
                || POWERFUL.matcher(inside).find()) {
            replaceNext("\\$");
            return;
        }
        String math = LatexMath.withoutPackages(inside);
        boolean hasTextWithMath = inside.indexOf('$') >= 0;
        if (!hasTextWithMath
                && LatexMath.isKnown(math)
                && !POWERFUL.matcher(math).find()) {
            append(isTitle ? "{$" + safeMath(math) + "$}" : "$" + safeMath(math) + "$");
        } else {
            String plain = TexText.plain("$" + inside + "$");
            append(new BibtexField(plain.replaceAll("[$\\\\{}]", ""), isTitle).write());
        }
        scanner.reset(end + delimiter.length());
    }

    private static String safeMath(String inside) {
        String escaped = ESCAPE_OR_SPECIAL.matcher(inside).replaceAll(BibtexField::escaped);
        StringBuilder safe = new StringBuilder();
        escaped.codePoints()
                .forEach(it -> safe.append(
                        LatexCharacters.inMath(it).map(tex -> "{" + tex + "}").orElse(Character.toString(it))));
        return safe.toString();
    }

    /**
     * Whether what stands between two dollar signs, from an offset on, is math rather than prices: {@code $5 and $10}.
     */
    private boolean isMath(String inside, int start) {
        boolean isPrice = startsWithDigit(start) && startsWithDigit(start + inside.length() + 1);
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
            case "%", "#", "&" -> "\\" + found.group();
            default -> found.group();
        };
        return Matcher.quoteReplacement(safe);
    }

    private void command() {
        scanner.next('\\');
        int start = scanner.position();
        String name = scanner.takeWhile(Unicode::isAsciiLetter);
        Matcher unshown = UNSHOWN.matcher(tex);
        if (COMMAND.matcher(name).matches() && !isAccentWithoutLetter(name)) {
            boolean isWord = LOGO.matcher(name).matches() && Character.isWhitespace(scanner.peek());
            append("\\" + name + (isWord ? "{}" : ""));
        } else if (SIZE.matcher(name).matches()) {
            scanner.whitespace();
        } else if (unshown.region(start, tex.length()).lookingAt()) {
            scanner.reset(unshown.end());
        } else if (name.isEmpty() && scanner.hasNext()) {
            symbol();
        } else if (name.isEmpty()) {
            append("\\textbackslash{}");
        } else if (!scanner.startsWith("{") || scanner.startsWith("{}")) {
            // As on pages, an author's own command stands for a name unless it has an argument.
            scanner.reset(start);
            word();
        }
    }

    private boolean isAccentWithoutLetter(String name) {
        return ACCENT.matcher(name).matches()
                && !LETTER.matcher(tex).region(scanner.position(), tex.length()).lookingAt();
    }

    /** Readers of BibTeX do not agree on whether a brace behind a backslash counts, so there is none. */
    private void symbol() {
        int symbol = scanner.peek();
        switch (symbol) {
            case '{' -> replaceNext("\\textbraceleft{}");
            case '}' -> replaceNext("\\textbraceright{}");
            case '\\' -> replaceNext(" ");
            default -> {
                if (SYMBOLS.indexOf(symbol) >= 0 && !scanner.startsWith("^^")) {
                    replaceNext("\\" + Character.toString(symbol));
                } else {
                    append("\\textbackslash{}");
                }
            }
        }
    }

    private void word() {
        String word = scanner.takeWhile(
                it -> Unicode.isLetterOrDigit(it) && LatexCharacters.inMath(it).isEmpty());
        if (word.isEmpty()) {
            int character = scanner.next();
            String tex = LatexCharacters.inMath(character)
                    .map(it -> "{$" + it + "$}")
                    .orElse(Character.toString(character));
            append(character == THIN_SPACE ? "\\," : tex);
            return;
        }
        boolean isCapitalInside = word.codePoints().skip(1).anyMatch(Unicode::isUpperCase);
        // The letter of Hα, say, belongs to a formula; styles make the capitals of a title small.
        int next = scanner.peek();
        boolean isLetter = word.length() == 1
                && (next == '$' || LatexCharacters.inMath(next).isPresent())
                && Unicode.isUpperCase(word.codePointAt(0));
        append(isTitle && (isCapitalInside || isLetter) ? "{" + word + "}" : word);
    }
}
