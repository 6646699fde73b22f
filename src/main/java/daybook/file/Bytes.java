package daybook.file;

import java.util.Arrays;

/** An immutable array of bytes, equal to another with the same bytes. */
public final class Bytes {
    private final byte[] bytes;

    /** A copy of the bytes. */
    public Bytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
