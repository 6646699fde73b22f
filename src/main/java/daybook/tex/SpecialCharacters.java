package daybook.tex;

import java.nio.charset.StandardCharsets;

/** Finds the characters of a text that may have a meaning in TeX, or begin an address. Most texts have few or none. */
final class SpecialCharacters {
    private static final int ASCII = 128;
    private static final byte NONE = 0;
    private static final byte ALWAYS = 1;
    private static final byte IN_PAIRS = 2;
    private static final byte IN_ADDRESSES = 3;
    private static final byte BEFORE_ARGUMENTS = 4;

    private static final int NOWHERE = -1;

    /** When each character has a meaning; all outside ASCII have none. */
    private static final byte[] MEANINGS = new byte[ASCII];

    static {
        "\\${}~`*^".chars().forEach(it -> MEANINGS[it] = ALWAYS);
        "-'".chars().forEach(it -> MEANINGS[it] = IN_PAIRS);
        MEANINGS['_'] = BEFORE_ARGUMENTS;
        MEANINGS[':'] = IN_ADDRESSES;
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
            if (character >= 0 && meanings[character] != NONE) {
                int start = start(offset, character);
                if (start >= from) {
                    return start;
                }
            }
        }
        return all.length;
    }

    /** The offset from which on a character has its meaning; {@link #NOWHERE} if it has none here. */
    private int start(int offset, byte character) {
        int next = offset + 1 < characters.length ? characters[offset + 1] : ' ';
        return switch (MEANINGS[character]) {
            case IN_PAIRS -> next == character ? offset : NOWHERE;
            case BEFORE_ARGUMENTS -> next == '{' || next == '\\' ? offset : NOWHERE;
            // Nothing else has a meaning between the first letter of an address and its colon.
            case IN_ADDRESSES -> TextAddress.start(text, offset).orElse(NOWHERE);
            default -> offset;
        };
    }
}
