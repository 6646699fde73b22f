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

    /** Takes bytes of a text one after another. */
    public interface Receiver {
        /** Takes the bytes from an offset up to another one. */
        void take(byte[] bytes, int from, int to);
    }

    /** A text with escapes in the place of characters. Most texts need none, and stay what they are. */
    public String escaped(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (next(plain, 0) == plain.length) {
            return text;
        }
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(plain.length * 2);
        escape(plain, (bytes, from, to) -> escaped.write(bytes, from, to - from));
        return escaped.toString(StandardCharsets.UTF_8);
    }

    /** Hands on a text in UTF-8, whose bytes are faster to look at than its characters, with escapes in their place. */
    public void escape(byte[] text, Receiver receiver) {
        int copied = 0;
        for (int next = next(text, 0); next < text.length; next = next(text, copied)) {
            receiver.take(text, copied, next);
            byte[] escape = escapes[text[next]];
            receiver.take(escape, 0, escape.length);
            copied = next + 1;
        }
        receiver.take(text, copied, text.length);
    }

    /** The offset of the first character with an escape at or behind an offset, or the length of the text. */
    private int next(byte[] text, int from) {
        byte[][] all = escapes;
        for (int offset = from; offset < text.length; offset++) {
            byte character = text[offset];
            if (character >= 0 && character < END && all[character] != NONE) {
                return offset;
            }
        }
        return text.length;
    }
}
