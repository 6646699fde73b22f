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

/** Fills folders in which there is nothing to lose. */
public final class EmptyFolder {
    /** So many of the names in a folder are told. */
    private static final int FEW = 5;

    private EmptyFolder() {}

    /**
     * Writes files into a folder, which is made if it does not exist. If it holds more than Git's own folder, that is
     * reported, and nothing is written.
     *
     * @param name how messages call the folder
     * @param files texts by their paths within the folder
     */
    public static void fill(Path folder, String name, SortedMap<String, String> files, Diagnostics diagnostics)
            throws IOException {
        Files.createDirectories(folder);
        List<String> there = names(folder);
        if (!there.isEmpty()) {
            diagnostics.error(
                    Location.of(name),
                    "the folder is not empty, there is "
                            + String.join(", ", there.subList(0, Math.min(FEW, there.size())))
                            + (there.size() > FEW ? ", …" : ""),
                    "name one that is empty or does not exist yet");
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
