package daybook.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder that belong to a site. A symbolic link may lead to what is within the site, but not out of it:
 * whoever adds a link to a site must not be able to publish what else is on the machine.
 *
 * @param files sorted; without those whose name, or that of a folder, begins with a dot
 * @param outside the links that lead out of the site, or into a folder that they are in, or to themselves, sorted; not
 *     followed
 * @param unreadable the folders into which the system does not let this program look, sorted
 */
record ConfinedFolder(List<Path> files, List<Path> outside, List<Path> unreadable) {
    /**
     * Reads a folder and all folders in it.
     *
     * @param start may be absent
     * @param root the folder of the site
     */
    static ConfinedFolder of(Path start, Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> outside = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            try {
                visit(
                        start,
                        root.toRealPath().resolve(root.relativize(start)).resolveSibling(""),
                        root.toRealPath(),
                        files,
                        outside,
                        unreadable);
            } catch (UncheckedIOException failure) {
                throw failure.getCause();
            }
        }
        return new ConfinedFolder(
                files.stream().sorted().toList(),
                outside.stream().sorted().toList(),
                unreadable.stream().sorted().toList());
    }

    /** What is in a folder below this one. */
    ConfinedFolder below(Path folder) {
        return new ConfinedFolder(below(folder, files), below(folder, outside), below(folder, unreadable));
    }

    private static List<Path> below(Path folder, List<Path> paths) {
        return paths.stream().filter(it -> it.startsWith(folder)).toList();
    }

    /** @param parent without any links */
    private static void visit(
            Path path, Path parent, Path root, List<Path> files, List<Path> outside, List<Path> unreadable) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean isLink = attributes.isSymbolicLink();
            Optional<Path> real = isLink ? target(path) : Optional.of(parent.resolve(path.getFileName()));
            if (real.filter(it -> !isLink || (it.startsWith(root) && !parent.startsWith(it)))
                    .isEmpty()) {
                outside.add(path);
            } else if (isLink ? Files.isDirectory(path) : attributes.isDirectory()) {
                try (Stream<Path> entries = Files.list(path)) {
                    entries.filter(it -> !it.getFileName().toString().startsWith("."))
                            .forEach(it -> visit(it, real.get(), root, files, outside, unreadable));
                } catch (AccessDeniedException denied) {
                    unreadable.add(path);
                }
            } else if (isLink ? Files.isRegularFile(path) : attributes.isRegularFile()) {
                files.add(path);
            }
        } catch (NoSuchFileException leadsToNothing) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What a link leads to in the end; empty if it leads in a circle, or where this program may not look.
     *
     * @throws NoSuchFileException if there is nothing
     */
    private static Optional<Path> target(Path link) throws IOException {
        try {
            return Optional.of(link.toRealPath());
        } catch (NoSuchFileException leadsToNothing) {
            throw leadsToNothing;
        } catch (FileSystemException circle) {
            return Optional.empty();
        }
    }
}
