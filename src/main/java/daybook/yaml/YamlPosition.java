package daybook.yaml;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;

/**
 * The place of a name or value.
 *
 * @param line counts from 1; 0 means the file as a whole
 * @param column counts characters from 1; 1 for the file as a whole
 * @param length how many characters a message underlines, at least 1
 * @param codePoints whether the column counts code points and not UTF-16 characters
 */
public record YamlPosition(SourceFile file, int line, int column, int length, boolean codePoints) {
    YamlPosition(SourceFile file, int line, int column, int length) {
        this(file, line, column, length, false);
    }

    /** A place whose column counts code points, as YAML's parser does. */
    static YamlPosition ofCodePoints(SourceFile file, int line, int column, int length) {
        return new YamlPosition(file, line, column, length, true);
    }

    /** A file as a whole. */
    public static YamlPosition whole(SourceFile file) {
        return new YamlPosition(file, 0, 0, 1);
    }

    /** The place for messages, with the source line. */
    public Location location() {
        return line == 0 ? file.whole() : file.at(line, codePoints ? utf16Column() : column, length);
    }

    /** Characters beyond U+FFFF take two columns. Counted when asked for: a line can be long, with many places. */
    private int utf16Column() {
        String text = line <= file.lineCount() ? file.line(line) : "";
        int before = Math.min(column - 1, text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, before) + 1;
    }
}
