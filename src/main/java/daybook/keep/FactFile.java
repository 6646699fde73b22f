package daybook.keep;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A file of facts: length and check sum of its head, the head, the pieces that are read when somebody asks for them.
 */
final class FactFile {
    /** Where the head begins. */
    static final int HEAD = 2 * Integer.BYTES;

    /** In bytes; the words of a thousand papers take one million. */
    private static final int LARGEST = 256 * 1024 * 1024;

    private FactFile() {}

    /** The bytes of a file. */
    static byte[] of(FactOutput out) {
        byte[] head = out.toBytes();
        byte[] pieces = out.toBytesApart();
        return ByteBuffer.allocate(Math.addExact(head.length, pieces.length) + HEAD)
                .putInt(head.length)
                .putInt(checkSum(head))
                .put(head)
                .put(pieces)
                .array();
    }

    /** Reads the head; that of a file that is not as it was written is an {@link IOException}. */
    static byte[] head(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        int length = in.readInt();
        int sum = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("no length: " + length);
        }
        byte[] head = in.readNBytes(length);
        if (head.length < length || checkSum(head) != sum) {
            throw new IOException("not as it was written");
        }
        return head;
    }

    /** The check sum of bytes. */
    static int checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
