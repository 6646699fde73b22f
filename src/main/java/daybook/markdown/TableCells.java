package daybook.markdown;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Limits the cells of the tables of a text before it is parsed: each row is filled up to the columns of its table (GFM,
 * section 4.10), so that a few thousand characters can make a million cells. The parser throws beyond a million of one
 * table.
 */
public final class TableCells {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    /** The row below the heads of columns, perhaps within a quote or a list. */
    private static final Pattern DELIMITER_ROW = Pattern.compile("\\A[ \\t>]*+[|:-][ \\t|:-]*+");

    private static final Pattern COLUMN = Pattern.compile("-++");

    private TableCells() {}

    /**
     * The line, counted from 1, on which a text has more cells than a number; empty if it has fewer. Never fewer are
     * counted than there are; more, where a table ends without a blank line or stands in a block of code.
     */
    public static OptionalInt lineBeyond(int most, String markdown) {
        String[] lines = LINE_END.split(markdown, -1);
        int columns = 0;
        long cells = 0;
        for (int index = 0; index < lines.length; index++) {
            String line = lines[index];
            if (isBlank(line)) {
                columns = 0;
            } else if (line.indexOf('|') >= 0 && DELIMITER_ROW.matcher(line).matches()) {
                columns = Math.max(columns, columns(line));
            }
            cells += columns;
            if (cells > most) {
                return OptionalInt.of(index + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** What CommonMark means by it, section 2.1. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(it -> it == ' ' || it == '\t');
    }

    private static int columns(String delimiterRow) {
        return (int) COLUMN.matcher(delimiterRow).results().count();
    }
}
