package daybook.math.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a group of TeX is set in; commands change it up to the end of their group. */
final class Fonts {
    /** Letters that stand together as one identifier. */
    static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");

    static final Pattern OPERATOR_LETTERS = Pattern.compile("[-*a-zA-Z]+");

    /** MathJax's name for an alphabet; empty for the usual one. */
    String variant = "";

    /** Null where each letter is an identifier. */
    @Nullable Pattern identifiers;

    /** Whether letters in a row are an operator by themselves. */
    boolean makesOperators = true;

    boolean isBold;

    Fonts copy() {
        Fonts copy = new Fonts();
        copy.variant = variant;
        copy.identifiers = identifiers;
        copy.makesOperators = makesOperators;
        copy.isBold = isBold;
        return copy;
    }
}
