package daybook.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a language of markup for characters that have a meaning there. */
public final class Escapes {
    /** All such characters of HTML and XML are among the first of ASCII. */
    private static final int END = 64;

    /** By characters; null for those that stand for themselves. */
    private final @Nullable String[] escapes = new @Nullable String[END];

    /**
     * The escapes of a language.
     *
     * @param escapes by characters below 64
     */
    public Escapes(Map<Character, String> escapes) {
        escapes.forEach((character, escape) -> this.escapes[character] = escape);
    }

    /** A text with escapes in the place of characters. Most texts need none, and stay what they are. */
    public String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        int copied = append(text, escaped);
        return copied == 0 ? text : escaped.append(text, copied, text.length()).toString();
    }

    /** Adds a text, with escapes in the place of characters, to others. */
    public void write(String text, StringBuilder others) {
        others.append(text, append(text, others), text.length());
    }

    /** Adds a text up to its last escape, and tells where that ends in the text; 0 if there is none. */
    private int append(String text, StringBuilder escaped) {
        char[] characters = text.toCharArray();
        int copied = 0;
        for (int index = 0; index < characters.length; index++) {
            char character = characters[index];
            String escape = character < END ? escapes[character] : null;
            if (escape != null) {
                escaped.append(text, copied, index).append(escape);
                copied = index + 1;
            }
        }
        return copied;
    }
}
