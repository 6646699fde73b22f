package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.note.NoteTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files among the content that are not part of it: copies of editors, files of systems, texts with another suffix. */
final class StrayFiles {
    /** The suffix of notes and pages. */
    static final String MARKDOWN = ".md";

    private static final Pattern COPY =
            Pattern.compile("(?i).*~|#.*#|.*\\.(?:bak|orig|rej|swp|tmp)|thumbs\\.db|desktop\\.ini");

    /** Texts about a folder, lists of feeds, and what is hidden. */
    private static final Pattern NOT_CONTENT =
            Pattern.compile("(?i)\\..*|(?:readme|license|licence|copying|notice)(?:\\..*)?|.*\\.(?:opml|xml)");

    /** What others call the folder of what is copied as it is. */
    private static final Pattern ASSETS = Pattern.compile(
            "(?i)images?|img|imgs|pics|pictures?|photos?|figures?|figs?|static|public|media|files|attachments?|downloads?|uploads?");

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
     * Warns of what lies beside the folders of the content, where nothing reads it, but for texts about the folder and
     * lists of feeds, which settings may name.
     *
     * @param content may be absent
     * @param files all that are in it, without hidden ones, sorted
     * @param known the names of what is read there
     * @param name how messages call a file
     */
    static void reportUnread(
            Path content, List<Path> files, List<String> known, Function<Path, String> name, Diagnostics diagnostics)
            throws IOException {
        SortedMap<Path, Boolean> unread = new TreeMap<>();
        files.forEach(it -> unread.merge(
                content.resolve(content.relativize(it).getName(0)), isMarkdown(it), (one, other) -> one || other));
        unread.keySet()
                .removeIf(it -> known.contains(it.getFileName().toString())
                        || NOT_CONTENT.matcher(it.getFileName().toString()).matches());
        for (Map.Entry<Path, Boolean> each : unread.entrySet()) {
            Optional<Path> meant = meant(each.getKey(), known);
            if (meant.isEmpty() || !isSame(each.getKey(), meant.get())) {
                String hint = meant.map(it -> "did you mean " + name.apply(it) + "?")
                        .orElseGet(() -> advice(each.getKey(), each.getValue()));
                warn(each.getKey(), name, hint, diagnostics);
            }
        }
    }

    private static String advice(Path unread, boolean holdsMarkdown) {
        if (ASSETS.matcher(unread.getFileName().toString()).matches()) {
            return "files that are copied as they are belong into " + SiteLayout.ASSETS;
        }
        return holdsMarkdown
                ? "posts and introductions of topics belong into " + SiteLayout.NOTES + ", pages into "
                        + SiteLayout.PAGES
                : "listings belong into " + SiteLayout.LISTINGS + ", files that are copied as they are into "
                        + SiteLayout.ASSETS;
    }

    /**
     * Warns of notes beside the content: texts that are named after a paper or a day, in the site's folder or in a
     * folder {@code notes} there.
     */
    static void reportNotesOutside(Path root, Function<Path, String> name, Diagnostics diagnostics) throws IOException {
        List<Path> notes = new ArrayList<>(children(root));
        notes.addAll(children(root.resolve("notes")));
        notes.stream()
                .filter(it -> isMarkdown(it) && Files.isRegularFile(it) && isNamedAsNote(it))
                .forEach(it -> warn(it, name, "notes belong into " + SiteLayout.NOTES, diagnostics));
    }

    private static boolean isNamedAsNote(Path file) {
        String given = file.getFileName().toString();
        NoteTarget target = NoteTarget.ofFileName(given.substring(0, given.length() - MARKDOWN.length()));
        return target instanceof NoteTarget.PaperTarget || target instanceof NoteTarget.DayTarget;
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
        for (Path child : children(folder)) {
            Optional<Path> meant = meant(child, known);
            if (meant.isPresent() && !isSame(child, meant.get()) && holdsFiles(child)) {
                warn(child, name, "did you mean " + name.apply(meant.get()) + "?", diagnostics);
            }
        }
    }

    private static void warn(Path unread, Function<Path, String> name, String hint, Diagnostics diagnostics) {
        diagnostics.warning(
                Location.of(name.apply(unread)),
                "nothing reads this " + (Files.isDirectory(unread) ? "folder" : "file"),
                hint);
    }

    /** What is in a folder, sorted; nothing when it is none. */
    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    /** What a misspelt name means; empty for one that is known, hidden or has a meaning of its own. */
    private static Optional<Path> meant(Path path, List<String> known) {
        String given = path.getFileName().toString();
        boolean other = known.contains(given)
                || given.startsWith(".")
                || ASSETS.matcher(given).matches();
        return other ? Optional.empty() : KnownNames.of(known).nearest(given).map(path::resolveSibling);
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
