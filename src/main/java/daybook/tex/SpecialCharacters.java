package daybook.tex;

import daybook.unicode.Unicode;
import java.nio.charset.StandardCharsets;

/** Finds the characters of a text that may have a meaning in TeX, or begin an address. Most texts have few or none. */
final class SpecialCharacters {
    private static final int ASCII = 128;
    private static final byte NONE = 0;
    private static final byte ALWAYS = 1;
    private static final byte IN_PAIRS = 2;
    private static final byte IN_ADDRESSES = 3;
    private static final byte BEFORE_ARGUMENTS = 4;

    /** When each character has a meaning; all outside ASCII have none. */
    private static final byte[] MEANINGS = new byte[ASCII];

    static {
        "\\${}~`*^".chars().forEach(it -> MEANINGS[it] = ALWAYS);
        "-'".chars().forEach(it -> MEANINGS[it] = IN_PAIRS);
        MEANINGS['_'] = BEFORE_ARGUMENTS;
        TextAddress.beginnings().forEach(it -> MEANINGS[it.charAt(0)] = IN_ADDRESSES);
    }

    private final String text;

    /**
     * The same as the text, quicker to read: a byte for each character, of others than ASCII any that has no meaning.
     */
    private final byte[] characters;

    SpecialCharacters(String text) {
        this.text = text;
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        // Two surrogates have become one byte where this is not so.
        this.characters = encoded.length == text.length() ? encoded : ofEach(text);
    }

    private static byte[] ofEach(String text) {
        byte[] characters = new byte[text.length()];
        for (int offset = 0; offset < characters.length; offset++) {
            characters[offset] = (byte) Math.min(text.charAt(offset), Byte.MAX_VALUE);
        }
        return characters;
    }

    /** The offset of the first one at or behind an offset, or the length of the text. */
    int next(int from) {
        // Fields would be read again for each character.
        byte[] meanings = MEANINGS;
        byte[] all = characters;
        for (int offset = from; offset < all.length; offset++) {
            byte character = all[offset];
            if (character >= 0 && meanings[character] != NONE && isSpecial(offset, character)) {
                return offset;
            }
        }
        return all.length;
    }

    private boolean isSpecial(int offset, byte character) {
        return switch (MEANINGS[character]) {
            case IN_PAIRS -> offset + 1 < characters.length && characters[offset + 1] == character;
            case IN_ADDRESSES -> !isWithinWord(offset) && TextAddress.mayBegin(text, offset);
            case BEFORE_ARGUMENTS ->
                offset + 1 < characters.length && (characters[offset + 1] == '{' || characters[offset + 1] == '\\');
            default -> true;
        };
    }

    /** What rules out nearly all letters at once. */
    private boolean isWithinWord(int offset) {
        return offset > 0 && Unicode.isAsciiLetter(characters[offset - 1]);
    }
}
