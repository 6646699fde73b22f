package daybook.format.bibtex;

import static java.util.Map.entry;

import daybook.tex.TexAccents;
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
    private final StringBuilder text = new StringBuilder();

    /** For each open brace whether it is kept. */
    private final Deque<Boolean> braces = new ArrayDeque<>();

    private int position;

    private BibtexText(String tex) {
        this.tex = tex;
    }

    /** The text of a field. */
    static String toUnicode(String tex) {
        return new BibtexText(TexAccents.toUnicode(tex)).convert();
    }

    private String convert() {
        while (position < tex.length()) {
            switch (tex.charAt(position)) {
                case '\\' -> command();
                case '$' -> math();
                case '{' -> open(text.length() > 0 && text.charAt(text.length() - 1) == '}' && before('}'));
                case '}' -> replace(1, !braces.isEmpty() && braces.pop() ? "}" : "");
                case '~' -> replace(1, " ");
                case '-' -> ligature("---", "—", "--", "–");
                case '`' -> ligature("``", "“");
                case '\'' -> ligature("\'\'", "”");
                default -> replace(1, tex.substring(position, position + 1));
            }
        }
        return text.toString();
    }

    private boolean before(char character) {
        return position > 0 && tex.charAt(position - 1) == character;
    }

    private void replace(int length, String replacement) {
        text.append(replacement);
        position += length;
    }

    private void open(boolean kept) {
        braces.push(kept);
        replace(1, kept ? "{" : "");
    }

    private void ligature(String... forms) {
        for (int form = 0; form < forms.length; form += 2) {
            if (tex.startsWith(forms[form], position)) {
                replace(forms[form].length(), forms[form + 1]);
                return;
            }
        }
        replace(1, tex.substring(position, position + 1));
    }

    private void math() {
        int end = tex.indexOf('$', position + 1);
        while (end > 0 && tex.charAt(end - 1) == '\\') {
            end = tex.indexOf('$', end + 1);
        }
        int length = end < 0 ? 1 : end + 1 - position;
        replace(length, tex.substring(position, position + length));
    }

    private void command() {
        int end = position + 1;
        while (end < tex.length() && Unicode.isAsciiLetter(tex.charAt(end))) {
            end++;
        }
        String name = tex.substring(position + 1, end);
        if (name.isEmpty()) {
            symbol();
        } else if (SYMBOLS.containsKey(name)) {
            replace(endOfName(end) - position, SYMBOLS.get(name));
        } else {
            replace(end - position, tex.substring(position, end));
            if (tex.startsWith("{", end)) {
                open(true);
            }
        }
    }

    private void symbol() {
        if (position + 1 == tex.length()) {
            replace(1, "\\");
            return;
        }
        String symbol = tex.substring(position + 1, position + 2);
        replace(2, BLANKS.contains(symbol) ? " " : HINTS.contains(symbol) ? "" : symbol);
    }

    private int endOfName(int end) {
        if (tex.startsWith("{}", end)) {
            return end + 2;
        }
        int behind = end;
        while (behind < tex.length() && Character.isWhitespace(tex.charAt(behind))) {
            behind++;
        }
        return behind;
    }
}
