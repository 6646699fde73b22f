package daybook.tex;

import static java.util.Map.entry;

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
    private final StringBuilder unicode = new StringBuilder();
    private int position;

    private TexAccents(String tex) {
        this.tex = tex;
    }

    /** The text with its accents and letters in Unicode. */
    public static String toUnicode(String tex) {
        return tex.indexOf('\\') < 0 ? tex : new TexAccents(tex).convert();
    }

    private String convert() {
        while (position < tex.length()) {
            switch (tex.charAt(position)) {
                case '$' -> copyMath("$".repeat(tex.startsWith("$$", position) ? 2 : 1));
                case '{' -> group();
                case '\\' -> command();
                default -> copy(1);
            }
        }
        return unicode.toString();
    }

    private void copy(int length) {
        int end = Math.min(position + length, tex.length());
        unicode.append(tex, position, end);
        position = end;
    }

    /** Copies what stands between two delimiters; a dollar sign without a second one is money. */
    private void copyMath(String delimiter) {
        int end = tex.indexOf(delimiter, position + delimiter.length());
        while (end > 0 && tex.charAt(end - 1) == '\\') {
            end = tex.indexOf(delimiter, end + 1);
        }
        copy(end < 0 ? delimiter.length() : end + delimiter.length() - position);
    }

    /** Braces around nothing but a character, as in {@code {\"o}}, go with its command; those of arguments stay. */
    private void group() {
        if (!unicode.isEmpty() && unicode.charAt(unicode.length() - 1) == '}') {
            copy(1);
            return;
        }
        int braces = 0;
        while (tex.startsWith("{", position + braces)) {
            braces++;
        }
        Optional<Letter> letter = letter(position + braces, 0);
        int end = letter.map(Letter::end).orElse(0);
        if (letter.isEmpty() || !tex.startsWith("}".repeat(braces), end)) {
            copy(braces);
            return;
        }
        unicode.append(letter.get().text);
        position = end + braces;
    }

    private void command() {
        Optional<Letter> letter = letter(position, 0);
        if (letter.isPresent()) {
            unicode.append(letter.get().text);
            position = letter.get().end;
        } else {
            copy(1 + Math.max(1, name(position + 1).length()));
            copy(tex.startsWith("{", position) ? 1 : 0);
        }
    }

    /** A letter that a command stands for, and the offset behind that command. */
    private record Letter(String text, int end) {}

    private Optional<Letter> letter(int start, int depth) {
        if (!tex.startsWith("\\", start) || start + 1 == tex.length()) {
            return Optional.empty();
        }
        String letters = name(start + 1);
        String name = letters.isEmpty() ? tex.substring(start + 1, start + 2) : letters;
        int end = start + 1 + name.length();
        if (LETTERS.containsKey(name)) {
            return Optional.of(new Letter(LETTERS.get(name), endOfName(end)));
        }
        return Optional.ofNullable(MARKS.get(name))
                .flatMap(mark -> accented(mark, letters.isEmpty() ? end : endOfBlanks(end), depth));
    }

    private Optional<Letter> accented(String mark, int argument, int depth) {
        if (tex.startsWith("{", argument)) {
            return base(argument + 1, depth)
                    .filter(base -> tex.startsWith("}", base.end))
                    .flatMap(base -> compose(base, mark, base.end + 1));
        }
        return base(argument, depth).flatMap(base -> compose(base, mark, base.end));
    }

    /** Accents may stand on each other, as in {@code \'{\^e}}; more than two never do. */
    private Optional<Letter> base(int start, int depth) {
        if (isLetter(start)) {
            return Optional.of(new Letter(tex.substring(start, start + 1), start + 1));
        }
        return depth > 1 ? Optional.empty() : letter(start, depth + 1);
    }

    private static Optional<Letter> compose(Letter base, String mark, int end) {
        String dotted = base.text.equals("ı") ? "i" : base.text.equals("ȷ") ? "j" : base.text;
        String composed = NormalForm.composed(dotted + mark);
        return composed.length() == 1 ? Optional.of(new Letter(composed, end)) : Optional.empty();
    }

    /** TeX ends the name of a command at a blank, at empty braces or at a blank that is itself a command. */
    private int endOfName(int end) {
        if (tex.startsWith("{}", end)) {
            return end + 2;
        }
        return tex.startsWith("\\ ", end) ? end + 1 : endOfBlanks(end);
    }

    private int endOfBlanks(int start) {
        int end = start;
        while (end < tex.length() && Character.isWhitespace(tex.charAt(end))) {
            end++;
        }
        return end;
    }

    private String name(int start) {
        int end = start;
        while (isLetter(end)) {
            end++;
        }
        return tex.substring(Math.min(start, tex.length()), end);
    }

    private boolean isLetter(int offset) {
        return offset < tex.length() && Unicode.isAsciiLetter(tex.charAt(offset));
    }
}
