package daybook.yaml;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;

/**
 * Where a name or value stands.
 *
 * @param line counts from 1; 0 means the file as a whole
 * @param column counts UTF-16 characters from 1
 * @param length characters to point at
 */
public record Position(SourceFile file, int line, int column, int length) {
    /** A place whose column, from 1, counts code points as YAML's parser does: those beyond U+FFFF take two columns. */
    static Position ofCodePoints(SourceFile file, int line, int column, int length) {
        String text = line <= file.lineCount() ? file.line(line) : "";
        int before = Math.min(column - 1, text.codePointCount(0, text.length()));
        return new Position(file, line, text.offsetByCodePoints(0, before) + 1, length);
    }

    /** A file as a whole. */
    public static Position whole(SourceFile file) {
        return new Position(file, 0, 0, 1);
    }

    /** The place for messages, with the source line. */
    public Location location() {
        return line == 0 ? file.whole() : file.at(line, column, length);
    }
}
