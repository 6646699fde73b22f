package daybook.math.tree;

import java.util.Arrays;
import java.util.List;

/** TeX's classes of atoms, which decide about the space between them (The TeXbook, chapter 18). */
enum TexClass {
    ORD(0),
    OP(1),
    BIN(2),
    REL(3),
    OPEN(4),
    CLOSE(5),
    PUNCT(6),
    INNER(7),
    /** Takes no part in spacing. */
    NONE(-1);

    private static final List<String> LENGTHS = List.of("", MathSpaces.THIN, MathSpaces.MEDIUM, MathSpaces.THICK);

    /** How wide the space between two classes is, as an index of the lengths; positive ones vanish in scripts. */
    private static final int[][] SPACES = {
        {0, -1, 2, 3, 0, 0, 0, 1},
        {-1, -1, 0, 3, 0, 0, 0, 1},
        {2, 2, 0, 0, 2, 0, 0, 2},
        {3, 3, 0, 0, 3, 0, 0, 3},
        {0, 0, 0, 0, 0, 0, 0, 0},
        {0, -1, 2, 3, 0, 0, 0, 1},
        {1, 1, 0, 1, 1, 1, 1, 1},
        {1, -1, 2, 3, 1, 0, 1, 1}
    };

    private final int number;

    /** @param number MathJax's */
    TexClass(int number) {
        this.number = number;
    }

    /** The class of a number of MathJax's; those that it has beyond TeX's are not supported. */
    static TexClass of(String number) {
        return Arrays.stream(values())
                .filter(it -> String.valueOf(it.number).equals(number))
                .findFirst()
                .orElseThrow(() -> ParsingEnd.unsupported("class " + number));
    }

    /** Space as a length of MathML; empty when there is none. */
    static String space(TexClass left, TexClass right, boolean isInScript) {
        if (left == NONE || right == NONE) {
            return "";
        }
        int space = SPACES[left.number][right.number];
        return isInScript && space >= 0 ? "" : LENGTHS.get(Math.abs(space));
    }

    /** The space beside an operator. */
    static String thinSpace() {
        return MathSpaces.THIN;
    }
}
