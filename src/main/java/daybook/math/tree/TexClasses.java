package daybook.math.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives nodes the class that they have at their place
 * (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/core/MmlTree/MmlNode.ts, {@code setTeXclass}): a sign between
 * two atoms is binary, at the beginning it is none.
 */
final class TexClasses {
    private static final Pattern OPERATOR_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]+");

    private TexClasses() {}

    /**
     * Gives classes to a node and all in it.
     *
     * @param before the atom before it; null at the beginning of a list of TeX
     * @return the atom before what comes next
     */
    static @Nullable MathNode apply(MathNode node, @Nullable MathNode before) {
        return switch (node.kind) {
            case MI, MN, MTEXT -> token(node, before);
            case MSPACE -> before;
            case MO -> operator(node, before);
            case ATOM -> {
                apply(node.first(), null);
                yield atPlace(node, before);
            }
            case MROW, INFERRED -> row(node, before);
            case MATH, MSTYLE, MPADDED, MPHANTOM, MENCLOSE -> {
                MathNode last = apply(node.first(), before);
                takeOver(node, node.first());
                yield last;
            }
            case MFRAC, MSQRT, MROOT, CHOICE -> {
                noteBefore(node, before);
                node.children().forEach(it -> apply(it, null));
                yield node;
            }
            case MSUB, MSUP, MSUBSUP, MUNDER, MOVER, MUNDEROVER -> scripted(node, before);
        };
    }

    private static MathNode token(MathNode node, @Nullable MathNode before) {
        noteBefore(node, before);
        boolean isName = node.kind == NodeKind.MI
                && node.isOperatorName == null
                && !node.hasGivenClass
                && OPERATOR_NAME.matcher(node.text).matches()
                && node.attributes.getOrDefault("mathvariant", "normal").equals("normal");
        if (isName) {
            node.texClass = TexClass.OP;
            node.isOperatorName = true;
        }
        return node;
    }

    private static @Nullable MathNode operator(MathNode node, @Nullable MathNode before) {
        boolean hasSpaces =
                node.isPseudoScript || node.attributes.containsKey("lspace") || node.attributes.containsKey("rspace");
        return hasSpaces && !node.hasGivenClass ? null : atPlace(node, before);
    }

    private static @Nullable MathNode row(MathNode node, @Nullable MathNode before) {
        MathNode last = before;
        if (node.isFenced) {
            noteBefore(node, before);
            last = null;
        }
        for (MathNode child : node.children()) {
            last = apply(child, last);
        }
        if (!node.isFenced && !node.children().isEmpty()) {
            takeOver(node, node.first());
        }
        return last;
    }

    private static @Nullable MathNode scripted(MathNode node, @Nullable MathNode before) {
        noteBefore(node, before);
        node.texClass = TexClass.ORD;
        MathNode base = node.first();
        MathNode last = node;
        if (node.isEmbellished() || base.kind == NodeKind.MI) {
            last = apply(base, before);
            takeOver(node, base);
        } else {
            apply(base, null);
        }
        node.children().stream().skip(1).forEach(it -> apply(it, null));
        return last;
    }

    private static void noteBefore(MathNode node, @Nullable MathNode before) {
        if (before != null) {
            node.classBefore = before.texClass;
            node.levelBefore = before.level;
        }
    }

    /** A node is what its core is, and the space before the core stands before the node. */
    private static void takeOver(MathNode node, MathNode core) {
        node.classBefore = core.classBefore;
        node.levelBefore = core.levelBefore;
        core.classBefore = null;
        node.texClass = core.texClass;
    }

    private static @Nullable MathNode atPlace(MathNode node, @Nullable MathNode before) {
        TexClass texClass = node.texClass == null ? TexClass.ORD : node.texClass;
        if (texClass == TexClass.NONE) {
            return before;
        }
        boolean isBetween = texClass == TexClass.BIN || texClass == TexClass.REL;
        if (before != null && isBetween && Boolean.TRUE.equals(before.isOperatorName)) {
            before.texClass = TexClass.ORD;
        }
        TexClass left = before == null ? TexClass.NONE : before.texClass == null ? TexClass.ORD : before.texClass;
        node.classBefore = left;
        node.levelBefore = before == null ? node.levelBefore : node.level;
        if (texClass == TexClass.BIN && !mayPrecedeBinary(left)) {
            node.texClass = TexClass.ORD;
        } else if (before != null && left == TexClass.BIN && mayNotFollowBinary(texClass)) {
            before.texClass = TexClass.ORD;
            node.classBefore = TexClass.ORD;
        } else if (texClass == TexClass.BIN && isLast(node)) {
            node.texClass = TexClass.ORD;
        }
        return node;
    }

    private static boolean mayPrecedeBinary(TexClass texClass) {
        return switch (texClass) {
            case ORD, CLOSE, INNER -> true;
            case OP, BIN, REL, OPEN, PUNCT, NONE -> false;
        };
    }

    private static boolean mayNotFollowBinary(TexClass texClass) {
        return texClass == TexClass.REL || texClass == TexClass.CLOSE || texClass == TexClass.PUNCT;
    }

    private static boolean isLast(MathNode node) {
        MathNode child = node;
        MathNode parent = node.parent;
        while (parent != null
                && parent.parent != null
                && parent.isEmbellished()
                && (parent.children().size() == 1 || (!parent.kind.isRow() && Cores.of(parent) == child))) {
            child = parent;
            parent = parent.parent;
        }
        return parent != null && parent.children().get(parent.children().size() - 1) == child;
    }
}
