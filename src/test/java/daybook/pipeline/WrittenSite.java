package daybook.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small site in a folder, written file by file. */
public final class WrittenSite {
    /** Settings that are enough; a test adds its own lines. */
    public static final String SETTINGS = """
            title: T
            description: D
            url: https://t.example/list/
            curators: {id: a, name: A}
            """;

    private final Path folder;

    /** @param folder may be absent */
    public WrittenSite(Path folder) {
        this.folder = folder;
    }

    /** A line of a listing: a new paper. */
    public static String paper(String id, String title) {
        return "{\"kind\":\"new\",\"id\":\"" + id + "\",\"title\":\"" + title + "\"}";
    }

    /** Writes a file, whose path is returned. */
    public Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, whose path is returned. */
    public Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, bytes);
    }

    /** Writes a listing of arXiv's cs.DC. */
    public void listing(String name, String day, String... lines) throws IOException {
        write("content/listings/" + name + ".jsonl", listing(day, List.of(lines)));
    }

    /** The text of a listing of arXiv's cs.DC. */
    public static String listing(String day, List<String> lines) {
        return "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"" + day + "\"}\n"
                + String.join("\n", lines) + "\n";
    }
}
