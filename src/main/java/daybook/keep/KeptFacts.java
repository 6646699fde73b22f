package daybook.keep;

import daybook.file.Fingerprint;
import daybook.file.Once;
import daybook.keep.FactKind.FactFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Facts that earlier builds derived, in a folder. A fact is used again as long as the fingerprint of its inputs and the
 * program are the same; without the folder, or with a damaged file in it, a build derives the facts anew and makes the
 * same site.
 *
 * <p>A file holds the facts of one group, such as the papers of a day. Groups that were derived on several machines are
 * put together by copying files.
 */
public final class KeptFacts {
    private final FactFolder folder;
    private final String version;

    /**
     * Opens a folder, which need not exist.
     *
     * @param version facts of another version of the program are not used
     */
    public KeptFacts(Path folder, String version) {
        this.folder = new FactFolder(folder);
        this.version = version;
    }

    /**
     * The facts of the items of a group, in their order: those that are kept, and others made. Safe for use by many
     * threads; those that ask for a group at the same time may each derive it, to the same facts.
     *
     * @param group names the file: letters, digits, dots and hyphens
     */
    public <I, F> List<F> of(FactKind<I, F> kind, String group, List<I> items) {
        Path file = folder.use(kind.name(), group);
        List<Fingerprint> inputs = items.stream().map(kind.inputs()).toList();
        KeptGroup<F> kept = read(file, kind.format());
        if (kept.inputs().equals(inputs)) {
            return kept.facts();
        }
        Map<Fingerprint, F> known = kept.byInputs();
        List<I> unknown = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            if (!known.containsKey(inputs.get(index))) {
                unknown.add(items.get(index));
            }
        }
        Iterator<F> made = kind.function().apply(unknown).iterator();
        List<F> facts = new ArrayList<>();
        for (Fingerprint input : inputs) {
            F fact = known.get(input);
            facts.add(fact == null ? made.next() : fact);
        }
        FactOutput written = new KeptGroup<>(inputs, facts).write(version, kind.format());
        folder.change(file, FactFile.of(written));
        // What stood apart in the file is read from where it stands now.
        return known.isEmpty()
                ? facts
                : read(written.toBytes(), file, kind.format()).facts();
    }

    /**
     * What is made of the facts of a group, of which a build may not need all: where all are kept, it is made when
     * somebody asks for it.
     */
    public <I, F, R> Supplier<R> later(
            FactKind<I, F> kind, String group, List<I> items, Function<? super List<F>, R> function) {
        Path file = folder.use(kind.name(), group);
        if (isKept(file, items.stream().map(kind.inputs()).toList())) {
            return new Once<>(() -> function.apply(of(kind, group, items)));
        }
        R made = function.apply(of(kind, group, items));
        return () -> made;
    }

    /**
     * A single fact, which {@link #keep} kept; empty when that of these inputs is not kept.
     *
     * @param kind names the folder that holds it
     * @param inputs the fingerprint of what it was made of
     */
    public <F> Optional<F> find(String kind, String group, FactFormat<F> format, Fingerprint inputs) {
        Path file = folder.file(kind, group);
        return isKept(file, List.of(inputs))
                ? read(file, format).facts().stream().findFirst()
                : Optional.empty();
    }

    /**
     * Keeps a single fact, in the place of what its group holds.
     *
     * @param kind names the folder that holds it
     * @param inputs the fingerprint of what it was made of
     */
    public <F> void keep(String kind, String group, FactFormat<F> format, Fingerprint inputs, F fact) {
        folder.change(
                folder.use(kind, group),
                FactFile.of(new KeptGroup<>(List.of(inputs), List.of(fact)).write(version, format)));
    }

    /** Keeps nothing of a group any more, of which a piece contradicts the rest. */
    public void forget(String kind, String group) {
        folder.remove(folder.file(kind, group));
    }

    private boolean isKept(Path file, List<Fingerprint> inputs) {
        try {
            return KeptGroup.inputs(FactFolder.head(file), version).equals(inputs);
        } catch (IOException | IllegalArgumentException absentOrDamaged) {
            return false;
        }
    }

    private <F> KeptGroup<F> read(Path file, FactFormat<F> format) {
        try {
            return read(FactFolder.head(file), file, format);
        } catch (IOException | IllegalArgumentException absentOrDamaged) {
            return KeptGroup.none();
        }
    }

    private <F> KeptGroup<F> read(byte[] head, Path file, FactFormat<F> format) {
        long start = FactFile.HEAD + (long) head.length;
        return KeptGroup.read(head, version, format, (offset, length) -> folder.piece(file, start + offset, length));
    }

    /** Keeps what was derived anew, and removes groups of kinds that were asked for which nobody asked for. */
    public void store() throws IOException {
        folder.add();
        folder.removeUnused();
    }

    /** Keeps what was derived anew beside all that is kept. */
    public void add() throws IOException {
        folder.add();
    }

    /** Forgets what was derived anew. */
    public void discard() throws IOException {
        folder.discard();
    }

    /**
     * The time by the clock of the folder's file system, which is the one that files have; empty when nothing can be
     * written.
     */
    public Optional<FileTime> now() {
        return folder.now();
    }
}
