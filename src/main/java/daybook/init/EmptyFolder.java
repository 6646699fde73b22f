package daybook.init;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes files into a folder that is empty. */
public final class EmptyFolder {
    /** A message names at most this many files. */
    private static final int NAMED = 5;

    private EmptyFolder() {}

    /**
     * Writes files into a folder, which is created if it does not exist. A folder that holds anything but {@code .git}
     * is reported, and nothing is written.
     *
     * @param name the folder as messages show it
     * @param files texts by their paths within the folder
     */
    public static void fill(Path folder, String name, SortedMap<String, String> files, Diagnostics diagnostics)
            throws IOException {
        Files.createDirectories(folder);
        List<String> there = names(folder);
        if (!there.isEmpty()) {
            diagnostics.error(
                    Location.of(name),
                    "the folder is not empty: it holds "
                            + String.join(", ", there.subList(0, Math.min(NAMED, there.size())))
                            + (there.size() > NAMED ? ", …" : ""),
                    "name an empty folder or a new one");
            return;
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals(".git"))
                    .sorted()
                    .toList();
        }
    }
}
