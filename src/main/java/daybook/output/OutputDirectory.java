package daybook.output;

import daybook.file.Fingerprint;
import daybook.output.Manifest.StoredManifest;
import daybook.output.Manifest.Written;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.SitePlan;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder that a site is written to.
 *
 * <p>A file whose fingerprint is that of the last build is not even rendered. Before anything changes, the manifest
 * says of each file that will that its content is unknown; when the process dies, the next build writes those again and
 * knows which files are its own. When the manifest itself is damaged, all files are written again, and of the others
 * those are removed that it still names.
 */
public final class OutputDirectory {
    /** What a build may have left beside the manifest that was killed. */
    private static final List<String> LEFTOVERS = List.of(Manifest.DRAFT, OutputFiles.DRAFT, FolderLock.NAME);

    private final Path folder;
    private final OutputFiles files;

    /** What the folder holds. */
    private StoredManifest stored;

    private final FileTime lastBuild;

    private OutputDirectory(Path folder, StoredManifest stored, FileTime lastBuild) {
        this.folder = folder;
        this.files = new OutputFiles(folder);
        this.stored = stored;
        this.lastBuild = lastBuild;
    }

    /**
     * Which files a build wrote and removed, in the order of their paths.
     *
     * @param unchanged how many it left alone
     */
    public record FileChanges(List<SitePath> written, int unchanged, List<SitePath> removed) {
        public FileChanges {
            written = List.copyOf(written);
            removed = List.copyOf(removed);
        }
    }

    /** The folder holds files that no build made. */
    public static final class ForeignFolderException extends IOException {
        private static final long serialVersionUID = 1;

        ForeignFolderException(Path folder) {
            super(folder + " holds files that Daybook did not make");
        }
    }

    /** Another build writes to the folder, or has written to it since it was opened. */
    public static final class FolderInUseException extends IOException {
        private static final long serialVersionUID = 1;

        FolderInUseException(Path folder) {
            super("another build writes to " + folder);
        }
    }

