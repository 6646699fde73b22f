package daybook.output;

import daybook.file.FileLocks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one build at a time writes to a folder, whichever site it builds.
 *
 * <p>The system frees the lock when a process dies, so a file that a killed build left locks nothing. Where files
 * cannot be locked, as on some network file systems, or none can be created, there is no lock.
 */
final class FolderLock implements AutoCloseable {
    /** The name of the file in the folder; it exists only while a build writes. */
    static final String NAME = Manifest.NAME + ".lock";

    /** How often others may remove the file between two steps; more than once needs more than two builds. */
    private static final int ATTEMPTS = 100;

    private final Path file;

    /** Empty where there is no lock. */
    private final Optional<FileChannel> channel;

    private final boolean heldByAnother;

    private FolderLock(Path file, Optional<FileChannel> channel, boolean heldByAnother) {
        this.file = file;
        this.channel = channel;
        this.heldByAnother = heldByAnother;
    }

    /**
     * Takes the lock of a folder that exists, or tells that another build has it.
     *
     * @throws IOException if something other than a file is in its place
     */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                createIfAbsent(file);
                @Nullable Object identity = identity(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                boolean isTaken = false;
                try {
                    if (!FileLocks.lock(channel)) {
                        return new FolderLock(file, Optional.empty(), true);
                    }
                    // A build that ended in between removed the file, and the lock of a removed file locks nothing.
                    isTaken = Objects.equals(identity, identity(file));
                    if (isTaken) {
                        return new FolderLock(file, Optional.of(channel), false);
                    }
                } finally {
                    if (!isTaken) {
                        channel.close();
                    }
                }
            } catch (NoSuchFileException removed) {
                // A build that ended in between did: the next attempt creates the file again.
            } catch (AccessDeniedException readOnly) {
                return new FolderLock(file, Optional.empty(), false);
            }
        }
        return new FolderLock(file, Optional.empty(), true);
    }

    /** Whether another build writes to the folder. */
    boolean isHeldByAnother() {
        return heldByAnother;
    }

    private static void createIfAbsent(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException left) {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw new FileSystemException(file + " is not a file; remove the folder");
            }
        }
    }

    /** What no other file has, while this one is open; null where the file system has nothing of that kind. */
    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            Files.deleteIfExists(file);
            channel.get().close();
        }
    }
}
