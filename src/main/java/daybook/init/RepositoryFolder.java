package daybook.init;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes files into a folder that is empty, a cloned repository without a site, or a site. */
public final class RepositoryFolder {
    /** A message names at most this many files. */
    private static final int NAMED = 5;

    private static final String REPOSITORY = ".git";
    private static final String READ_ME = "README.md";
    private static final String IGNORED = ".gitignore";

    /** What a repository with a readme of its own has in its place. */
    private static final String OTHER_READ_ME = "SITE.md";

    private RepositoryFolder() {}

    /**
     * Writes files into a folder, which is created if it does not exist. What a repository has already stays:
     * {@code .gitignore} gets the lines that it lacks, and the readme of the site another name. A folder that holds any
     * other of the files, or that is no repository and not empty, is reported, and nothing is written.
     *
     * @param name the folder as messages show it
     * @param files texts by their paths within the folder; scripts, which begin with {@code #!}, become executable
     * @param copies files to copy, by their new paths within the folder
     * @return the paths of the files that were written; none after an error
     */
    public static SortedSet<String> fill(
            Path folder,
            String name,
            SortedMap<String, String> files,
            SortedMap<String, Path> copies,
            Diagnostics diagnostics)
            throws IOException {
        Files.createDirectories(folder);
        List<String> there = names(folder);
        if (!there.isEmpty() && !Files.exists(folder.resolve(REPOSITORY))) {
            diagnostics.error(
                    Location.of(name),
                    "the folder is not empty: it holds "
                            + String.join(", ", there.subList(0, Math.min(NAMED, there.size())))
                            + (there.size() > NAMED ? ", …" : ""),
                    "name an empty folder, a new one, or a cloned repository");
            return new TreeSet<>();
        }
        SortedMap<String, String> written = beside(folder, files);
        SortedSet<String> paths = new TreeSet<>(written.keySet());
        paths.addAll(copies.keySet());
        for (String path : paths) {
            if (isTaken(folder, path)) {
                diagnostics.error(
                        Location.of(name), "the folder already has " + path, "move it away, or choose another folder");
            }
        }
        if (diagnostics.hasErrors()) {
            return new TreeSet<>();
        }
        write(folder, written, copies, diagnostics);
        return paths;
    }

    /**
     * Adds files to a folder. What is there stays as it is; each file that would be another one is reported.
     *
     * @param name the folder as messages show it
     * @param files as for {@link #fill}
     * @param copies as for {@link #fill}
     * @return the paths of the files that were written
     */
    public static SortedSet<String> add(
            Path folder,
            String name,
            SortedMap<String, String> files,
            SortedMap<String, Path> copies,
            Diagnostics diagnostics)
            throws IOException {
        SortedMap<String, String> newFiles = new TreeMap<>(files);
        SortedMap<String, Path> newCopies = new TreeMap<>(copies);
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(copies.keySet());
        for (String path : List.copyOf(paths)) {
            if (isTaken(folder, path)) {
                if (!isSame(folder.resolve(path), files.get(path), copies.get(path))) {
                    diagnostics.warning(
                            Location.of(Path.of(name).resolve(path).normalize().toString()),
                            "this file is there already, and stays as it is",
                            "compare it with that of a new site for the same host");
                }
                paths.remove(path);
                newFiles.remove(path);
                newCopies.remove(path);
            }
        }
        write(folder, newFiles, newCopies, diagnostics);
        return paths;
    }

    private static boolean isSame(Path file, @Nullable String text, @Nullable Path copy) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (text == null
                        ? Files.mismatch(file, Objects.requireNonNull(copy)) < 0
                        : Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(
            Path folder, SortedMap<String, String> files, SortedMap<String, Path> copies, Diagnostics diagnostics)
            throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
            if (file.getValue().startsWith("#!") && !path.toFile().setExecutable(true)) {
                diagnostics.warning(
                        Location.of(path.toString()),
                        "this script cannot be made executable",
                        "make it executable yourself");
            }
        }
        for (Map.Entry<String, Path> copy : copies.entrySet()) {
            Path path = folder.resolve(copy.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.copy(copy.getValue(), path);
        }
    }

    /** The files as they go with what a repository has. */
    private static SortedMap<String, String> beside(Path folder, SortedMap<String, String> files) throws IOException {
        SortedMap<String, String> beside = new TreeMap<>(files);
        if (Files.exists(folder.resolve(READ_ME)) && files.containsKey(READ_ME)) {
            beside.put(OTHER_READ_ME, files.get(READ_ME));
            beside.remove(READ_ME);
        }
        String ignored = files.get(IGNORED);
        if (ignored != null && Files.isRegularFile(folder.resolve(IGNORED), LinkOption.NOFOLLOW_LINKS)) {
            beside.put(IGNORED, extended(Files.readString(folder.resolve(IGNORED)), ignored));
        }
        return beside;
    }

    /** A link is never written through. */
    private static boolean isTaken(Path folder, String path) {
        for (Path parent = Path.of(path).getParent(); parent != null; parent = parent.getParent()) {
            if (Files.isSymbolicLink(folder.resolve(parent))) {
                return true;
            }
        }
        Path file = folder.resolve(path);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !(path.equals(IGNORED) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static String extended(String text, String lines) {
        StringBuilder extended = new StringBuilder(text);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            extended.append('\n');
        }
        List<String> there = text.lines().map(String::strip).toList();
        lines.lines()
                .filter(it -> !there.contains(it.strip()))
                .forEach(it -> extended.append(it).append('\n'));
        return extended.toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals(REPOSITORY))
                    .sorted()
                    .toList();
        }
    }
}
