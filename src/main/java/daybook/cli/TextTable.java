package daybook.cli;

import java.util.ArrayList;
import java.util.List;

/** Lays out a table of texts and numbers: the first column to the left, all others to the right. */
final class TextTable {
    private TextTable() {}

    /** The lines of rows that have the same number of cells. */
    static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(it -> it.get(at).length()).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths.get(column) - cell.length());
                line.append(column == 0 ? cell + space : "  " + space + cell);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
