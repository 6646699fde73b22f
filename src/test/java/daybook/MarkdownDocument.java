package daybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document of the repository, parsed. */
public record MarkdownDocument(Path file, String text) {
    private static final Pattern FENCE =
            Pattern.compile("(?ms)^(?<indent> *)(?<fence>`{3,})(?<language>\\w*) ?(?<path>[^\\n]*)\\n(?<text>.*?)"
                    + "^\\k<indent>\\k<fence>$");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /**
     * A fenced block.
     *
     * @param path what stands behind the language: the file that the block is an example of, empty for none
     */
    public record Block(String language, String path, String text) {}

    public static MarkdownDocument read(Path file) throws IOException {
        return new MarkdownDocument(file, Files.readString(file));
    }

    /** The documents at the top of a repository and in its folder {@code docs}. */
    static List<MarkdownDocument> all(Path repository) throws IOException {
        List<Path> files;
        try (Stream<Path> top = Files.list(repository);
                Stream<Path> docs = Files.list(repository.resolve("docs"))) {
            files = Stream.concat(top, docs)
                    .filter(it -> it.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        List<MarkdownDocument> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(read(file));
        }
        return documents;
    }

    /** The blocks between fences, in their order. */
    List<Block> blocks() {
        return FENCE.matcher(text)
                .results()
                .map(it -> new Block(it.group(3), it.group(4), it.group(5).replaceAll("(?m)^" + it.group(1), "")))
                .toList();
    }

    /** The addresses that links and images of this repository lead to. */
    List<String> links() {
        String prose = FENCE.matcher(text).replaceAll("").replaceAll("`[^`\n]+`", "");
        return LINK.matcher(prose).results().map(it -> it.group(1)).toList();
    }

    /** The anchors that GitHub gives to the headings. */
    Set<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(it -> it.group(1).toLowerCase(Locale.ROOT))
                .map(it -> it.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The rows of the first table below a heading, or below any line that begins like this, without its head. */
    public List<List<String>> table(String above) {
        return text.substring(text.indexOf("\n" + above))
                .lines()
                .dropWhile(it -> !it.startsWith("|"))
                .takeWhile(it -> it.startsWith("|"))
                .skip(2)
                .map(row -> Arrays.stream(row.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The first cells of a table, without the marks of code. */
    List<String> names(String above) {
        return table(above).stream().map(it -> it.get(0).replace("`", "")).toList();
    }

    /** So that a failed test names the document. */
    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
