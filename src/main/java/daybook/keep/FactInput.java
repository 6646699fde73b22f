package daybook.keep;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Reads numbers and texts of facts. What was not written by {@link FactOutput} is an {@link IllegalArgumentException}.
 */
public final class FactInput {
    private static final int LOW_BITS = 0x7f;
    private static final int STEP = 7;
    private static final int LAST_SHIFT = 28;

    private final byte[] bytes;
    private int offset;

    FactInput(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    /** Reads a number, which is at least 0. */
    public int number() {
        int value = 0;
        for (int shift = 0; shift <= LAST_SHIFT && offset < bytes.length; shift += STEP) {
            byte next = bytes[offset++];
            value |= (next & LOW_BITS) << shift;
            if (next >= 0) {
                require(value >= 0);
                return value;
            }
        }
        throw new IllegalArgumentException("no number at " + offset);
    }

    /** Reads the number of items that follow, each of which has a byte at least. */
    public int count() {
        int count = number();
        require(count <= bytes.length - offset);
        return count;
    }

    /** Reads a text. */
    public String text() {
        int length = count();
        offset += length;
        return new String(bytes, offset - length, length, StandardCharsets.UTF_8);
    }

    /** Reads a fingerprint. */
    String key() {
        int length = KeptFacts.KEY_LENGTH / 2;
        require(length <= bytes.length - offset);
        offset += length;
        return HexFormat.of().formatHex(bytes, offset - length, offset);
    }

    /** Rejects the facts unless a condition holds. */
    public static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not as it was written");
        }
    }

    boolean isAtEnd() {
        return offset == bytes.length;
    }
}
