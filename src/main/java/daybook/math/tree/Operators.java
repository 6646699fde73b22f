package daybook.math.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operator is at its place, by MathJax's dictionary. */
final class Operators {
    private static final List<String> INFIX = List.of("infix", "prefix", "postfix");
    private static final List<String> PREFIX = List.of("prefix", "infix", "postfix");
    private static final List<String> POSTFIX = List.of("postfix", "infix", "prefix");

    /** Characters that have no space around them outside scripts. */
    private static final String PSEUDO_SCRIPTS =
            "\"'*`\u00aa\u00b0\u00b2\u00b3\u00b4\u00b9\u00ba\u2018\u2019\u201a\u201b"
                    + "\u201c\u201d\u201e\u201f\u2032\u2033\u2034\u2035\u2036\u2037\u2057\u2070\u2071\u2074\u2075\u2076\u2077"
                    + "\u2078\u2079\u207a\u207b\u207c\u207d\u207e\u207f\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088"
                    + "\u2089\u208a\u208b\u208c\u208d\u208e";

    private Operators() {}

    /** What the dictionary says about an operator; empty for other nodes. */
    static Optional<OperatorEntry> entry(MathNode node) {
        return node.kind == NodeKind.MO ? MathJaxTable.operator(node.text, forms(node)) : Optional.empty();
    }

    /** The class of a node, which the dictionary has where nothing else says it; null where the children decide. */
    static @Nullable TexClass texClass(MathNode node) {
        if (node.texClass != null || node.kind != NodeKind.MO) {
            return node.texClass;
        }
        return MathJaxTable.operator(node.text, withGivenForm(node))
                .map(OperatorEntry::texClass)
                .orElse(TexClass.REL);
    }

    /** Whether a node stands between two others. */
    static boolean isBetween(MathNode node) {
        TexClass texClass = texClass(node);
        return texClass == TexClass.BIN || texClass == TexClass.REL;
    }

    /** Notes what an operator inherits at its place. */
    static void inherit(MathNode node) {
        node.operator = MathJaxTable.operator(node.text, withGivenForm(node)).orElse(null);
        if (!node.hasGivenClass) {
            if (node.operator != null) {
                node.texClass = node.operator.texClass();
            } else if (!node.text.isEmpty()) {
                MathJaxTable.range(node.text).ifPresent(it -> node.texClass = it.texClass());
            }
        }
        boolean isScript = !node.text.isEmpty() && node.text.chars().allMatch(it -> PSEUDO_SCRIPTS.indexOf(it) >= 0);
        MathNode around = isScript ? Cores.realParent(outermost(node)) : null;
        node.isPseudoScript = isScript && (around == null || !around.kind.isSubSup() || around.kind == NodeKind.MSUB);
    }

    /** The largest node around an operator that is embellished by it. */
    private static MathNode outermost(MathNode operator) {
        MathNode node = operator;
        MathNode parent = operator.parent;
        while (parent != null && parent.kind != NodeKind.MATH && parent.isEmbellished()) {
            node = parent;
            parent = parent.parent;
        }
        return node;
    }

    private static List<String> withGivenForm(MathNode operator) {
        String given = operator.attributes.get("form");
        List<String> forms = forms(operator);
        return given == null
                ? forms
                : Stream.concat(Stream.of(given), forms.stream()).distinct().toList();
    }

    /** The forms of an operator, that of its place first. */
    private static List<String> forms(MathNode operator) {
        MathNode core = operator;
        MathNode parent = operator.parent;
        MathNode around = Cores.realParent(operator);
        while (around != null && parent != null && around.isEmbellished()) {
            core = parent;
            parent = around.parent;
            around = Cores.realParent(around);
        }
        if (parent == null || !parent.kind.isRow()) {
            return INFIX;
        }
        RowEnds ends = parent.ends();
        if (ends.areOne()) {
            return INFIX;
        }
        if (ends.first() == core) {
            return PREFIX;
        }
        return ends.last() == core ? POSTFIX : INFIX;
    }
}
