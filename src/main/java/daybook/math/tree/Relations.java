package daybook.math.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes one relation of relations beside each other. */
final class Relations {
    private Relations() {}

    static void combine(MathNode node) {
        node.children().forEach(Relations::combine);
        if (node.kind.isRow() && node.children().stream().anyMatch(Relations::isRelation)) {
            combineRow(node);
        }
    }

    private static void combineRow(MathNode row) {
        List<MathNode> combined = new ArrayList<>();
        for (MathNode node : row.children()) {
            MathNode before = combined.isEmpty() ? node : combined.get(combined.size() - 1);
            if (before == node || !isRelation(node) || !isRelation(before)) {
                combined.add(node);
            } else if (before.hasVariantForm == node.hasVariantForm && haveSameLooks(before, node)) {
                before.text += node.text;
                copy(node, before, "stretchy");
                copy(node, before, "rspace");
            } else {
                before.attributes.putIfAbsent("rspace", "0pt");
                node.attributes.putIfAbsent("lspace", "0pt");
                combined.add(node);
            }
        }
        if (combined.size() < row.children().size()) {
            row.setChildren(combined);
        }
    }

    private static boolean isRelation(MathNode node) {
        return node.kind == NodeKind.MO && Operators.texClass(node) == TexClass.REL;
    }

    private static boolean haveSameLooks(MathNode left, MathNode right) {
        return looks(left, "lspace").equals(looks(right, "rspace"));
    }

    private static Map<String, String> looks(MathNode node, String outerSpace) {
        Map<String, String> looks = new HashMap<>(node.attributes);
        looks.remove(outerSpace);
        looks.remove("stretchy", "false");
        return looks;
    }

    private static void copy(MathNode from, MathNode to, String attribute) {
        String value = from.attributes.get(attribute);
        if (value != null) {
            to.with(attribute, value);
        }
    }
}
