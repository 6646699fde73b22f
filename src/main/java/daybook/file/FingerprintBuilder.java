package daybook.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects values for a fingerprint of all of them. Texts and bytes begin with their lengths, so that others that read
 * the same together have another fingerprint; where values of several types may follow, a character before each says
 * which. For one thread.
 */
public final class FingerprintBuilder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** In bytes; most values of a site have less together. */
    private static final int USUAL = 256;

    /** In characters: identifiers, dates and names are not longer, and are added faster without a copy of each. */
    private static final int SHORT = 32;

    private static final int LAST_OF_ASCII = 0x7f;

    private byte[] bytes = new byte[USUAL];
    private int length;

    /** Adds a character of ASCII, such as one that says what follows. */
    public FingerprintBuilder add(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds a number. */
    public FingerprintBuilder add(int number) {
        room(Integer.BYTES);
        INT.set(bytes, length, number);
        length += Integer.BYTES;
        return this;
    }

    /** Adds a text. */
    public FingerprintBuilder add(String text) {
        if (text.length() > SHORT || !isAddedAsAscii(text)) {
            add(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    private boolean isAddedAsAscii(String text) {
        int start = length;
        add(text.length());
        room(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character > LAST_OF_ASCII) {
                length = start;
                return false;
            }
            bytes[length++] = (byte) character;
        }
        return true;
    }

    /** Adds bytes. */
    public FingerprintBuilder add(byte[] some) {
        add(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
        return this;
    }

    /** Adds a fingerprint. */
    public FingerprintBuilder add(Fingerprint fingerprint) {
        room(2 * Long.BYTES);
        LONG.set(bytes, length, fingerprint.first());
        LONG.set(bytes, length + Long.BYTES, fingerprint.second());
        length += 2 * Long.BYTES;
        return this;
    }

    /** The fingerprint of all values that were added since the last one; the next value begins another. */
    public Fingerprint finish() {
        Fingerprint fingerprint = Fingerprint.of(bytes, length);
        clear();
        return fingerprint;
    }

    /** Forgets what was added. */
    public void clear() {
        length = 0;
    }

    private void room(int size) {
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
        }
    }
}
