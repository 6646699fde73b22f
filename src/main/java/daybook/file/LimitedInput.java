package daybook.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stream that fails behind a number of bytes. A small compressed file can expand to one that fills the memory, and a
 * link in the place of a file can lead to a device that never ends.
 */
public final class LimitedInput extends FilterInputStream {
    private long left;

    /**
     * Limits a stream.
     *
     * @param limit the largest number of bytes that can be read without an {@link IOException}
     */
    public LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    /** The bytes of a file, which has no more than a limit. */
    public static byte[] read(Path file, long limit) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) <= limit) {
            return Files.readAllBytes(file);
        }
        // What does not know its size, such as a device, may not end.
        try (InputStream in = new LimitedInput(Files.newInputStream(file), limit)) {
            return in.readAllBytes();
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("there are more bytes than allowed");
        }
    }
}
