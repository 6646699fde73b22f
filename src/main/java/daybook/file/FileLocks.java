package daybook.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** Locks of files, which the system frees when a process dies. */
public final class FileLocks {
    private FileLocks() {}

    /**
     * Locks a file until its channel is closed.
     *
     * @return whether nobody else has locked it; also true where files cannot be locked, as on some network file
     *     systems
     */
    public static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        } catch (IOException unsupported) {
            return true;
        }
    }
}
