package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.unicode.Unicode;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlPosition;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A Markdown file, parted into front matter and body.
 *
 * @param fields of the front matter, the YAML between two lines of three hyphens at the top, perhaps below blank lines;
 *     none when there is none
 * @param bodyLine the line, counted from 1, on which the body begins; one behind the last for an empty body
 */
public record MarkdownFile(SourceFile file, MappingReader fields, int bodyLine) {
    private static final String FENCE = "---";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    /** The first lines of front matter in other languages, which other programs read. */
    private static final Map<String, String> OTHER_FENCES = Map.of("+++", "TOML", ";;;", "JSON", "{", "JSON");

    /** A line of hyphens that names the language of what follows. */
    private static final Pattern NAMED_FENCE = Pattern.compile("(?i)---\\s*+(json|toml)");

    /** A line that is all of a JSON object, or of its beginning. */
    private static final Pattern JSON_FIELDS = Pattern.compile("\\{\\s*+\"[\\w-]++\"\\s*+:.*[}\\]{\\[,]");

    private static final Pattern MISTAKEN_FENCE = Pattern.compile("--|-{4,}+|\\s+---|(?i:---\\s*+ya?ml)");

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z-]*:(?:\\s|$)");

    /** Fields of notes and pages whose values tell them from the first words of a text. */
    private static final Pattern KNOWN_FIELD = Pattern.compile("(?:title|description|tags|aliases): .*"
            + "|(?:pick|draft):\\s*(?:true|false)|rating:\\s*\\d|(?:date|publish):\\s*\\d{4}-.*"
            + "|about:\\s*[\\[\\d].*");

    /** How many lines below the first one front matter is looked for that is not at the top. */
    private static final int LATEST = 20;

    /** The parser takes the square of the number of a paragraph's lines. */
    private static final int MOST_LINES = 20_000;

    /** Parts a file; a front matter that cannot be read is reported. */
    public static MarkdownFile of(SourceFile file, Diagnostics diagnostics) {
        MappingReader none = MappingReader.of(YamlNode.Mapping.empty(YamlPosition.whole(file)), diagnostics);
        MappingReader unreadable = MappingReader.unreadable(YamlPosition.whole(file), diagnostics);
        if (file.lineCount() > MOST_LINES) {
            diagnostics.error(
                    file.whole(), "the text has more than " + MOST_LINES + " lines", "split it, or make it shorter");
            return new MarkdownFile(file, unreadable, file.lineCount() + 1);
        }
        int first = firstLine(file);
        Optional<String> other = otherLanguage(line(file, first));
        if (other.isPresent()) {
            diagnostics.error(
                    file.at(first, 1, line(file, first).length()),
                    "front matter in " + other.get() + " is not read",
                    "write it in YAML, between two lines of three hyphens");
            return new MarkdownFile(file, unreadable, file.lineCount() + 1);
        }
        if (beginsOtherwise(file, first)) {
            diagnostics.error(
                    file.at(first, 1, line(file, first).length()),
                    "front matter begins with three hyphens",
                    "write three hyphens in a line of their own, above it and below it");
            return new MarkdownFile(file, unreadable, file.lineCount() + 1);
        }
        if (!opensFrontMatter(file, first)) {
            warnOfLateFrontMatter(file, first, diagnostics);
            return new MarkdownFile(file, none, 1);
        }
        for (int line = first + 1; line <= file.lineCount(); line++) {
            if (file.line(line).stripTrailing().equals(FENCE)) {
                Optional<YamlNode> node =
                        line == first + 1 ? Optional.empty() : YamlReader.yaml(file, first + 1, line - 1, diagnostics);
                MappingReader fields =
                        node.map(it -> MappingReader.of(it, diagnostics)).orElse(line == first + 1 ? none : unreadable);
                return new MarkdownFile(file, fields, line + 1);
            }
        }
        diagnostics.error(
                file.at(first, 1, FENCE.length()),
                "the front matter is never closed",
                "end it with a line of three hyphens");
        return new MarkdownFile(file, unreadable, file.lineCount() + 1);
    }

    /** The language of front matter that is not in YAML, by its first line. */
    private static Optional<String> otherLanguage(String line) {
        Matcher named = NAMED_FENCE.matcher(line);
        if (named.matches()) {
            return Optional.of(Unicode.asciiUpperCase(named.group(1)));
        }
        return JSON_FIELDS.matcher(line).matches() ? Optional.of("JSON") : Optional.ofNullable(OTHER_FENCES.get(line));
    }

    /** The first line that is not blank; 1 if all are. */
    private static int firstLine(SourceFile file) {
        return IntStream.rangeClosed(1, file.lineCount())
                .filter(it -> !file.line(it).isBlank())
                .findFirst()
                .orElse(1);
    }

    /** A line without blanks at its end; empty behind the last one. */
    private static String line(SourceFile file, int line) {
        return line > file.lineCount() ? "" : file.line(line).stripTrailing();
    }

    /** Below blank lines a line of hyphens is front matter if a field follows, else a thematic break. */
    private static boolean opensFrontMatter(SourceFile file, int line) {
        return line(file, line).equals(FENCE)
                && (line == 1 || FIELD.matcher(line(file, line + 1)).lookingAt());
    }

    /**
     * Whether front matter begins otherwise than with its line of hyphens: with a line of more or fewer of them or with
     * a blank before them, and a field below it, or with a field at once.
     */
    private static boolean beginsOtherwise(SourceFile file, int line) {
        return (MISTAKEN_FENCE.matcher(line(file, line)).matches()
                        && FIELD.matcher(line(file, line + 1)).lookingAt())
                || KNOWN_FIELD.matcher(line(file, line)).matches();
    }

    /** Warns of fields between lines of hyphens that something stands above, such as a comment or a title. */
    private static void warnOfLateFrontMatter(SourceFile file, int first, Diagnostics diagnostics) {
        for (int line = first + 1; line < Math.min(file.lineCount(), first + LATEST); line++) {
            if (line(file, line).equals(FENCE)) {
                int end = line + 1;
                while (FIELD.matcher(line(file, end)).lookingAt()) {
                    end++;
                }
                if (end > line + 1 && line(file, end).equals(FENCE)) {
                    diagnostics.warning(
                            file.at(line, 1, FENCE.length()),
                            "this looks like front matter, but is shown as text",
                            "move what stands above it below it");
                }
                return;
            }
        }
    }

    /** The text behind the front matter. */
    public String body() {
        return bodyLine > file.lineCount() ? "" : file.text().substring(file.lineStart(bodyLine));
    }

    /** Whether anything but comments stands behind the front matter. */
    public boolean hasText() {
        String body = body().strip();
        while (body.startsWith(COMMENT)) {
            int end = body.indexOf(COMMENT_END);
            body = end < 0 ? "" : body.substring(end + COMMENT_END.length()).strip();
        }
        return !body.isEmpty();
    }

    /** The place of a node of the body, or of what it is in when it has none of its own. */
    Location location(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return node.getParent() == null ? file.whole() : location(node.getParent());
        }
        SourceSpan span = spans.get(0);
        return file.at(bodyLine + span.getLineIndex(), span.getColumnIndex() + 1, span.getLength());
    }

    /** The place of a line of the body, counted from 1. */
    Location line(int line) {
        return file.at(bodyLine + line - 1, 1, 1);
    }
}
