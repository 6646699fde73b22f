package daybook.check;

/**
 * An address, or an id, that is written in a file.
 *
 * @param address without blanks around it
 * @param offset 0-based, in UTF-16 characters of the file's text
 * @param length in characters, as it is written there
 * @param embedded whether the page shows or runs what is there, such as a picture, a style sheet or a script
 */
public record MarkupReference(String address, int offset, int length, boolean embedded) {}
