package daybook.serve;

import daybook.layout.SiteLayout;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until files of a site are saved: its settings, its content, its templates. The system reports changes; nothing
 * is read until it does.
 */
final class FolderWatch implements AutoCloseable {
    /** An editor saves a file in several steps, which follow each other faster than this, in milliseconds. */
    private static final long SETTLING = 5;

    private static final Set<String> WATCHED = Set.of(SiteLayout.CONTENT, SiteLayout.TEMPLATES);

    private final Path root;
    private final WatchService service;

    /** Watches from now on. */
    FolderWatch(Path root) throws IOException {
        this.root = root;
        this.service = root.getFileSystem().newWatchService();
        register(root);
        for (String name : WATCHED) {
            registerAll(root.resolve(name));
        }
    }

    /**
     * Waits for changes.
     *
     * @return the files and folders that changed, or the root if the system lost count; none when this is closed
     */
    Set<Path> next() throws IOException {
        Set<Path> changed = new HashSet<>();
        try {
            while (changed.isEmpty()) {
                for (WatchKey key = service.take(); key != null; key = service.poll(SETTLING, TimeUnit.MILLISECONDS)) {
                    collect(key, changed);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            changed.clear();
        }
        return changed;
    }

    private void collect(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = (Path) key.watchable();
        try {
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                    changed.add(root);
                } else {
                    Path path = folder.resolve((Path) event.context());
                    if (counts(path)) {
                        changed.add(path);
                        registerAll(path);
                    }
                }
            }
        } finally {
            // Also after a failure: the folder would not be watched any more.
            key.reset();
        }
    }

    /** Names with a leading dot are the system's or an editor's; of the site's folder only some names count. */
    private boolean counts(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith("~")
                && (!root.equals(path.getParent()) || name.equals(SiteLayout.SETTINGS) || WATCHED.contains(name));
    }

    private void registerAll(Path start) throws IOException {
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (NoSuchFileException vanished) {
            // Whoever removed it so soon has changed the folder that it was in, too.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
