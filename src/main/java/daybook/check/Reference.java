package daybook.check;

/**
 * An address that is written in a file.
 *
 * @param address without blanks around it
 * @param offset 0-based, where it stands in the file's text
 * @param length in characters, as it is written there
 * @param part whether it is shown or run as part of the page
 */
record Reference(String address, int offset, int length, boolean part) {}
