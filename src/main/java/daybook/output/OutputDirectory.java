package daybook.output;

import daybook.output.Manifest.Written;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import daybook.site.SitePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder that a site is written to.
 *
 * <p>A file whose fingerprint is that of the last build is not even rendered. Before anything changes, the manifest
 * says of each file that will that its content is unknown; when the process dies, the next build writes those again and
 * knows which files are its own.
 */
public final class OutputDirectory {
    private final Path folder;
    private final Manifest last;
    private final FileTime lastBuild;

    private OutputDirectory(Path folder, Manifest last, FileTime lastBuild) {
        this.folder = folder;
        this.last = last;
        this.lastBuild = lastBuild;
    }

    /** How many files a build wrote, left alone and removed. */
    public record Changes(int written, int unchanged, int removed) {}

    /** The folder holds files that no build made. */
    public static final class ForeignFolderException extends IOException {
        private static final long serialVersionUID = 1;

        ForeignFolderException(Path folder) {
            super(folder + " holds files that Daybook did not make");
        }
    }

    /**
     * Opens a folder that is absent, empty or of an earlier build.
     *
     * @throws ForeignFolderException when it is none of these
     */
    public static OutputDirectory open(Path folder) throws IOException {
        Optional<Manifest> manifest = Manifest.load(folder);
        if (manifest.isPresent()) {
            FileTime built = Files.getLastModifiedTime(folder.resolve(Manifest.NAME));
            return new OutputDirectory(folder, manifest.get(), built);
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                // A first build that was killed may have left the draft of its manifest.
                if (files.anyMatch(it -> !it.getFileName().toString().startsWith(Manifest.NAME))) {
                    throw new ForeignFolderException(folder);
                }
            }
        }
        return new OutputDirectory(folder, new Manifest("", new TreeMap<>()), FileTime.fromMillis(0));
    }

    /**
     * The files of a plan that have to be rendered.
     *
     * @param generation what all files depend on beside their own fingerprint
     */
    public List<PlannedFile> outdated(SitePlan plan, String generation) {
        return plan.files().values().parallelStream()
                .filter(file -> !isCurrent(file, generation))
                .toList();
    }

    private boolean isCurrent(PlannedFile file, String generation) {
        Written written = last.files().get(file.path());
        return written != null
                && last.generation().equals(generation)
                && written.fingerprint().filter(file.fingerprint()::equals).isPresent()
                && isUntouched(file.path(), written.size());
    }

    /** Whether a file is there as the last build left it, as far as size and time tell. */
    private boolean isUntouched(SitePath path, long size) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.size() == size
                    && attributes.lastModifiedTime().compareTo(lastBuild) <= 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /**
     * Brings the folder to a plan.
     *
     * @param outdated what {@link #outdated} said of the plan
     * @param render makes the bytes of a file; called from several threads
     */
    public Changes update(
            SitePlan plan, String generation, List<PlannedFile> outdated, Function<PlannedFile, byte[]> render)
            throws IOException {
        List<SitePath> gone = last.files().keySet().stream()
                .filter(path -> !plan.files().containsKey(path))
                .toList();
        if (outdated.isEmpty() && gone.isEmpty() && last.generation().equals(generation)) {
            return new Changes(0, plan.files().size(), 0);
        }
        Files.createDirectories(folder);
        SortedMap<SitePath, Written> pending = new TreeMap<>(last.files());
        outdated.forEach(file -> pending.put(file.path(), Written.PENDING));
        new Manifest(generation, pending).store(folder);

        gone.forEach(this::remove);
        AtomicInteger written = new AtomicInteger();
        Map<SitePath, Integer> sizes = write(outdated, render, written);
        SortedMap<SitePath, Written> files = new TreeMap<>();
        plan.files().forEach((path, file) -> {
            Integer size = sizes.get(path);
            files.put(path, size == null ? last.files().get(path) : new Written(Optional.of(file.fingerprint()), size));
        });
        new Manifest(generation, files).store(folder);
        return new Changes(written.get(), plan.files().size() - written.get(), gone.size());
    }

    private Map<SitePath, Integer> write(
            List<PlannedFile> files, Function<PlannedFile, byte[]> render, AtomicInteger written) {
        Map<SitePath, Integer> sizes = new HashMap<>();
        files.parallelStream().forEach(file -> {
            byte[] bytes = render.apply(file);
            try {
                if (!holds(resolve(file.path()), bytes)) {
                    write(resolve(file.path()), bytes);
                    written.incrementAndGet();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            synchronized (sizes) {
                sizes.put(file.path(), bytes.length);
            }
        });
        return sizes;
    }

    private static boolean holds(Path path, byte[] bytes) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    private void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.isSymbolicLink(path)) {
            // What it leads to is not ours to change.
            Files.delete(path);
        }
        Files.write(path, bytes);
    }

    /** Removes a file, and the folders that it leaves empty. */
    private void remove(SitePath path) {
        try {
            Path file = resolve(path);
            Files.deleteIfExists(file);
            for (Path parent = file.getParent();
                    parent != null && !parent.equals(folder);
                    parent = parent.getParent()) {
                Files.delete(parent);
            }
        } catch (DirectoryNotEmptyException others) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path resolve(SitePath path) {
        return folder.resolve(path.value());
    }
}
