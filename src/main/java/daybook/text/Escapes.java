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
        char[] characters = text.toCharArray();
        int length = characters.length;
        int copied = 0;
        StringBuilder escaped = null;
        for (int index = 0; index < length; index++) {
            char character = characters[index];
            String escape = character < END ? escapes[character] : null;
            if (escape != null) {
                escaped = escaped == null ? new StringBuilder(length + 16) : escaped;
                escaped.append(text, copied, index).append(escape);
                copied = index + 1;
            }
        }
        return escaped == null ? text : escaped.append(text, copied, length).toString();
    }
}
