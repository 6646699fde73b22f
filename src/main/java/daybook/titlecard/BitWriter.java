package daybook.titlecard;

import java.io.ByteArrayOutputStream;

/** Writes numbers of any number of bits, which fill each byte from its lowest bit on. */
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    /** A number, its lowest bit first. */
    void write(int value, int length) {
        pending |= value << count;
        count += length;
        while (count >= Byte.SIZE) {
            bytes.write(pending);
            pending >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }

    /** A symbol of a Huffman code, its highest bit first. */
    void writeCode(int code, int length) {
        write(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    /** What was written; the last byte is filled up with zeros. */
    byte[] toByteArray() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        if (count > 0) {
            all.write(pending);
        }
        return all.toByteArray();
    }
}
