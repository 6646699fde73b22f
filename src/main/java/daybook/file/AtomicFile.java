package daybook.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that no process that dies leaves a half of one. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the bytes of a file. */
    public interface ContentWriter {
        /** Writes all of them; the stream is closed by others. */
        void write(OutputStream out) throws IOException;
    }

    /** Makes a file hold these bytes; folders on the way to it are made. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Makes a file hold what is written to the stream; folders on the way to it are made. Until all is written it
     * stands beside the file under a hidden name, which no reader of a site's folder takes for content.
     */
    public static void write(Path file, ContentWriter content) throws IOException {
        write(file, file.resolveSibling("." + file.getFileName() + ".draft"), content);
    }

    /**
     * The same with a draft of any name.
     *
     * @param draft on the same file system; what has that name before is replaced, and a symbolic link is not followed
     */
    public static void write(Path file, Path draft, ContentWriter content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.deleteIfExists(draft);
        try (OutputStream out = Files.newOutputStream(
                draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            content.write(out);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
