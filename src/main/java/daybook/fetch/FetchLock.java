package daybook.fetch;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.file.FileFailure;
import daybook.file.FileLocks;
import daybook.input.SiteFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes sure that one process at a time changes the listings of a site; the system frees it when a process dies. */
final class FetchLock implements AutoCloseable {
    private final Optional<FileChannel> channel;
    private final boolean isFree;

    private FetchLock(Optional<FileChannel> channel) {
        this.channel = channel;
        this.isFree = channel.isEmpty() || FileLocks.lock(channel.get());
    }

    /** Takes the lock of a site, unless another process has it or there can be none, which are reported. */
    static FetchLock of(SiteFolder site, Diagnostics diagnostics) {
        Path folder = site.cache().fetch();
        FetchLock lock = new FetchLock(channel(folder, diagnostics));
        if (!lock.isFree) {
            diagnostics.error(
                    Location.of(site.name(folder)), "another run is fetching for this site", "wait until it is done");
        }
        return lock;
    }

    private static Optional<FileChannel> channel(Path folder, Diagnostics diagnostics) {
        try {
            Files.createDirectories(folder);
            return Optional.of(FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS));
        } catch (IOException failure) {
            FileFailure file = FileFailure.of(failure);
            diagnostics.warning(
                    Location.of(file.file().orElse(folder.toString())),
                    file.reason() + ", so that no other run is kept from fetching at the same time",
                    "make the folder writable");
            return Optional.empty();
        }
    }

    /** Whether no other process had it. */
    boolean isFree() {
        return isFree;
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
