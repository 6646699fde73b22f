package daybook.file;

import java.util.Arrays;

/** Bytes as a value: nobody changes them, and equal ones are equal. */
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
