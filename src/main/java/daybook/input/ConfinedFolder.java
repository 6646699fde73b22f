package daybook.input;

import daybook.layout.SiteLayout;
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
import java.util.stream.StreamSupport;

/**
 * The files of a folder that belong to a site. A symbolic link may lead to what the same folder publishes, but not out
 * of it: whoever adds a link to a site must not be able to publish what else is on the machine, or what the site keeps
 * to itself, such as drafts and the repository's settings.
 *
 * @param files sorted; without those whose name, or that of a folder, begins with a dot
 * @param outside the links that lead out of the folder, to a name that begins with a dot, into a folder that they are
 *     in, to themselves, or to nothing, sorted; not followed
 * @param unreadable the folders into which the system does not let this program look, sorted
 */
record ConfinedFolder(List<Path> files, List<Path> outside, List<Path> unreadable) {
    /**
     * Reads a folder and all folders in it.
     *
     * @param start may be absent; may itself be a link to anything within the site that is not hidden
     * @param root the folder of the site
     */
    static ConfinedFolder of(Path start, Path root) throws IOException {
        if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
            return new ConfinedFolder(List.of(), List.of(), List.of());
        }
        Walk walk = new Walk(root.toRealPath(), root.resolve(SiteLayout.ASSETS));
        try {
            walk.visit(start, walk.root.resolve(root.relativize(start)).resolveSibling(""), walk.root);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return new ConfinedFolder(
                walk.files.stream().sorted().toList(),
                walk.outside.stream().sorted().toList(),
                walk.unreadable.stream().sorted().toList());
    }

    /** What is in a folder below this one. */
    ConfinedFolder below(Path folder) {
        return new ConfinedFolder(below(folder, files), below(folder, outside), below(folder, unreadable));
    }

    private static List<Path> below(Path folder, List<Path> paths) {
        return paths.stream().filter(it -> it.startsWith(folder)).toList();
    }

    private static boolean isHidden(Path name) {
        return name.toString().startsWith(".");
    }

    /** What was found on the way. */
    private static final class Walk {
        private final Path root;
        private final Path assets;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> outside = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();

        /**
         * @param root the folder of the site, without any links
         * @param assets what is copied as it is
         */
        Walk(Path root, Path assets) {
            this.root = root;
            this.assets = assets;
        }

        /**
         * Looks at a file or a folder.
         *
         * @param parent without any links
         * @param bounds the folder that a link may not lead out of, without any links
         */
        private void visit(Path path, Path parent, Path bounds) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean isLink = attributes.isSymbolicLink();
                Path place = parent.resolve(path.getFileName());
                // Only what is among them may be copied, so that they themselves are no link to something else.
                Path within = path.equals(assets) ? place : bounds;
                Optional<Path> real = isLink ? target(path) : Optional.of(place);
                if (real.filter(it -> !isLink || (isOpen(it, within) && !parent.startsWith(it)))
                        .isEmpty()) {
                    outside.add(path);
                } else if (isLink ? Files.isDirectory(path) : attributes.isDirectory()) {
                    visitFolder(path, real.get(), within.equals(root) ? real.get() : within);
                } else if (isLink ? Files.isRegularFile(path) : attributes.isRegularFile()) {
                    files.add(path);
                }
            } catch (NoSuchFileException removedMeanwhile) {
                return;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void visitFolder(Path folder, Path real, Path bounds) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(it -> !isHidden(it.getFileName())).forEach(it -> visit(it, real, bounds));
            } catch (AccessDeniedException denied) {
                unreadable.add(folder);
            }
        }

        /** Whether a file or folder is within bounds, and no name on the way from the site's folder is hidden. */
        private boolean isOpen(Path real, Path bounds) {
            return real.startsWith(bounds)
                    && StreamSupport.stream(root.relativize(real).spliterator(), false)
                            .noneMatch(ConfinedFolder::isHidden);
        }

        /**
         * What a link leads to in the end; empty if it leads in a circle, to nothing, or where this program may not
         * look.
         */
        private static Optional<Path> target(Path link) throws IOException {
            try {
                return Optional.of(link.toRealPath());
            } catch (FileSystemException circle) {
                return Optional.empty();
            }
        }
    }
}
