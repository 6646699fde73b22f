package daybook.keep;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds out whether bytes are a text of printable ASCII characters, eight of them at a time. */
final class PrintableText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** Blanks. */
    private static final long FIRST = 0x2020202020202020L;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private PrintableText() {}

    /** Whether all bytes from an offset to another are printable. */
    static boolean is(byte[] bytes, int from, int to) {
        int offset = from;
        for (; offset + Long.BYTES <= to; offset += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, offset);
            // A high bit is set by what is beyond ASCII, by what is before the blank, and by DEL.
            if (((eight | (eight - FIRST) | (eight + ONES)) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; offset < to; offset++) {
            if (bytes[offset] < ' ' || bytes[offset] > '~') {
                return false;
            }
        }
        return true;
    }
}
