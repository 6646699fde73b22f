package daybook.cli;

import daybook.file.AtomicFile;
import daybook.output.OutputDirectory.FileChanges;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The list of files that builds wrote since somebody uploaded the site and removed the list, and in a file beside it,
 * {@code .removed}, of those that they removed: a path a line, relative to the site. A third file, {@code .building},
 * is there while a build runs. One that is left over is of a build that was killed, of which nobody knows what it
 * wrote; then all files are listed.
 *
 * @param file the list
 * @param output the folder of the site
 */
record ChangedFiles(Path file, Path output) {
    /** Says that a build begins. Whether the last one did not end is kept until one does. */
    void begin() throws IOException {
        if (Files.exists(building())) {
            Files.writeString(building(), "killed\n");
        } else {
            Files.createFile(building());
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
        } else if (!incomplete && !isAfterAKilledBuild()) {
            Files.delete(building());
        }
    }

    private void add(FileChanges changes) throws IOException {
        SortedSet<String> written = lines(file);
        SortedSet<String> removed = lines(removed());
        for (SitePath path : changes.removed()) {
            written.remove(path.value());
            removed.add(path.value());
        }
        changes.written().forEach(it -> written.add(it.value()));
        if (isAfterAKilledBuild()) {
            written.addAll(all());
        }
        removed.removeAll(written);
        AtomicFile.write(removed(), bytes(removed));
        AtomicFile.write(file, bytes(written));
        Files.delete(building());
    }

    private boolean isAfterAKilledBuild() throws IOException {
        return Files.size(building()) > 0;
    }

    private Path removed() {
        return file.resolveSibling(file.getFileName() + ".removed");
    }

    private Path building() {
        return file.resolveSibling(file.getFileName() + ".building");
    }

    /** All files of the site but those of Daybook, which begin with a dot and its name. */
    private SortedSet<String> all() throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().startsWith(".daybook-"))
                    .forEach(it -> all.add(output.relativize(it).toString().replace('\\', '/')));
        }
        return all;
    }

    private static SortedSet<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
    }

    private static byte[] bytes(SortedSet<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
