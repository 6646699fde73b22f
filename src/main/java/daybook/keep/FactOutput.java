package daybook.keep;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes numbers and texts of facts, as {@link FactInput} reads them. */
public final class FactOutput {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Begins a file.
     *
     * @param reserved so many bytes at its beginning are written later
     */
    FactOutput(int reserved) {
        bytes.writeBytes(new byte[reserved]);
    }

    /**
     * Writes a number, small ones in few bytes.
     *
     * @param value at least 0
     */
    public void number(int value) {
        int left = value;
        while (left > LOW_BITS) {
            bytes.write((left & LOW_BITS) | MORE);
            left >>>= Integer.numberOfTrailingZeros(MORE);
        }
        bytes.write(left);
    }

    /** Writes a text. */
    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    /** Writes a fingerprint, which is hexadecimal digits. */
    void key(String digits) {
        bytes.writeBytes(HexFormat.of().parseHex(digits));
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
