package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files among the content that are not part of it: copies of editors, files of systems, texts with another suffix. */
final class StrayFiles {
    /** The suffix of notes and pages. */
    static final String MARKDOWN = ".md";

    private static final Pattern COPY =
            Pattern.compile("(?i).*~|#.*#|.*\\.(?:bak|orig|rej|swp|tmp)|thumbs\\.db|desktop\\.ini");

    private StrayFiles() {}

    /** Whether a name is that of a copy that an editor or Git left, or of a file that a system creates. */
    static boolean isCopy(Path file) {
        return COPY.matcher(file.getFileName().toString()).matches();
    }

    /** Whether a name is that of a note or page. */
    static boolean isMarkdown(Path file) {
        return file.toString().endsWith(MARKDOWN);
    }

    /**
     * Warns of files and folders that nothing reads and whose names are nearly those of what is read.
     *
     * @param folder where they are; may be absent
     * @param known the names of what is read there
     * @param name how messages call a file
     */
    static void reportMisspelt(Path folder, List<String> known, Function<Path, String> name, Diagnostics diagnostics)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                String given = child.getFileName().toString();
                Optional<Path> meant = known.contains(given) || given.startsWith(".")
                        ? Optional.empty()
                        : KnownNames.of(known).nearest(given).map(folder::resolve);
                if (meant.isPresent() && !isSame(child, meant.get()) && holdsFiles(child)) {
                    diagnostics.warning(
                            Location.of(name.apply(child)),
                            "nothing reads this " + (Files.isDirectory(child) ? "folder" : "file"),
                            "did you mean " + name.apply(meant.get()) + "?");
                }
            }
        }
    }

    /** Whether two names are the same to a file system that ignores capitals. */
    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(one, other);
    }

    private static boolean holdsFiles(Path path) throws IOException {
        return !FolderFiles.below(path).isEmpty();
    }

    /**
     * Warns of files that are passed over.
     *
     * @param listings all files among the listings
     * @param texts all files among notes and pages
     * @param name how messages call a file
     */
    static void report(List<Path> listings, List<Path> texts, Function<Path, String> name, Diagnostics diagnostics) {
        listings.stream()
                .filter(StrayFiles::isCopy)
                .forEach(it -> diagnostics.warning(
                        Location.of(name.apply(it)),
                        "this looks like a copy of an editor or a file of the system, and is passed over",
                        "remove it"));
        texts.stream()
                .filter(it -> !isMarkdown(it))
                .forEach(it -> diagnostics.warning(
                        Location.of(name.apply(it)),
                        "this file is passed over, because its name does not end in " + MARKDOWN,
                        "rename it, or move it elsewhere"));
    }
}
