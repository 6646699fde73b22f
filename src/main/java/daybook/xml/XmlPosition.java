package daybook.xml;

import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;

/**
 * The place of a tag.
 *
 * @param offset the 0-based offset of its first character in the file's text, in UTF-16 characters
 * @param length how many characters a message underlines, at least 1
 */
public record XmlPosition(SourceFile file, int offset, int length) {
    /** The place for messages, with the source line. */
    public Location location() {
        return file.at(offset, length);
    }
}
