package daybook.yaml;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;

/**
 * Where a name or value stands.
 *
 * @param line counts from 1
 * @param column counts from 1
 * @param length characters to point at
 */
public record Position(SourceFile file, int line, int column, int length) {
    /** The place for messages, with the source line. */
    public Location location() {
        return file.at(line, column, length);
    }
}
