package daybook.cli;

import daybook.file.AtomicFile;
import daybook.output.OutputDirectory;
import daybook.output.OutputDirectory.FileChanges;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of files that builds wrote since somebody uploaded the site and removed the list, and in a file beside it,
 * {@code .removed}, of those that they removed: a path a line, relative to the site. A third file, {@code .building},
 * is there while a build runs, and a fourth, {@code .site}, stays and says what the site was after the last build that
 * has a list. When a build was killed, or another one made no list, nobody knows what they wrote; then all files are
 * listed, and those that are gone since.
 *
 * @param file the list
 * @param output the folder of the site
 */
record ChangedFiles(Path file, Path output) {
    private static final byte[] UNKNOWN = bytes(List.of("unknown"));

    /** Says that a build begins. Whether something was written that no list names is kept until a build ends. */
    void begin() throws IOException {
        boolean isUnknown = Files.exists(building()) || isSiteOfAnotherBuild();
        AtomicFile.write(building(), isUnknown ? UNKNOWN : new byte[0]);
    }

    private boolean isSiteOfAnotherBuild() throws IOException {
        List<String> site = lines(site());
        return !site.isEmpty() && !Optional.of(site.get(0)).equals(fingerprint());
    }

    /** That of the site as it is; empty for one that cannot be read, which the build reports. */
    private Optional<String> fingerprint() {
        try {
            return Optional.of(OutputDirectory.open(output).fingerprint().toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Says that a build ended by itself, and adds what it changed.
     *
     * @param changes empty when it made no site
     * @param incomplete whether it wrote some files all the same
     */
    void end(Optional<FileChanges> changes, boolean incomplete) throws IOException {
        if (changes.isPresent()) {
            add(changes.get());
        } else if (!incomplete && !isUnknown()) {
            Files.delete(building());
        }
    }

    private void add(FileChanges changes) throws IOException {
        OutputDirectory site = OutputDirectory.open(output);
        NavigableSet<String> all = paths(site.sizes().keySet());
        NavigableSet<String> written = new TreeSet<>(lines(file));
        NavigableSet<String> removed = new TreeSet<>(lines(removed()));
        removed.addAll(paths(changes.removed()));
        written.addAll(paths(changes.written()));
        if (isUnknown()) {
            lines(site()).stream().skip(1).forEach(removed::add);
            written.addAll(all);
        }
        written.retainAll(all);
        removed.removeAll(all);
        AtomicFile.write(removed(), bytes(removed));
        AtomicFile.write(file, bytes(written));
        AtomicFile.write(
                site(),
                bytes(Stream.concat(Stream.of(site.fingerprint().toString()), all.stream())
                        .toList()));
        Files.delete(building());
    }

    private static NavigableSet<String> paths(Collection<SitePath> paths) {
        return paths.stream().map(SitePath::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isUnknown() throws IOException {
        return Files.size(building()) > 0;
    }

    private Path removed() {
        return beside(".removed");
    }

    private Path building() {
        return beside(".building");
    }

    private Path site() {
        return beside(".site");
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    }

    private static byte[] bytes(Collection<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
