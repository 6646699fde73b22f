package daybook.math;

import java.util.Optional;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;
import org.xml.sax.SAXException;

/**
 * MathJax, which arXiv itself uses, run by Rhino: TeX in, MathML out. Takes more than a second to start. Not for use by
 * several threads at once.
 */
final class MathJaxEngine {
    /** Calls of functions within each other, which no formula of a paper comes near. */
    private static final int DEEPEST = 2000;

    /** In steps; plain characters take half as many each, and formulas of papers a third. */
    private static final long MOST_FOR_A_CHARACTER = 75_000;

    /** In steps; formulas of papers need fewer than two million, the shortest among them. */
    private static final long MOST_FOR_THE_REST = 5_000_000;

    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 100_000;

    static final ContextFactory LIMITS = new Limits();

    private final ScriptableObject scope;
    private final Function typeset;
    private final MathMlCleaner cleaner = new MathMlCleaner();

    MathJaxEngine() {
        try (Context context = LIMITS.enterContext()) {
            scope = MathJaxScripts.run(context);
            typeset = (Function) scope.get("typeset", scope);
        }
    }

    /** A formula as MathML; empty when MathJax does not understand it, or when it exceeds the limits. */
    Optional<String> mathMl(Formula formula) {
        try (Context context = LIMITS.enterContext()) {
            ((Counting) context).limit = limit(formula);
            Object[] arguments = {formula.tex(), formula.display()};
            String mathMl = Context.toString(typeset.call(context, scope, scope, arguments));
            return Optional.of(cleaner.clean(mathMl));
        } catch (RhinoException | TooMuch | StackOverflowError | SAXException notMath) {
            return Optional.empty();
        }
    }

    /** How many steps a formula may need: in proportion to its length, so that many short ones cannot need more. */
    static long limit(Formula formula) {
        return MOST_FOR_THE_REST + MOST_FOR_A_CHARACTER * formula.tex().length();
    }

    /** Bounds what a formula can take, by counting, so that the same are too much on any machine. */
    private static final class Limits extends ContextFactory {
        @Override
        protected Context makeContext() {
            return new Counting(this);
        }

        @Override
        protected void observeInstructionCount(Context context, int instructions) {
            ((Counting) context).count(instructions);
        }
    }

    private static final class Counting extends Context {
        private long instructions;

        /** None while the scripts of MathJax are loaded. */
        private long limit = Long.MAX_VALUE;

        Counting(ContextFactory factory) {
            super(factory);
            setLanguageVersion(Context.VERSION_ES6);
            setInterpretedMode(true);
            setMaximumInterpreterStackDepth(DEEPEST);
            setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_CHECKS);
        }

        private void count(int more) {
            instructions += more;
            if (instructions > limit) {
                throw new TooMuch();
            }
        }
    }

    /** Not an exception that a script could catch. */
    private static final class TooMuch extends Error {
        private static final long serialVersionUID = 1;
    }
}
