package daybook.check;

import java.util.Locale;

/** Sizes as people read them. */
public final class Megabytes {
    private static final double BYTES = 1_000_000;

    private Megabytes() {}

    /** Such as {@code 2.9 MB}, for a number of bytes. */
    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES);
    }
}
