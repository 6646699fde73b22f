package daybook.query;

import java.util.BitSet;

/**
 * The words of a field, in which many needles are looked for. Few words begin with the same two characters as a needle,
 * which is seen without reading the field.
 */
final class FieldWords {
    /** Several beginnings may share a bit. */
    private static final int BITS = 1 << 10;

    /** How far the first characters of common alphabets are apart. */
    private static final int SPREAD = 32;

    /** The space before a needle and two characters. */
    private static final int BEGINNING = 3;

    private final String words;
    private final BitSet beginnings = new BitSet(BITS);

    /**
     * The words of a field.
     *
     * @param words with a space before and behind each text, and between words
     */
    FieldWords(String words) {
        this.words = words;
        for (int offset = words.indexOf(' ');
                offset >= 0 && offset + BEGINNING <= words.length();
                offset = words.indexOf(' ', offset + 1)) {
            beginnings.set(beginning(words, offset));
        }
    }

    private static int beginning(String text, int space) {
        return (text.charAt(space + 1) * SPREAD + text.charAt(space + 2)) & (BITS - 1);
    }

    /** Whether the words hold a needle, which begins with a space. */
    boolean contains(String needle) {
        return (needle.length() < BEGINNING || beginnings.get(beginning(needle, 0))) && words.contains(needle);
    }

    @Override
    public String toString() {
        return words;
    }
}
