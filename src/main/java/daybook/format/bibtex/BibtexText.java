package daybook.format.bibtex;

import static java.util.Map.entry;

import daybook.tex.MathDelimiter;
import daybook.tex.TexAccents;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Turns TeX as it stands in bibliographies into text: accents, special characters and dashes become Unicode, braces
 * that only keep capitals go. Math stays as it is, and so do commands such as {@code \emph} with their arguments.
 */
final class BibtexText {
    /** Of LaTeX's text symbols (https://ctan.org/pkg/textcomp) those that reference managers write. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            entry("textbackslash", "\\"),
            entry("textbraceleft", "{"),
            entry("textbraceright", "}"),
            entry("textasciicircum", "^"),
            entry("textasciitilde", "~"),
            entry("textasciigrave", "`"),
            entry("textbar", "|"),
            entry("textless", "<"),
            entry("textgreater", ">"),
            entry("textunderscore", "_"),
            entry("textdollar", "$"),
            entry("textquotesingle", "'"),
            entry("textquotedbl", "\""),
            entry("textquoteleft", "‘"),
            entry("textquoteright", "’"),
            entry("textquotedblleft", "“"),
            entry("textquotedblright", "”"),
            entry("textendash", "–"),
            entry("textemdash", "—"),
            entry("textellipsis", "…"),
            entry("dots", "…"),
            entry("ldots", "…"),
            entry("textbullet", "•"),
            entry("textperiodcentered", "·"),
            entry("textpm", "±"),
            entry("texttimes", "×"),
            entry("textdegree", "°"),
            entry("textmu", "µ"),
            entry("textohm", "Ω"),
            entry("textonehalf", "½"),
            entry("textregistered", "®"),
            entry("texttrademark", "™"),
            entry("textexclamdown", "¡"),
            entry("textquestiondown", "¿"),
            entry("TeX", "TeX"),
            entry("LaTeX", "LaTeX"),
            entry("BibTeX", "BibTeX"),
            entry("relax", ""));

    /** The commands of BibLaTeX (https://ctan.org/pkg/biblatex, section 4.6.4) that have an older name. */
    private static final Map<String, String> OLDER_NAMES = Map.of(
            "mkbibemph", "emph",
            "mkbibitalic", "textit",
            "mkbibbold", "textbf",
            "mkbibsuperscript", "textsuperscript",
            "mkbibsubscript", "textsubscript");

    /** What other commands of BibLaTeX put before and behind their argument. */
    private static final Map<String, String> QUOTES =
            Map.of("mkbibquote", "“”", "mkbibparens", "()", "mkbibbrackets", "[]");

    /** What Crossref makes of the signs of tags and references to characters. */
    private static final Map<String, String> SIGNS_IN_MATH =
            Map.of("$\\less$", "<", "$\\greater$", ">", "$\\mathsemicolon$", ";", "$\\mathplus$", "+");

    /** Behind a backslash, blanks of several widths and a line's end. */
    private static final String BLANKS = " ,;:\\";

    /** Behind a backslash, hints on where a word may part. */
    private static final String HINTS = "!/-";

    private final String tex;
    private final TextScanner scanner;
    private final StringBuilder text = new StringBuilder();

    /** What stands for the closing brace of each open one: empty when the braces only keep capitals. */
    private final Deque<String> closings = new ArrayDeque<>();

    /** Where the text ends with a command, whose name must not run into what follows. */
    private int commandEnd = -1;

    private BibtexText(String tex) {
        this.tex = tex;
        this.scanner = new TextScanner(tex);
    }

    /** The text of a field. */
    static String toUnicode(String tex) {
        return new BibtexText(TexAccents.toUnicode(tex)).convert();
    }

    private String convert() {
        while (scanner.hasNext()) {
            switch (scanner.peek()) {
                case '\\' -> command();
                case '$' -> math();
                case '{' -> {
                    // A command's second argument.
                    boolean kept =
                            scanner.previous() == '}' && text.length() > 0 && text.charAt(text.length() - 1) == '}';
                    open(kept ? "{" : "", kept ? "}" : "");
                }
                case '}' -> replaceNext(closings.isEmpty() ? "" : closings.pop());
                case '~' -> replaceNext(" ");
                case '-' -> ligature("---", "—", "--", "–");
                case '`' -> ligature("``", "“");
                case '\'' -> ligature("\'\'", "”");
                default -> letter();
            }
        }
        return text.toString();
    }

    private void replaceNext(String replacement) {
        scanner.next();
        text.append(replacement);
    }

    private void open(String opening, String closing) {
        closings.push(closing);
        replaceNext(opening);
    }

    private void letter() {
        if (text.length() == commandEnd && Unicode.isAsciiLetter(scanner.peek())) {
            text.append("{}");
        }
        text.appendCodePoint(scanner.next());
    }

    private void ligature(String... forms) {
        for (int form = 0; form < forms.length; form += 2) {
            if (scanner.next(forms[form])) {
                text.append(forms[form + 1]);
                return;
            }
        }
        text.appendCodePoint(scanner.next());
    }

    private void math() {
        int start = scanner.position();
        int end = MathDelimiter.nextDollar(tex, start + 1);
        scanner.reset((end < 0 ? start : end) + 1);
        String math = scanner.text(start, scanner.position());
        text.append(SIGNS_IN_MATH.getOrDefault(math, math));
    }

    private void command() {
        scanner.next('\\');
        String name = scanner.takeWhile(Unicode::isAsciiLetter);
        if (name.isEmpty()) {
            symbol();
        } else if (SYMBOLS.containsKey(name)) {
            text.append(SYMBOLS.get(name));
            if (!scanner.next("{}")) {
                scanner.whitespace();
            }
        } else if (name.equals("ensuremath") && scanner.startsWith("{")) {
            ensuredMath();
        } else if (QUOTES.containsKey(name) && scanner.startsWith("{")) {
            open(QUOTES.get(name).substring(0, 1), QUOTES.get(name).substring(1));
        } else {
            text.append('\\').append(OLDER_NAMES.getOrDefault(name, name));
            commandEnd = text.length();
            if (scanner.startsWith("{")) {
                open("{", "}");
            }
        }
    }

    /** The argument of {@code \\ensuremath}, which may stand within math or outside of it. */
    private void ensuredMath() {
        int start = scanner.position() + 1;
        int depth = 0;
        do {
            int character = scanner.next();
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
        } while (depth > 0 && scanner.hasNext());
        text.append('$')
                .append(tex, start, Math.max(start, scanner.position() - 1))
                .append('$');
    }

    private void symbol() {
        if (!scanner.hasNext()) {
            text.append('\\');
            return;
        }
        int symbol = scanner.next();
        if (BLANKS.indexOf(symbol) >= 0) {
            text.append(' ');
        } else if (HINTS.indexOf(symbol) < 0) {
            text.appendCodePoint(symbol);
        }
    }
}
