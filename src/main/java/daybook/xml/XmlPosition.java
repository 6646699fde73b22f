package daybook.xml;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;

/**
 * Where a tag stands.
 *
 * @param offset the 0-based offset of its first character in the file's text
 * @param length characters to point at
 */
public record XmlPosition(SourceFile file, int offset, int length) {
    /** The place for messages, with the source line. */
    public Location location() {
        return file.at(offset, length);
    }
}
