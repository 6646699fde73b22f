package daybook.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads pieces of files. Those that were asked for last stay open: whoever asks for a piece asks for its neighbours.
 */
final class OpenFiles {
    /** A day of papers is a file, and a page may have papers of some days. */
    private static final int MOST = 32;

    /** The least recently used first. */
    private final Map<Path, FileChannel> open = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Some bytes of a file; empty when it does not have them. Called from several threads. */
    synchronized Optional<byte[]> read(Path file, long offset, int length) {
        try {
            FileChannel channel = channel(file);
            // Whatever a damaged file says of itself, no more room is taken than it has bytes.
            if (offset + length > channel.size()) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(bytes.array());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private FileChannel channel(Path file) throws IOException {
        FileChannel known = open.get(file);
        if (known != null) {
            return known;
        }
        if (open.size() == MOST) {
            Iterator<FileChannel> oldest = open.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        open.put(file, opened);
        return opened;
    }

    /** Closes all files, which are opened again when somebody asks for them. */
    synchronized void close() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        open.clear();
    }
}
