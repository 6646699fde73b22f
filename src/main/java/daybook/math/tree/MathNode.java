package daybook.math.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that MathJax makes of a formula, with what MathJax notes on it
 * (https://github.com/mathjax/MathJax-src/tree/3.2.2/ts/core/MmlTree). It changes while a formula is parsed and laid
 * out, and never leaves this package.
 */
final class MathNode {
    NodeKind kind;

    /** In order, without gaps; the lower script stands before the upper one. */
    private final List<MathNode> children = new ArrayList<>();

    /** The attributes that are set, not those that are inherited. */
    final SortedMap<String, String> attributes = new TreeMap<>();

    @Nullable MathNode parent;

    @Nullable MathNode lower;

    @Nullable MathNode upper;

    /** Empty but in tokens. */
    String text = "";

    /** Null where the children decide, and while the dictionary has not yet decided about an operator. */
    @Nullable TexClass texClass;

    /** Whether the class was given, so that no dictionary changes it. */
    boolean hasGivenClass;

    /** The class of the atom before this one; null when nobody has asked. */
    @Nullable TexClass classBefore;

    /** How deep in scripts the atom before this one is. */
    int levelBefore;

    /** Whether scripts stand below and above it where there is room; null when nothing says so. */
    @Nullable Boolean movesScripts;

    /** Whether its scripts move beside it within a line. */
    boolean movesLimits;

    /** Whether it accepts another script where it has one. */
    boolean acceptsScripts;

    /** Whether it is an expression between delimiters that grow with it. */
    boolean isFenced;

    /** Whether the letters in it are the name of an operator; null when that is not decided. */
    @Nullable Boolean isOperatorName;

    /** Whether it is a character that must not grow. */
    boolean isFixed;

    boolean isBold;

    /** Whether MathJax would take another form of the character; relations with and without it are not combined. */
    boolean hasVariantForm;

    boolean isDisplayed;

    /** How deep in scripts it is; 0 is the line itself. */
    int level;

    /** What the dictionary says about an operator; null when it says nothing. */
    @Nullable OperatorEntry operator;

    /** Whether an operator is a prime in a row, which has no space. */
    boolean isPseudoScript;

    private @Nullable Boolean isEmbellished;
    private @Nullable Boolean isSpaceLike;
    private @Nullable RowEnds ends;

    private MathNode(NodeKind kind) {
        this.kind = kind;
        this.hasGivenClass = kind == NodeKind.ATOM;
        this.texClass = switch (kind) {
            case ATOM, MSQRT, MROOT, MPHANTOM, MENCLOSE, MI, MN, MTEXT -> TexClass.ORD;
            case MSPACE -> TexClass.NONE;
            default -> null;
        };
    }

    /** Inferred rows among the children are dissolved, and become rows where they are one child of several. */
    static MathNode of(NodeKind kind, List<MathNode> children) {
        MathNode node = new MathNode(kind);
        if (kind.hasInferredRow()) {
            node.add(of(NodeKind.INFERRED, children));
        } else if (kind.isRow()) {
            children.forEach(node::append);
        } else {
            children.forEach(it -> node.add(it.asOneNode()));
        }
        return node;
    }

    static MathNode of(NodeKind kind, MathNode... children) {
        return of(kind, List.of(children));
    }

    static MathNode token(NodeKind kind, String text) {
        MathNode node = new MathNode(kind);
        node.text = text;
        return node;
    }

    /** Adds to a row. */
    void append(MathNode child) {
        if (child.kind == NodeKind.INFERRED) {
            List.copyOf(child.children).forEach(this::add);
        } else {
            add(child);
        }
    }

    private void add(MathNode child) {
        children.add(child);
        child.parent = this;
        forget();
    }

    private MathNode asOneNode() {
        return kind == NodeKind.INFERRED ? of(NodeKind.MROW, List.copyOf(children)) : this;
    }

    MathNode with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    MathNode withClass(TexClass given) {
        texClass = given;
        hasGivenClass = true;
        return this;
    }

    List<MathNode> children() {
        return children;
    }

    MathNode first() {
        return children.get(0);
    }

    /** Sets a script, in place of one that may be there. */
    void setScript(boolean isUpper, MathNode script) {
        children.remove(isUpper ? upper : lower);
        children.add(isUpper && lower != null ? 2 : 1, script);
        script.parent = this;
        if (isUpper) {
            upper = script;
        } else {
            lower = script;
        }
    }

    /** Puts another node, which is as embellished, into the place of a child. */
    void replaceChild(int index, MathNode other) {
        MathNode child = children.set(index, other);
        other.parent = this;
        lower = lower == child ? other : lower;
        upper = upper == child ? other : upper;
        ends = ends == null ? null : ends.with(child, other);
    }

    /** Puts the chosen node into the place of a choice. */
    void choose(int index, MathNode chosen) {
        replaceChild(index, chosen);
        for (MathNode node = this; node != null; node = node.parent) {
            node.forget();
        }
    }

    /** Takes other children, which are as embellished as the children before but for relations that are one now. */
    void setChildren(List<MathNode> others) {
        children.clear();
        others.forEach(this::add);
        for (MathNode node = parent; node != null; node = node.parent) {
            node.forget();
        }
    }

    private void forget() {
        isEmbellished = null;
        isSpaceLike = null;
        ends = null;
    }

    /** The outermost nodes of a row. */
    RowEnds ends() {
        RowEnds known = ends;
        if (known == null) {
            known = RowEnds.of(children);
            ends = known;
        }
        return known;
    }

    /** Whether an operator is at its core, so that it behaves like one. */
    boolean isEmbellished() {
        Boolean known = isEmbellished;
        if (known == null) {
            known = switch (kind) {
                case MO -> true;
                case INFERRED, MROW ->
                    children.stream().filter(MathNode::isEmbellished).count() == 1
                            && children.stream().allMatch(it -> it.isEmbellished() || it.isSpaceLike());
                case MSQRT, MROOT, MENCLOSE, MI, MN, MTEXT, MSPACE -> false;
                default -> first().isEmbellished();
            };
            isEmbellished = known;
        }
        return known;
    }

    /** Whether it is nothing but space. */
    boolean isSpaceLike() {
        Boolean known = isSpaceLike;
        if (known == null) {
            known = switch (kind) {
                case MSPACE, MTEXT -> true;
                case INFERRED, MROW -> children.stream().allMatch(MathNode::isSpaceLike);
                case MATH, MSTYLE, MPADDED, MPHANTOM -> first().isSpaceLike();
                default -> false;
            };
            isSpaceLike = known;
        }
        return known;
    }
}
