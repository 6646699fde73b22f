package daybook.diagnostic;

import java.util.Comparator;

/**
 * A place in an input.
 *
 * @param file how messages name the file, usually its path
 * @param line counts from 1; 0 means the file as a whole
 * @param column counts UTF-16 characters from 1; 0 when {@code line} is 0
 * @param length how many characters a message underlines, at least 1
 * @param excerpt the text of the line, empty when {@code line} is 0
 */
public record Location(String file, int line, int column, int length, String excerpt) implements Comparable<Location> {
    /** The API of a source takes addresses with a hundred identifiers, which nobody reads in a message. */
    private static final int LONGEST_ADDRESS = 120;

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** A file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0, 1, "");
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, or the file's name alone; of a long address only its beginning. */
    @Override
    public String toString() {
        boolean isLong = file.length() > LONGEST_ADDRESS && file.matches("https?://.*");
        String name = isLong ? file.substring(0, LONGEST_ADDRESS) + "…" : file;
        return line == 0 ? name : name + ":" + line + ":" + column;
    }
}
