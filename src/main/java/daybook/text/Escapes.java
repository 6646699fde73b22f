package daybook.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What stands in a language of markup for characters that have a meaning there. */
public final class Escapes {
    /** All such characters of HTML and XML are among the first of ASCII. */
    private static final int END = 64;

    private static final byte[] NONE = {};

    /** By characters; empty for those that stand for themselves. */
    private final byte[][] escapes = new byte[END][];

    /**
     * The escapes of a language.
     *
     * @param escapes by characters below 64
     */
    public Escapes(Map<Character, String> escapes) {
        Arrays.fill(this.escapes, NONE);
        escapes.forEach((character, escape) -> this.escapes[character] = escape.getBytes(StandardCharsets.UTF_8));
    }

    /** A text with escapes in the place of characters. Most texts need none, and stay what they are. */
    public String escaped(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] escaped = escaped(plain);
        return escaped == plain ? text : new String(escaped, StandardCharsets.UTF_8);
    }

    /** The same for a text in UTF-8, whose bytes are faster to look at than its characters. */
    public byte[] escaped(byte[] text) {
        int next = next(text, 0);
        if (next == text.length) {
            return text;
        }
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(text.length * 2);
        int copied = 0;
        while (next < text.length) {
            escaped.write(text, copied, next - copied);
            escaped.writeBytes(escapes[text[next]]);
            copied = next + 1;
            next = next(text, copied);
        }
        escaped.write(text, copied, text.length - copied);
        return escaped.toByteArray();
    }

    /** The offset of the first character with an escape at or behind an offset, or the length of the text. */
    private int next(byte[] text, int from) {
        for (int offset = from; offset < text.length; offset++) {
            byte character = text[offset];
            if (character >= 0 && character < END && escapes[character].length > 0) {
                return offset;
            }
        }
        return text.length;
    }
}
