package daybook.math.tree;

import java.util.Arrays;

/** The kinds of nodes in MathJax's tree. */
enum NodeKind {
    MATH("math"),
    /** The children of a node that has any number of them. Not an element. */
    INFERRED(""),
    /** What TeX takes for one atom. */
    ATOM("mrow"),
    /** One for each of TeX's four styles, of which the one that applies is taken. Not an element. */
    CHOICE(""),
    MROW("mrow"),
    MSTYLE("mstyle"),
    MSQRT("msqrt"),
    MPADDED("mpadded"),
    MPHANTOM("mphantom"),
    MENCLOSE("menclose"),
    MFRAC("mfrac"),
    MROOT("mroot"),
    MSUB("msub"),
    MSUP("msup"),
    MSUBSUP("msubsup"),
    MUNDER("munder"),
    MOVER("mover"),
    MUNDEROVER("munderover"),
    MI("mi"),
    MN("mn"),
    MO("mo"),
    MTEXT("mtext"),
    MSPACE("mspace");

    private final String element;

    NodeKind(String element) {
        this.element = element;
    }

    /** The kind of a token, by the name of its element. */
    static NodeKind token(String element) {
        return Arrays.stream(values())
                .filter(it -> it.isToken() && it.element.equals(element))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the element. */
    String element() {
        return element;
    }

    /** Whether all children stand in one inferred row. */
    boolean hasInferredRow() {
        return switch (this) {
            case MATH, ATOM, MSTYLE, MSQRT, MPADDED, MPHANTOM, MENCLOSE -> true;
            default -> false;
        };
    }

    boolean isRow() {
        return this == MROW || this == INFERRED;
    }

    boolean isToken() {
        return switch (this) {
            case MI, MN, MO, MTEXT, MSPACE -> true;
            default -> false;
        };
    }

    /** Whether scripts stand beside the base. */
    boolean isSubSup() {
        return this == MSUB || this == MSUP || this == MSUBSUP;
    }

    /** Whether scripts stand below and above the base. */
    boolean isUnderOver() {
        return this == MUNDER || this == MOVER || this == MUNDEROVER;
    }
}
