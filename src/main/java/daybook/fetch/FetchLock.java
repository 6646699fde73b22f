package daybook.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Makes sure that one process at a time fetches for a site; the system frees it when a process dies. */
final class FetchLock implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private FetchLock(FileChannel channel) throws IOException {
        this.channel = channel;
        this.lock = channel.tryLock();
    }

    /** The lock that is kept in a folder. */
    static FetchLock of(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new FetchLock(FileChannel.open(
                folder.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether no other process had it. */
    boolean isFree() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
