package daybook.math;

import static daybook.math.MathElements.children;

import java.util.List;
import org.w3c.dom.Element;

/** Columns of matrices and aligned equations, which the style sheet aligns. */
final class MathTable {
    private MathTable() {}

    static void apply(Element table) {
        String[] alignments = words(table, "columnalign");
        String[] gaps = words(table, "columnspacing");
        for (Element row : children(table)) {
            if (row.getTagName().equals("mlabeledtr")) {
                row.removeChild(children(row).get(0));
                table.getOwnerDocument().renameNode(row, null, "mtr");
            }
        }
        for (Element row : children(table)) {
            List<Element> cells = children(row);
            for (int column = 0; column < cells.size(); column++) {
                Element cell = cells.get(column);
                String own = cell.getAttribute("columnalign");
                String alignment = own.isEmpty() ? at(alignments, column) : own;
                boolean tight = column > 0 && at(gaps, column - 1).matches("0(em)?");
                String look = (alignment.matches("left|right") ? alignment : "") + (tight ? " tight" : "");
                if (!look.isEmpty()) {
                    cell.setAttribute("class", look.strip());
                }
            }
        }
    }

    private static String[] words(Element table, String attribute) {
        return table.getAttribute(attribute).strip().split("\\s+");
    }

    /** The last holds for all columns behind it too. */
    private static String at(String[] values, int column) {
        return values[Math.min(column, values.length - 1)];
    }
}
