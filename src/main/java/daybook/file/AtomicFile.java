package daybook.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream out = Files.newOutputStream(draft)) {
            content.write(out);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
