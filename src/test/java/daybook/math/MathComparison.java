package daybook.math;

import daybook.math.tree.ParsedMath;
import daybook.math.tree.TexMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares formulas as the program sets them with what MathJax makes of them. */
final class MathComparison {
    private static final MathJaxEngine MATHJAX = new MathJaxEngine();

    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int left;

    /** Sets a formula both ways, unless it is left to MathJax. */
    void compare(Formula formula) {
        compared++;
        ParsedMath parsed = TexMath.parse(formula.tex(), formula.display());
        if (parsed instanceof ParsedMath.Unsupported) {
            left++;
            return;
        }
        Optional<String> set = parsed instanceof ParsedMath.MathElement math
                ? Optional.of(MathMlCleaner.clean(math))
                : Optional.empty();
        Optional<String> expected = mathJax(formula);
        if (!set.equals(expected)) {
            differences.add(formula + " is\n" + set.orElse("-") + "\nand should be\n" + expected.orElse("-"));
        }
    }

    private static Optional<String> mathJax(Formula formula) {
        synchronized (MATHJAX) {
            return MATHJAX.mathMl(formula);
        }
    }

    /** What the program sets differently. */
    List<String> differences() {
        return differences;
    }

    /** How much of what was compared the program sets by itself, from 0 to 1. */
    double share() {
        return 1 - (double) left / compared;
    }
}
