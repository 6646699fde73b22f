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

    private static String ofAny(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            fold(text, start, end, words);
            start = end + 1;
        }
        return append(words, ' ').toString();
    }

    /** Adds the words of a part of a text, which no rule of Unicode connects with what stands behind the next space. */
    private static void fold(String text, int start, int end, StringBuilder words) {
        append(words, ' ');
        int before = words.length();
        for (int offset = start; offset < end; offset++) {
            char character = text.charAt(offset);
            if (character >= FOLDED.length) {
                words.setLength(before);
                PlainLetters.of(NormalForm.folded(text.substring(start, end)))
                        .codePoints()
                        .forEach(it -> append(words, Unicode.isLetterOrNumber(it) ? it : ' '));
                return;
            }
            append(words, (char) FOLDED[character]);
        }
    }

    /** Two spaces never follow each other. */
    private static StringBuilder append(StringBuilder words, int character) {
        return character == ' ' && words.charAt(words.length() - 1) == ' ' ? words : words.appendCodePoint(character);
    }

    /** The words alone, in their order; none when the text has no letter and no digit. */
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
