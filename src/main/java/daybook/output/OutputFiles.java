package daybook.output;

import daybook.file.AtomicFile;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files within an output folder. A symbolic link within it is never followed, neither as a file nor as a folder on
 * the way to one: what it leads to is not ours to read, change or remove. Nor does a file change that has another name
 * elsewhere, as a hard link gives it: a new one takes its place.
 */
final class OutputFiles {
    /** The name of what is moved to its place once it is whole. */
    static final String DRAFT = Manifest.NAME + ".draft";

    private final Path root;

    /**
     * Where Git keeps a repository, which may be the folder's own: that of a branch with pages. Some systems ignore
     * capitals.
     */
    private static final Pattern REPOSITORY = Pattern.compile("(?i)(?:^|/)\\.git(?:/|$)");

    /** For each folder, by its path within the root, whether a symbolic link leads there. */
    private final Map<String, Boolean> behindLink = new ConcurrentHashMap<>();

    /**
     * The folders that are there, by their path within the root, and whether this object made them: no other file is in
     * them.
     */
    private final Map<String, Boolean> made = new HashMap<>();

    OutputFiles(Path root) {
        this.root = root;
    }

    /** Whether a file has the size and time that it had after the last build. */
    boolean isUntouched(SitePath path, long size, FileTime lastBuild) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.size() == size
                    && attributes.lastModifiedTime().compareTo(lastBuild) <= 0
                    && !isBehindLink(path);
        } catch (IOException absent) {
            return false;
        }
    }

    /** Writes a file unless it holds these bytes already. Returns whether it was written. */
    boolean put(SitePath path, byte[] bytes) {
        try {
            boolean isNewFolder = makeFolder(folder(path.value()));
            Path file = resolve(path);
            if (!isNewFolder && holds(file, bytes)) {
                return false;
            }
            if (path.equals(Addresses.FEED_RECORD)) {
                // The next build reads it: it is there as it was or as it is to be, whenever the process dies.
                AtomicFile.write(file, root.resolve(DRAFT), out -> out.write(bytes));
            } else {
                // A new file, because the old one may be a link, or have another name somewhere else. Another build may
                // have made one since.
                if (!isNewFolder) {
                    Files.deleteIfExists(file);
                }
                // With one call for all bytes; Files.write makes one for 8 KiB.
                try (OutputStream out = Files.newOutputStream(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS)) {
                    out.write(bytes);
                }
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Removes a file, and the folders that it leaves empty. A build that was killed, or a person, may have removed some
     * of them already, or put a file in the place of a folder. Nothing is removed of a repository: a manifest that
     * names it is not ours.
     */
    void remove(SitePath path) {
        if (isBehindLink(path) || REPOSITORY.matcher(path.value()).find()) {
            return;
        }
        try {
            if (isFolder(folder(path.value())) && !isFolder(path.value())) {
                Files.deleteIfExists(resolve(path));
            }
            for (String parent = folder(path.value()); !parent.isEmpty(); parent = folder(parent)) {
                if (isFolder(parent)) {
                    Files.delete(root.resolve(parent));
                }
            }
        } catch (DirectoryNotEmptyException others) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a folder and those on the way to it. Returns whether it was not there before this object made it. */
    private synchronized boolean makeFolder(String folder) throws IOException {
        Boolean known = made.get(folder);
        if (known != null) {
            return known;
        }
        Path path = root.resolve(folder);
        if (!folder.isEmpty()) {
            makeFolder(folder(folder));
            if (Files.isSymbolicLink(path)) {
                Files.delete(path);
            }
        }
        boolean isNew = !Files.exists(path);
        Files.createDirectories(path);
        made.put(folder, isNew);
        return isNew;
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private boolean isBehindLink(SitePath path) {
        return behindLink.computeIfAbsent(folder(path.value()), folder -> {
            boolean link = false;
            for (String it = folder; !it.isEmpty(); it = folder(it)) {
                link |= Files.isSymbolicLink(root.resolve(it));
            }
            return link;
        });
    }

    private boolean isFolder(String path) {
        return Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The folder of a path within the root, empty for the root itself. */
    private static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    private Path resolve(SitePath path) {
        return root.resolve(path.value());
    }
}
