package daybook.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash function of what outlives a version of the program: names of files, addresses, and the record of feeds. All
 * else has a {@link Fingerprint}, which is made much faster.
 */
public final class Sha256 {
    private Sha256() {}

    /** A digest of nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