    /**
     * Opens a folder that is absent, empty or of an earlier build.
     *
     * @throws ForeignFolderException when it is none of these
     */
    public static OutputDirectory open(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        FileTime lastBuild = Manifest.time(folder);
        Optional<StoredManifest> manifest = Manifest.load(folder);
        if (manifest.isPresent()) {
            return new OutputDirectory(folder, manifest.get(), lastBuild);
        }
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                // A first build that was killed may have left the draft of its manifest.
                if (files.anyMatch(it -> !it.getFileName().toString().startsWith(Manifest.NAME))) {
                    throw new ForeignFolderException(folder);
                }
            }
        }
        return new OutputDirectory(folder, StoredManifest.NONE, lastBuild);
    }

    /**
     * Whether a folder is as a build left it that ended by itself. One that cannot be read is not.
     *
     * @param fingerprint what {@link #fingerprint()} said after that build
     */
    public static boolean isUntouched(Path folder, Fingerprint fingerprint) {
        OutputDirectory output;
        try {
            output = open(folder);
        } catch (IOException unreadable) {
            return false;
        }
        return output.fingerprint().equals(fingerprint)
                && LEFTOVERS.stream().noneMatch(it -> Files.exists(folder.resolve(it), LinkOption.NOFOLLOW_LINKS))
                && output.last().files().entrySet().parallelStream()
                        .allMatch(it -> output.files.isUntouched(
                                it.getKey(), it.getValue().size(), output.lastBuild));
    }

    /** The fingerprint of all that the last build left in the folder. */
    public Fingerprint fingerprint() {
        return stored.fingerprint();
    }

    private Manifest last() {
        return stored.manifest();
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
        Written written = last().files().get(file.path());
        return written != null
                && last().generation().equals(generation)
                && written.fingerprint().filter(file.fingerprint()::equals).isPresent()
                && files.isUntouched(file.path(), written.size(), lastBuild);
    }

    /** The files of the last build that a plan has no more, in the order of their paths. */
    public List<SitePath> gone(SitePlan plan) {
        return last().files().keySet().parallelStream()
                .filter(path -> !plan.files().containsKey(path))
                .sorted()
                .toList();
    }

    /** The file that says what the last build wrote. */
    public Path manifest() {
        return folder.resolve(Manifest.NAME);
    }

    /**
     * The files in the folder that neither a plan nor any line of a damaged manifest names, in the order of their
     * paths: some may be of an earlier build, and others somebody's own. Hidden ones are left out.
     *
     * @return empty when the manifest is whole, by which all others are somebody's own
     */
    public Optional<List<SitePath>> unlisted(SitePlan plan) throws IOException {
        if (stored.isWhole()) {
            return Optional.empty();
        }
        Path root = folder.toRealPath();
        SortedSet<SitePath> unlisted = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                SitePath path = new SitePath(root.relativize(file).toString().replace('\\', '/'));
                boolean isHidden = ("/" + path.value()).contains("/.");
                if (!isHidden
                        && !plan.files().containsKey(path)
                        && !last().files().containsKey(path)) {
                    unlisted.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path unreadable, IOException failure) {
                // No build made a folder that it cannot read, such as the lost+found of a disk.
                return FileVisitResult.CONTINUE;
            }
        });
        return Optional.of(List.copyOf(unlisted));
    }

    /**
     * Brings the folder to a plan.
     *
     * @param outdated what {@link #outdated} said of the plan
     * @param render makes the bytes of a file; called from several threads
     * @throws FolderInUseException before anything is written, if another build writes to the folder or has done so
     *     since this one opened it: what is outdated is another question then
     */
    public FileChanges update(
            SitePlan plan, String generation, List<PlannedFile> outdated, Function<PlannedFile, byte[]> render)
            throws IOException {
        Files.createDirectories(folder);
        try (FolderLock lock = FolderLock.take(folder)) {
            if (lock.isHeldByAnother() || !Manifest.time(folder).equals(lastBuild)) {
                throw new FolderInUseException(folder);
            }
            return updateAlone(plan, generation, outdated, render);
        }
    }

    private FileChanges updateAlone(
            SitePlan plan, String generation, List<PlannedFile> outdated, Function<PlannedFile, byte[]> render)
            throws IOException {
        List<SitePath> gone = gone(plan);
        Files.deleteIfExists(folder.resolve(Manifest.DRAFT));
        Files.deleteIfExists(folder.resolve(OutputFiles.DRAFT));
        if (outdated.isEmpty() && gone.isEmpty() && last().generation().equals(generation)) {
            return new FileChanges(List.of(), plan.files().size(), List.of());
        }
        Map<SitePath, Written> pending = new LinkedHashMap<>(last().files());
        outdated.forEach(file -> pending.put(file.path(), Written.PENDING));
        new Manifest(generation, pending).store(folder);

        gone.forEach(files::remove);
        Set<SitePath> written = new ConcurrentSkipListSet<>();
        Map<SitePath, Integer> sizes = write(outdated, render, written);
        Map<SitePath, Written> done = new LinkedHashMap<>();
        plan.files().forEach((path, file) -> {
            Integer size = sizes.get(path);
            done.put(
                    path, size == null ? last().files().get(path) : new Written(Optional.of(file.fingerprint()), size));
        });
        stored = new Manifest(generation, done).store(folder);
        return new FileChanges(List.copyOf(written), plan.files().size() - written.size(), gone);
    }

    /** The size of each file in bytes, as it was last written. */
    public Map<SitePath, Long> sizes() {
        Map<SitePath, Long> sizes = new HashMap<>();
        last().files().forEach((path, written) -> sizes.put(path, written.size()));
        return sizes;
    }

    /**
     * Renders and writes files with several threads. What files cost differs widely, so each thread takes the next one.
     */
    private Map<SitePath, Integer> write(
            List<PlannedFile> planned, Function<PlannedFile, byte[]> render, Set<SitePath> written) {
        Map<SitePath, Integer> sizes = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(thread -> {
                    for (int index = next.getAndIncrement(); index < planned.size(); index = next.getAndIncrement()) {
                        PlannedFile file = planned.get(index);
                        byte[] bytes = render.apply(file);
                        if (files.put(file.path(), bytes)) {
                            written.add(file.path());
                        }
                        sizes.put(file.path(), bytes.length);
                    }
                });
        return sizes;
    }
}
