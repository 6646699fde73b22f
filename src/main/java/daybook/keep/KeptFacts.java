package daybook.keep;

import daybook.file.AtomicFile;
import daybook.file.LimitedInput;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Facts that earlier builds derived, in a folder. A fact is used again as long as the fingerprint of its inputs and the
 * program are the same; without the folder, or with a damaged file in it, a build derives the facts anew and makes the
 * same site.
 *
 * <p>A file holds the facts of one group, such as the papers of a day. Groups that were derived on several machines are
 * put together by copying files.
 */
public final class KeptFacts {
    /** The fingerprint of inputs has so many characters, which are hexadecimal digits. */
    public static final int KEY_LENGTH = 32;

    /** In bytes; the words of a thousand papers take one. */
    private static final long LARGEST = 256L * 1024 * 1024;

    private static final Pattern GROUP = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]*");

    /** A file that is written to see which time it gets. */
    private static final String CLOCK = "clock";

    private final Path folder;
    private final String version;

    /** The groups that were asked for, by the name of their folder. */
    private final Map<String, Set<String>> used = new ConcurrentHashMap<>();

    /**
     * Files whose content is not what the folder holds: as drafts, since facts of a large site would fill the memory,
     * or as bytes where no draft can be written, which {@link #store} is to report.
     */
    private final Map<Path, Optional<byte[]>> changed = new ConcurrentHashMap<>();

    /**
     * Opens a folder, which need not exist.
     *
     * @param version facts of another version of the program are not used
     */
    public KeptFacts(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * The facts of the items of a group, in their order: those that are kept, and others made. Safe for use by many
     * threads, one for each group.
     *
     * @param group names the file: letters, digits, dots and hyphens
     */
    public <I, F> List<F> of(FactKind<I, F> kind, String group, List<I> items) {
        Path file = file(kind, group);
        use(kind, group);
        List<String> inputs = items.stream().map(kind.inputs()).toList();
        KeptGroup<F> kept = read(file, kind);
        if (kept.inputs().equals(inputs)) {
            return kept.facts();
        }
        Map<String, F> known = kept.byInputs();
        List<I> unknown = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if (!known.containsKey(inputs.get(index))) {
                unknown.add(items.get(index));
            }
        }
        Iterator<F> made = kind.function().apply(unknown).iterator();
        List<F> facts = new ArrayList<>();
        for (String input : inputs) {
            F fact = known.get(input);
            facts.add(fact == null ? made.next() : fact);
        }
        change(file, new KeptGroup<>(inputs, facts).write(version, kind.format()));
        return facts;
    }

    /**
     * What is made of the facts of a group, of which a build may not need all: where all are kept, it is made when
     * somebody asks for it.
     */
    public <I, F, R> Supplier<R> later(
            FactKind<I, F> kind, String group, List<I> items, Function<? super List<F>, R> function) {
        if (isKept(file(kind, group), items.stream().map(kind.inputs()).toList())) {
            use(kind, group);
            return new Once<>(() -> function.apply(of(kind, group, items)));
        }
        R made = function.apply(of(kind, group, items));
        return () -> made;
    }

    private boolean isKept(Path file, List<String> inputs) {
        try {
            return KeptGroup.inputs(LimitedInput.read(file, LARGEST), version).equals(inputs);
        } catch (IOException | IllegalArgumentException absentOrDamaged) {
            return false;
        }
    }

    private void use(FactKind<?, ?> kind, String group) {
        used.computeIfAbsent(kind.name(), it -> ConcurrentHashMap.newKeySet()).add(group);
    }

    /**
     * The one fact of a group; empty when that of these inputs is not kept.
     *
     * @param inputs their fingerprint
     */
    public <F> Optional<F> find(FactKind<?, F> kind, String group, String inputs) {
        Path file = file(kind, group);
        return isKept(file, List.of(inputs)) ? read(file, kind).facts().stream().findFirst() : Optional.empty();
    }

    /**
     * Keeps a fact, in the place of what its group holds.
     *
     * @param inputs the fingerprint of what it was made of
     */
    public <F> void keep(FactKind<?, F> kind, String group, String inputs, F fact) {
        use(kind, group);
        change(file(kind, group), new KeptGroup<>(List.of(inputs), List.of(fact)).write(version, kind.format()));
    }

    private void change(Path file, byte[] bytes) {
        try {
            requireFolders(file.resolveSibling(""));
            AtomicFile.write(draft(file), bytes);
            changed.put(file, Optional.empty());
        } catch (IOException cannotBeWritten) {
            changed.put(file, Optional.of(bytes));
        }
    }

    /** No group has a name that begins like that. */
    private static Path draft(Path file) {
        return file.resolveSibling("." + file.getFileName());
    }

    private Path file(FactKind<?, ?> kind, String group) {
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("no name of a group: " + group);
        }
        return folder.resolve(kind.name()).resolve(group);
    }

    private <F> KeptGroup<F> read(Path file, FactKind<?, F> kind) {
        try {
            return KeptGroup.read(LimitedInput.read(file, LARGEST), version, kind.format());
        } catch (IOException | IllegalArgumentException absentOrDamaged) {
            return KeptGroup.none();
        }
    }

    /**
     * The time by the clock of the folder's file system, which is the one that files have; empty when nothing can be
     * written.
     */
    public Optional<FileTime> now() {
        Path clock = folder.resolve(CLOCK);
        try {
            requireFolder(folder);
            Files.createDirectories(folder);
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

    /** Writes what was derived anew, and removes groups of kinds that were asked for which nobody asked for. */
    public void store() throws IOException {
        for (String kind : used.keySet()) {
            requireFolders(folder.resolve(kind));
        }
        for (Map.Entry<Path, Optional<byte[]>> file : changed.entrySet()) {
            if (file.getValue().isPresent()) {
                AtomicFile.write(file.getKey(), file.getValue().get());
            } else {
                Files.move(
                        draft(file.getKey()),
                        file.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        changed.clear();
        for (Map.Entry<String, Set<String>> kind : used.entrySet()) {
            removeAllBut(kind.getValue(), folder.resolve(kind.getKey()));
        }
    }

    /** Forgets what was derived anew, for which nothing stands but drafts. */
    public void discard() throws IOException {
        for (Path file : changed.keySet()) {
            Files.deleteIfExists(draft(file));
        }
        changed.clear();
    }

    private void requireFolders(Path kind) throws IOException {
        requireFolder(folder);
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
