package daybook.file;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A hash of 128 bits: the same for what is the same, on any machine. A site has several for each paper, so that they
 * are no texts.
 *
 * @param first half of the bits
 * @param second the other half
 */
public record Fingerprint(long first, long second) {
    /** How many characters it has as a text. */
    public static final int LENGTH = 2 * Long.BYTES * 2;

    private static final HexFormat DIGITS = HexFormat.of();

    /** The fingerprint that {@link #toString} wrote; empty for any other text. */
    public static Optional<Fingerprint> parse(String text) {
        boolean isWritten = text.length() == LENGTH && text.chars().allMatch(it -> "0123456789abcdef".indexOf(it) >= 0);
        return isWritten
                ? Optional.of(new Fingerprint(
                        HexFormat.fromHexDigitsToLong(text, 0, LENGTH / 2),
                        HexFormat.fromHexDigitsToLong(text, LENGTH / 2, LENGTH)))
                : Optional.empty();
    }

    /** Hexadecimal digits in lower case, as many as {@link #LENGTH}. */
    @Override
    public String toString() {
        return DIGITS.toHexDigits(first) + DIGITS.toHexDigits(second);
    }
}
