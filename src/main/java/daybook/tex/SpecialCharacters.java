package daybook.tex;

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

    /** The same as the text, quicker to read. */
    private final char[] characters;

    SpecialCharacters(String text) {
        this.text = text;
        this.characters = text.toCharArray();
    }

    /** The offset of the first one at or behind an offset, or the length of the text. */
    int next(int from) {
        for (int offset = from; offset < characters.length; offset++) {
            char character = characters[offset];
            if (character < ASCII && MEANINGS[character] != NONE && isSpecial(offset, character)) {
                return offset;
            }
        }
        return characters.length;
    }

    private boolean isSpecial(int offset, char character) {
        return switch (MEANINGS[character]) {
            case IN_PAIRS -> offset + 1 < characters.length && characters[offset + 1] == character;
            case IN_ADDRESSES -> TextAddress.mayBegin(text, offset);
            case BEFORE_ARGUMENTS ->
                offset + 1 < characters.length && (characters[offset + 1] == '{' || characters[offset + 1] == '\\');
            default -> true;
        };
    }
}
