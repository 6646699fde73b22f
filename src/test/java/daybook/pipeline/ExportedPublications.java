package daybook.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Publications for a program that reads them one after the other, {@code .ci/publications.py}: a folder for each, with
 * the feeds that changed, and with the file {@code shown.txt} of what a subscriber has to see for the first time by
 * then.
 */
final class ExportedPublications {
    /** The feeds of the site as a whole; those of topics and authors have the same items. */
    private static final List<String> FEEDS = List.of("feed", "days/feed", "picks/feed", "changes/feed");

    private final Path folder;
    private final Map<Path, String> last = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private int number;

    /** @param folder what is in it is removed */
    ExportedPublications(Path folder) throws IOException {
        TemporaryFiles.remove(folder);
        this.folder = folder;
    }

    /**
     * Exports what is published now.
     *
     * @param texts what the site shows; once it did, a subscriber knows it
     */
    void add(Path output, Collection<String> texts) throws IOException {
        Path publication = folder.resolve(String.format(Locale.ROOT, "%05d", number++));
        for (String feed : FEEDS) {
            for (String type : List.of(".xml", ".atom")) {
                Path path = Path.of(feed + type);
                String text = Files.readString(output.resolve(path));
                if (!text.equals(last.put(path, text))) {
                    write(publication.resolve(path), text);
                }
            }
        }
        List<String> added = texts.stream().filter(shown::add).toList();
        write(publication.resolve("shown.txt"), String.join("\n", added));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
