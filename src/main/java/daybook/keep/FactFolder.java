package daybook.keep;

import daybook.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of facts: a folder for each kind, and in it a file for each group. What a run changes stands beside them as
 * drafts until it {@linkplain #add adds} all of it. No symbolic link is followed.
 */
final class FactFolder {
    private static final Pattern GROUP = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]*");

    /** A file that is written to see which time it gets. */
    private static final String CLOCK = "clock";

    private final Path root;

    /** The groups that were asked for, by the name of their kind. */
    private final Map<String, Set<String>> used = new ConcurrentHashMap<>();

    /**
     * Files whose content is not what the folder holds: as drafts, since facts of a large site would fill the memory,
     * or as bytes where no draft can be written, which {@link #add} is to report.
     */
    private final Map<Path, Optional<byte[]>> changed = new ConcurrentHashMap<>();

    private final OpenFiles open = new OpenFiles();

    /** A folder that need not exist. */
    FactFolder(Path root) {
        this.root = root;
    }

    /** The file of a group. */
    Path file(String kind, String group) {
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("no name of a group: " + group);
        }
        return root.resolve(kind).resolve(group);
    }

    /** The same of a group that is still in use. */
    Path use(String kind, String group) {
        used.computeIfAbsent(kind, it -> ConcurrentHashMap.newKeySet()).add(group);
        return file(kind, group);
    }

    /** The head of a file as it was before this run. */
    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return FactFile.head(in);
        }
    }

    /** Some bytes of a file as this run left it; empty when it does not have them. */
    Optional<byte[]> piece(Path file, long offset, int length) {
        Optional<byte[]> change = changed.get(file);
        if (change == null) {
            return open.read(file, offset, length);
        }
        return change.isPresent()
                ? Optional.of(Arrays.copyOfRange(change.get(), (int) offset, (int) offset + length))
                : open.read(draft(file), offset, length);
    }

    /** What a file is to hold; called from several threads. */
    void change(Path file, byte[] bytes) {
        try {
            requireFolders(file.resolveSibling(""));
            AtomicFile.writeDerived(draft(file), out -> out.write(bytes));
            changed.put(file, Optional.empty());
        } catch (IOException cannotBeWritten) {
            changed.put(file, Optional.of(bytes));
        }
    }

    /** Removes a file at once, whatever comes of this run. */
    void remove(Path file) {
        try {
            requireFolders(file.resolveSibling(""));
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** No group has a name that begins like that. */
    private static Path draft(Path file) {
        return file.resolveSibling("." + file.getFileName());
    }

    /** Puts all changes into their places. */
    void add() throws IOException {
        open.close();
        for (String kind : used.keySet()) {
            requireFolders(root.resolve(kind));
        }
        for (Map.Entry<Path, Optional<byte[]>> file : changed.entrySet()) {
            if (file.getValue().isPresent()) {
                byte[] bytes = file.getValue().get();
                AtomicFile.writeDerived(file.getKey(), out -> out.write(bytes));
            } else {
                Files.move(
                        draft(file.getKey()),
                        file.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        changed.clear();
    }

    /** Removes groups of used kinds that were not used. */
    void removeUnused() throws IOException {
        for (Map.Entry<String, Set<String>> kind : used.entrySet()) {
            removeAllBut(kind.getValue(), root.resolve(kind.getKey()));
        }
    }

    /** Removes the drafts of all changes. */
    void discard() throws IOException {
        open.close();
        for (Path file : changed.keySet()) {
            Files.deleteIfExists(draft(file));
        }
        changed.clear();
    }

    /** The time that a file gets which is written now; empty when none can be. */
    Optional<FileTime> now() {
        Path clock = root.resolve(CLOCK);
        try {
            requireFolder(root);
            Files.createDirectories(root);
            try (SeekableByteChannel file = Files.newByteChannel(
                    clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                file.write(ByteBuffer.allocate(1));
            }
            FileTime now = Files.getLastModifiedTime(clock, LinkOption.NOFOLLOW_LINKS);
            Files.delete(clock);
            return Optional.of(now);
        } catch (IOException cannotBeWritten) {
            return Optional.empty();
        }
    }

    private void requireFolders(Path kind) throws IOException {
        requireFolder(root);
        requireFolder(kind);
    }

    /** A link in the place of a folder would have files changed elsewhere. */
    private static void requireFolder(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
    }

    private static void removeAllBut(Set<String> groups, Path folder) throws IOException {
        Set<Path> unused = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, it -> !groups.contains(it.getFileName().toString()))) {
            files.forEach(unused::add);
        } catch (NoSuchFileException none) {
            return;
        }
        for (Path file : unused) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }
}
