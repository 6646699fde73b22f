package daybook.math.tree;

import org.jspecify.annotations.Nullable;

/** What is at the core of nodes that behave like an operator. */
final class Cores {
    private Cores() {}

    /** The child that makes a node embellished; the node itself when there is none. */
    static MathNode of(MathNode node) {
        return switch (node.kind) {
            case INFERRED, MROW ->
                node.isEmbellished()
                        ? node.children().stream()
                                .filter(MathNode::isEmbellished)
                                .findFirst()
                                .orElse(node)
                        : node;
            case MSQRT, MROOT, MENCLOSE, MI, MN, MO, MTEXT, MSPACE -> node;
            default -> node.first();
        };
    }

    /** The operator at the core; the innermost core when there is none. */
    static MathNode operator(MathNode node) {
        MathNode innermost = node;
        for (MathNode core = of(node); core != innermost; core = of(core)) {
            innermost = core;
        }
        return innermost;
    }

    /** The nearest node around one that is no mere wrapping of a single node. */
    static @Nullable MathNode realParent(MathNode node) {
        MathNode parent = node.parent;
        while (parent != null && isWrapping(parent)) {
            parent = parent.parent;
        }
        return parent;
    }

    private static boolean isWrapping(MathNode node) {
        return switch (node.kind) {
            case INFERRED, CHOICE -> true;
            case ATOM, MSTYLE -> node.first().children().size() == 1;
            default -> false;
        };
    }
}
