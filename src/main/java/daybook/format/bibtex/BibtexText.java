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
            entry("relax", ""));

    /** Behind a backslash, blanks of several widths and a line's end. */
    private static final String BLANKS = " ,;:\\";

    /** Behind a backslash, hints on where a word may part. */
    private static final String HINTS = "!/-";

    private final String tex;
    private final TextScanner scanner;
    private final StringBuilder text = new StringBuilder();

    /** For each open brace whether it is kept. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

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
                case '{' ->
                    open(scanner.previous() == '}' && text.length() > 0 && text.charAt(text.length() - 1) == '}');
                case '}' -> replaceNext(!braces.isEmpty() && braces.pop() ? "}" : "");
                case '~' -> replaceNext(" ");
                case '-' -> ligature("---", "—", "--", "–");
                case '`' -> ligature("``", "“");
                case '\'' -> ligature("\'\'", "”");
                default -> text.appendCodePoint(scanner.next());
            }
        }
        return text.toString();
    }

    private void replaceNext(String replacement) {
        scanner.next();
        text.append(replacement);
    }

    private void open(boolean kept) {
        braces.push(kept);
        replaceNext(kept ? "{" : "");
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
        text.append(tex, start, scanner.position());
    }

    private void command() {
        int start = scanner.position();
        scanner.next('\\');
        String name = scanner.takeWhile(Unicode::isAsciiLetter);
        if (name.isEmpty()) {
            symbol();
        } else if (SYMBOLS.containsKey(name)) {
            text.append(SYMBOLS.get(name));
            if (!scanner.next("{}")) {
                scanner.whitespace();
            }
        } else {
            text.append(tex, start, scanner.position());
            if (scanner.startsWith("{")) {
                open(true);
            }
        }
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
