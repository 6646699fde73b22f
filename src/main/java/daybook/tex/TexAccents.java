package daybook.tex;

import static java.util.Map.entry;

import daybook.text.TextScanner;
import daybook.unicode.NormalForm;
import daybook.unicode.Unicode;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the accents and letters of TeX's text mode into Unicode, as arXiv's pages show them, and leaves math as it is.
 *
 * <p>The names are those of LaTeX's text commands (https://www.latex-project.org/help/documentation/, <i>encguide</i>).
 * An accent on a letter for which Unicode has no character of its own stays as written.
 */
public final class TexAccents {
    private static final Map<String, String> MARKS = Map.ofEntries(
            entry("'", "\u0301"),
            entry("`", "\u0300"),
            entry("^", "\u0302"),
            entry("\"", "\u0308"),
            entry("~", "\u0303"),
            entry("=", "\u0304"),
            entry(".", "\u0307"),
            entry("c", "\u0327"),
            entry("v", "\u030c"),
            entry("u", "\u0306"),
            entry("H", "\u030b"),
            entry("k", "\u0328"),
            entry("r", "\u030a"),
            entry("d", "\u0323"),
            entry("b", "\u0331"));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            entry("o", "ø"),
            entry("O", "Ø"),
            entry("l", "ł"),
            entry("L", "Ł"),
            entry("ss", "ß"),
            entry("ae", "æ"),
            entry("AE", "Æ"),
            entry("oe", "œ"),
            entry("OE", "Œ"),
            entry("aa", "å"),
            entry("AA", "Å"),
            entry("dh", "ð"),
            entry("DH", "Ð"),
            entry("dj", "đ"),
            entry("DJ", "Đ"),
            entry("th", "þ"),
            entry("TH", "Þ"),
            entry("ng", "ŋ"),
            entry("NG", "Ŋ"),
            entry("i", "ı"),
            entry("j", "ȷ"),
            entry("S", "§"),
            entry("P", "¶"),
            entry("pounds", "£"),
            entry("copyright", "©"),
            entry("deg", "°"));

    private final String tex;
    private final TextScanner scanner;
    private final StringBuilder unicode = new StringBuilder();

    private TexAccents(String tex) {
        this.tex = tex;
        this.scanner = new TextScanner(tex);
    }

    /** The text with its accents and letters in Unicode. */
    public static String toUnicode(String tex) {
        return tex.indexOf('\\') < 0 ? tex : new TexAccents(tex).convert();
    }

    private String convert() {
        while (scanner.hasNext()) {
            switch (scanner.peek()) {
                case '$' -> copyMath(scanner.startsWith("$$") ? "$$" : "$");
                case '{' -> group();
                case '\\' -> command();
                default -> copyPlain();
            }
        }
        return unicode.toString();
    }

    /** Copies what has no meaning here, which is nearly all of a text. */
    private void copyPlain() {
        int start = scanner.position();
        int end = start;
        while (end < tex.length() && !mayHaveMeaning(tex.charAt(end))) {
            end++;
        }
        unicode.append(tex, start, end);
        scanner.reset(end);
    }

    private static boolean mayHaveMeaning(char character) {
        return character == '\\' || character == '$' || character == '{';
    }

    /** Copies what stands between two delimiters; a dollar sign without a second one is money. */
    private void copyMath(String delimiter) {
        int start = scanner.position();
        int end = MathDelimiter.next(tex, delimiter, start + delimiter.length());
        scanner.reset((end < 0 ? start : end) + delimiter.length());
        unicode.append(tex, start, scanner.position());
    }

    /** Braces around nothing but a character, as in {@code {\"o}}, go with its command; those of arguments stay. */
    private void group() {
        if (!unicode.isEmpty() && unicode.charAt(unicode.length() - 1) == '}') {
            unicode.appendCodePoint(scanner.next());
            return;
        }
        String braces = scanner.takeWhile(it -> it == '{');
        int start = scanner.position();
        Optional<String> letter = letter(0);
        if (letter.isPresent() && scanner.next("}".repeat(braces.length()))) {
            unicode.append(letter.get());
        } else {
            scanner.reset(start);
            unicode.append(braces);
        }
    }

    private void command() {
        Optional<String> letter = letter(0);
        if (letter.isPresent()) {
            unicode.append(letter.get());
            return;
        }
        int start = scanner.position();
        scanner.next('\\');
        if (TexCommand.name(scanner).isEmpty()) {
            scanner.next();
        }
        scanner.next('{');
        unicode.append(tex, start, scanner.position());
    }

    /** Takes a command that stands for a letter, and returns the letter; takes nothing if there is none. */
    private Optional<String> letter(int depth) {
        int start = scanner.position();
        Optional<String> letter = scanner.next('\\') ? named(depth) : Optional.empty();
        if (letter.isEmpty()) {
            scanner.reset(start);
        }
        return letter;
    }

    private Optional<String> named(int depth) {
        String letters = TexCommand.name(scanner);
        String name = letters.isEmpty() ? Character.toString(scanner.next()) : letters;
        if (LETTERS.containsKey(name)) {
            endOfName();
            return Optional.of(LETTERS.get(name));
        }
        String mark = MARKS.get(name);
        if (mark == null) {
            return Optional.empty();
        }
        if (!letters.isEmpty()) {
            scanner.whitespace();
        }
        boolean braced = scanner.next('{');
        Optional<String> base = base(depth);
        return base.isEmpty() || (braced && !scanner.next('}')) ? Optional.empty() : accented(base.get(), mark);
    }

    /** Accents may stand on each other, as in {@code \'{\^e}}; more than two never do. */
    private Optional<String> base(int depth) {
        if (Unicode.isAsciiLetter(scanner.peek())) {
            return Optional.of(Character.toString(scanner.next()));
        }
        return depth > 1 ? Optional.empty() : letter(depth + 1);
    }

    private static Optional<String> accented(String letter, String mark) {
        String dotted = letter.equals("ı") ? "i" : letter.equals("ȷ") ? "j" : letter;
        return Optional.of(NormalForm.composed(dotted + mark)).filter(it -> it.length() == 1);
    }

    /** TeX ends the name of a command at a blank, at empty braces or at a blank that is itself a command. */
    private void endOfName() {
        if (scanner.startsWith("\\ ")) {
            scanner.next('\\');
        } else if (!scanner.next("{}")) {
            scanner.whitespace();
        }
    }
}
