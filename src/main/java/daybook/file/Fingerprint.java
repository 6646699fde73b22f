package daybook.file;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A hash of 128 bits: the same for what is the same, on any machine. A site has several for each paper, so that they
 * are no texts.
 *
 * @param first half of the bits
 * @param second the other half
 */
public record Fingerprint(long first, long second) {
    /**
     * XXH3, a tenth of the time of SHA-256 here. Whoever makes a collision of it on purpose reaches that a page of
     * their own text stays as it was.
     *
     * @see <a href="https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md">Its specification</a>
     */
    private static final Hasher128 HASH = Hashing.xxh3_128();

    /** How many characters it has as a text. */
    public static final int LENGTH = 2 * Long.BYTES * 2;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private static final int BITS_OF_DIGIT = 4;
    private static final int DIGIT = 0xf;

    /** The fingerprint of bytes. */
    public static Fingerprint of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The fingerprint of as many bytes of an array as a length says. */
    public static Fingerprint of(byte[] bytes, int length) {
        HashValue128 hash = HASH.hashBytesTo128Bits(bytes, 0, length);
        return new Fingerprint(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** The fingerprint of some texts, of which other texts that read the same together have another. */
    public static Fingerprint of(List<String> texts) {
        FingerprintBuilder all = new FingerprintBuilder();
        texts.forEach(all::add);
        return all.finish();
    }

    /** The fingerprint that {@link #toString} wrote; empty for any other text. */
    public static Optional<Fingerprint> parse(String text) {
        return text.length() == LENGTH && isDigits(text)
                ? Optional.of(new Fingerprint(
                        HexFormat.fromHexDigitsToLong(text, 0, LENGTH / 2),
                        HexFormat.fromHexDigitsToLong(text, LENGTH / 2, LENGTH)))
                : Optional.empty();
    }

    /** Asked of every line of a manifest. */
    private static boolean isDigits(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < '0' || (character > '9' && character < 'a') || character > 'f') {
                return false;
            }
        }
        return true;
    }

    /** Hexadecimal digits in lower case, as many as {@link #LENGTH}. */
    @Override
    public String toString() {
        byte[] digits = new byte[LENGTH];
        for (int place = 0; place < LENGTH / 2; place++) {
            int shift = Long.SIZE - BITS_OF_DIGIT * (place + 1);
            digits[place] = DIGITS[(int) (first >>> shift) & DIGIT];
            digits[LENGTH / 2 + place] = DIGITS[(int) (second >>> shift) & DIGIT];
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }
}
