package daybook.input;

import daybook.file.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What runs keep for later ones. It can be deleted at any time: a build without it makes the same site, and a fetch
 * asks for more.
 *
 * <p>A clone may bring it along, and with it symbolic links, whose targets are not ours to read or change. With a link
 * in the place of the folder, or of something in it, nothing is kept: a temporary folder takes its place until the
 * process ends.
 */
public final class CacheFolder {
    /** Two below the folder are the files and folders that its parts are made of, such as the one of pages. */
    private static final int LEVELS = 2;

    private final Path root;
    private final Optional<Path> link;

    private CacheFolder(Path root, Optional<Path> link) {
        this.root = root;
        this.link = link;
    }

    /** The folder at a path, which may be absent, or another one if there are links. */
    static CacheFolder of(Path path) {
        try {
            Optional<Path> link = firstLink(path);
            return new CacheFolder(link.isPresent() ? temporary() : path, link);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Path> firstLink(Path path) throws IOException {
        Set<Path> links = new TreeSet<>();
        Files.walkFileTree(path, Set.of(), LEVELS, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    links.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path absentOrUnreadable, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return links.stream().findFirst();
    }

    private static Path temporary() throws IOException {
        TemporaryFolder folder = TemporaryFolder.make();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                folder.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
        return folder.path();
    }

    /** The symbolic link because of which nothing is kept for later runs; empty when all is. */
    Optional<Path> link() {
        return link;
    }

    /** Math that earlier builds set. */
    public Path math() {
        return root.resolve("math");
    }

    /** What earlier builds derived of papers. */
    public Path facts() {
        return root.resolve("facts");
    }

    /** What is known of the servers that listings are fetched from. */
    public Path fetch() {
        return root.resolve("fetch");
    }

    /** What is known of the site as it is published. */
    public Path published() {
        return root.resolve("published");
    }

    /** A preview of the site, apart from what is published. */
    public Path preview() {
        return root.resolve("preview");
    }
}
