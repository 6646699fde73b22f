package daybook.check;

import java.util.Locale;

/** Writes sizes in megabytes of 1,000,000 bytes. */
public final class Megabytes {
    private static final double BYTES = 1_000_000;

    private Megabytes() {}

    /** A number of bytes, such as {@code 2.9 MB}. */
    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES);
    }
}
