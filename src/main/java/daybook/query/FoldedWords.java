package daybook.query;

import daybook.unicode.NormalForm;
import daybook.unicode.PlainLetters;
import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Brings text into the form in which queries are matched: lower-case words in plain letters between single spaces. */
public final class FoldedWords {
    /** What becomes of the characters of ASCII, of which nearly all text consists: a space ends a word. */
    private static final byte[] FOLDED = new byte[0x80];

    static {
        for (char character = 0; character < FOLDED.length; character++) {
            FOLDED[character] = (byte)
                    (Unicode.isLetterOrDigit(character)
                            ? Unicode.lowerCase(String.valueOf(character)).charAt(0)
                            : ' ');
        }
    }

    private FoldedWords() {}

    /** The words with a space before, between and behind them, or one space when there are none. */
    static String of(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_8);
        byte[] words = new byte[characters.length + 2];
        words[0] = ' ';
        int end = 1;
        for (byte character : characters) {
            if (character < 0) {
                return ofAny(text);
            }
            byte folded = FOLDED[character];
            if (folded != ' ' || words[end - 1] != ' ') {
                words[end++] = folded;
            }
        }
        if (words[end - 1] != ' ') {
            words[end++] = ' ';
        }
        return new String(words, 0, end, StandardCharsets.ISO_8859_1);
    }

    /** The same where not all characters are of ASCII. */
    private static String ofAny(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        // No rule of Unicode connects what stands before a space with what stands behind it.
        for (String part : text.split(" ")) {
            String plain = isAscii(part) ? part : PlainLetters.of(NormalForm.folded(part));
            plain.codePoints().forEach(it -> append(words, folded(it)));
            append(words, ' ');
        }
        return words.toString();
    }

    private static boolean isAscii(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            if (text.charAt(offset) >= FOLDED.length) {
                return false;
            }
        }
        return true;
    }

    private static int folded(int character) {
        if (character < FOLDED.length) {
            return FOLDED[character];
        }
        return Unicode.isLetterOrNumber(character) ? character : ' ';
    }

    /** Two spaces never follow each other. */
    private static void append(StringBuilder words, int character) {
        if (character != ' ' || words.charAt(words.length() - 1) != ' ') {
            words.appendCodePoint(character);
        }
    }

    /** The words alone, in their order, in a list of its own; none when the text has no letter and no digit. */
    public static List<String> list(String text) {
        String words = of(text);
        List<String> list = new ArrayList<>();
        int start = 1;
        for (int end = words.indexOf(' ', start); end > 0; end = words.indexOf(' ', start)) {
            list.add(words.substring(start, end));
            start = end + 1;
        }
        return list;
    }
}
