package daybook.math.tree;

import daybook.math.tree.ParsedMath.MathElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of nodes the elements that MathJax writes, and notes TeX's spaces on them. */
final class ElementWriter {
    /** MathJax's own names of alphabets. */
    private static final Map<String, String> VARIANTS = Map.of(
            "-tex-calligraphic", "script",
            "-tex-bold-calligraphic", "bold-script",
            "-tex-oldstyle", "normal",
            "-tex-bold-oldstyle", "bold",
            "-tex-mathit", "italic");

    private ElementWriter() {}

    /** A node that is no inferred row. */
    static MathElement write(MathNode node) {
        return write(node, "");
    }

    private static MathElement write(MathNode node, String space) {
        SortedMap<String, String> attributes = new TreeMap<>(node.attributes);
        attributes.computeIfPresent("mathvariant", (name, value) -> VARIANTS.getOrDefault(value, value));
        if (node.hasGivenClass && node.texClass == TexClass.INNER) {
            attributes.put("data-mjx-texclass", "INNER");
        }
        if (!space.isEmpty()) {
            attributes.put("data-space", space);
        }
        String text = node.text.chars().allMatch(it -> it == ' ') ? "" : node.text;
        List<MathElement> children = new ArrayList<>();
        writeChildren(node, children);
        return new MathElement(node.kind.element(), attributes, text, children);
    }

    private static void writeChildren(MathNode node, List<MathElement> elements) {
        MathNode before = null;
        for (MathNode child : node.children()) {
            if (child.kind == NodeKind.INFERRED) {
                writeChildren(child, elements);
            } else {
                elements.add(write(child, node.kind.isRow() ? space(node, before, child) : ""));
            }
            before = child;
        }
    }

    /** The space before a node of a row; empty when there is none. */
    private static String space(MathNode row, @Nullable MathNode before, MathNode node) {
        // In \operatorname{arg\,max} stand letters, not atoms.
        boolean isInName = row.parent != null
                && row.parent.kind == NodeKind.ATOM
                && row.parent.texClass == TexClass.OP
                && node.kind == NodeKind.MI;
        if (before == null || (isInName && before.kind == NodeKind.MSTYLE)) {
            return "";
        }
        TexClass left = node.classBefore == null ? TexClass.NONE : node.classBefore;
        TexClass right = node.texClass == null ? TexClass.ORD : node.texClass;
        String space = TexClass.space(left, right, node.levelBefore > 0 || node.level > 0);
        return space.isEmpty() && standsBesideOperator(node, before) ? TexClass.thinSpace() : space;
    }

    /** MathJax takes a scripted {@code \operatorname} for an ordinary atom; TeX for an operator. */
    private static boolean standsBesideOperator(MathNode node, MathNode before) {
        boolean isOperand = node.texClass == null
                || switch (node.texClass) {
                    case ORD, OP, NONE -> true;
                    case BIN, REL, OPEN, CLOSE, PUNCT, INNER -> false;
                };
        boolean isOrdinary = before.texClass == null
                || switch (before.texClass) {
                    case ORD, OP, CLOSE, INNER, NONE -> true;
                    case BIN, REL, OPEN, PUNCT -> false;
                };
        return (isScriptedOperator(before) && isOperand && !node.isSpaceLike())
                || (isScriptedOperator(node) && isOrdinary && !before.isSpaceLike());
    }

    private static boolean isScriptedOperator(MathNode node) {
        return (node.kind.isSubSup() || node.kind.isUnderOver())
                && node.first().kind == NodeKind.ATOM
                && node.first().texClass == TexClass.OP;
    }
}
