package daybook.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Writes files so that no process that dies leaves a half of one, and no power cut either: the bytes are on the disk
 * before they take the name.
 */
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
     * stands beside the file under a hidden name, which no reader of a site's folder takes for content. A device or
     * pipe is written to as it is.
     */
    public static void write(Path file, ContentWriter content) throws IOException {
        write(file, draft(file), content);
    }

    /**
     * The same for what any run can derive or fetch again: after a power cut the file may be empty, which costs less
     * than to wait for the disk.
     */
    public static void writeDerived(Path file, ContentWriter content) throws IOException {
        write(file, draft(file), content, false);
    }

    /**
     * The same as {@link #write(Path, ContentWriter)} with a draft of any name.
     *
     * @param draft on the same file system; what has that name before is replaced, and a symbolic link is not followed
     */
    public static void write(Path file, Path draft, ContentWriter content) throws IOException {
        write(file, draft, content, true);
    }

    private static Path draft(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".draft");
    }

    private static void write(Path file, Path draft, ContentWriter content, boolean isForced) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        if (isDevice(file)) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                naming(file, () -> content.write(out));
            }
        } else {
            replace(file, draft, content, isForced);
        }
    }

    /** Whether it is a device or a pipe, which takes bytes as they come; to rename a file to it would destroy it. */
    private static boolean isDevice(Path file) throws IOException {
        return Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }

    private static void replace(Path file, Path draft, ContentWriter content, boolean isForced) throws IOException {
        Files.deleteIfExists(draft);
        try {
            try (OutputStream out = Files.newOutputStream(
                    draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                naming(file, () -> content.write(out));
            }
            if (isForced) {
                try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    naming(file, () -> written.force(false));
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(draft);
            throw failure;
        }
    }

    private interface WriteStep {
        void run() throws IOException;
    }

    /** The system does not say which file has no space left. */
    private static void naming(Path file, WriteStep step) throws IOException {
        try {
            step.run();
        } catch (FileSystemException ofFile) {
            throw ofFile;
        } catch (IOException failure) {
            FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
            named.initCause(failure);
            throw named;
        }
    }
}
