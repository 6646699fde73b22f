package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlPosition;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown file, parted into front matter and body.
 *
 * @param fields of the front matter, the YAML between two lines of three hyphens at the top; none when there is none
 * @param bodyLine the line, counted from 1, on which the body begins; one behind the last for an empty body
 */
public record MarkdownFile(SourceFile file, MappingReader fields, int bodyLine) {
    private static final String FENCE = "---";

    /** The parser takes the square of the number of a paragraph's lines. */
    private static final int MOST_LINES = 20_000;

    /** Parts a file; a front matter that cannot be read is reported. */
    public static MarkdownFile of(SourceFile file, Diagnostics diagnostics) {
        MappingReader none = MappingReader.of(new YamlNode.Mapping(List.of(), YamlPosition.whole(file)), diagnostics);
        MappingReader unreadable = MappingReader.unreadable(YamlPosition.whole(file), diagnostics);
        if (file.lineCount() > MOST_LINES) {
            diagnostics.error(
                    file.whole(), "the text has more than " + MOST_LINES + " lines", "split it, or make it shorter");
            return new MarkdownFile(file, unreadable, file.lineCount() + 1);
        }
        if (!file.line(1).stripTrailing().equals(FENCE)) {
            return new MarkdownFile(file, none, 1);
        }
        for (int line = 2; line <= file.lineCount(); line++) {
            if (file.line(line).stripTrailing().equals(FENCE)) {
                Optional<YamlNode> node =
                        line == 2 ? Optional.empty() : YamlReader.yaml(file, 2, line - 1, diagnostics);
                MappingReader fields =
                        node.map(it -> MappingReader.of(it, diagnostics)).orElse(line == 2 ? none : unreadable);
                return new MarkdownFile(file, fields, line + 1);
            }
        }
        diagnostics.error(
                file.at(1, 1, FENCE.length()),
                "the front matter is never closed",
                "end it with a line of three hyphens");
        return new MarkdownFile(file, unreadable, file.lineCount() + 1);
    }

    /** The text behind the front matter. */
    public String body() {
        return bodyLine > file.lineCount() ? "" : file.text().substring(file.lineStart(bodyLine));
    }
}
