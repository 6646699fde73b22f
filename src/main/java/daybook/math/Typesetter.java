package daybook.math;

import daybook.math.tree.ParsedMath;
import daybook.math.tree.ParsedMath.Malformed;
import daybook.math.tree.ParsedMath.MathElement;
import daybook.math.tree.TexMath;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets math: what is common by itself, all else with MathJax, which is started for the first formula that needs it.
 * Both give the same bytes. Safe for use by many threads: each that needs an engine while the others are in use gets
 * one of its own.
 */
public final class Typesetter {
    /** Longer ones are no formula. */
    private static final int LONGEST = 4000;

    /** Only MathJax decides whether longer ones take too many steps. */
    private static final int LONGEST_COMMON = 1000;

    /** Deeper ones would need more of a thread's stack than each machine gives. */
    private static final int DEEPEST = 100;

    /** How {@code typeset.js} shows a command that nobody knows, and the room {@code math.tree} too. */
    private static final String UNKNOWN_COMMAND = "<mtext class=\"monospace\">\\";

    private static final Pattern NESTING = Pattern.compile("\\\\(?:left|begin|right|end)(?![A-Za-z])|\\\\.|[{}]");

    /** What MathJax has set before. */
    private final Map<Formula, Optional<String>> known;

    private final Set<Formula> refused;

    private final Map<Formula, Optional<String>> set = new ConcurrentHashMap<>();
    private final Map<Formula, Optional<String>> setByMathJax = new ConcurrentHashMap<>();
    private final Queue<MathJaxEngine> idle = new ConcurrentLinkedQueue<>();

    /**
     * Begins with what is known already.
     *
     * @param known formulas as they were {@link #setByMathJax} before, by the same version of the program. Each is
     *     checked, because it comes from a file, and set again when it is no math that could have been set.
     * @param refused formulas that are not set though MathJax might
     */
    public Typesetter(Map<Formula, Optional<String>> known, Set<Formula> refused) {
        this.known = known;
        this.refused = refused;
    }

    /** Whether a formula is one of those, one in thousands, that only MathJax can set or reject. */
    public static boolean needsMathJax(Formula formula) {
        return !isExcessive(formula)
                && (formula.tex().length() > LONGEST_COMMON
                        || TexMath.parse(formula.tex(), formula.display()) instanceof ParsedMath.Unsupported);
    }

    /** How many of its steps MathJax may need for a formula at most. */
    public static long limit(Formula formula) {
        return MathJaxEngine.limit(formula);
    }

    /** A formula as MathML Core; empty when it cannot be set. */
    public Optional<String> mathMl(Formula formula) {
        Optional<String> before = set.get(formula);
        if (before != null) {
            return before;
        }
        // Two threads may set the same formula at once; nobody waits for another.
        Optional<String> mathMl = set(formula);
        set.put(formula, mathMl);
        return mathMl;
    }

    private Optional<String> set(Formula formula) {
        if (isExcessive(formula)) {
            return Optional.empty();
        }
        if (formula.tex().length() > LONGEST_COMMON) {
            return byMathJax(formula);
        }
        ParsedMath parsed = TexMath.parse(formula.tex(), formula.display());
        if (parsed instanceof MathElement math) {
            return Optional.of(MathMlCleaner.clean(math));
        }
        return parsed instanceof Malformed ? Optional.empty() : byMathJax(formula);
    }

    private static boolean isExcessive(Formula formula) {
        return formula.tex().length() > LONGEST || depth(formula.tex()) > DEEPEST;
    }

    private Optional<String> byMathJax(Formula formula) {
        if (refused.contains(formula)) {
            return Optional.empty();
        }
        Optional<String> before = known.get(formula);
        boolean isKnown = before != null && before.map(CachedMathMl::isMath).orElse(true);
        Optional<String> mathMl = before != null && isKnown ? before : bySomeEngine(formula);
        setByMathJax.put(formula, mathMl);
        return mathMl;
    }

    private Optional<String> bySomeEngine(Formula formula) {
        MathJaxEngine free = idle.poll();
        MathJaxEngine engine = free == null ? new MathJaxEngine() : free;
        Optional<String> mathMl = engine.mathMl(formula);
        idle.add(engine);
        return mathMl;
    }

    /** Whether there is TeX in what was set: a command that nobody knows stands as its name. */
    public static boolean isPartlyTex(String mathMl) {
        return mathMl.contains(UNKNOWN_COMMAND);
    }

    /** How many groups stand within each other. */
    private static int depth(String tex) {
        int depth = 0;
        int deepest = 0;
        for (Matcher matcher = NESTING.matcher(tex); matcher.find(); ) {
            switch (matcher.group()) {
                case "{", "\\left", "\\begin" -> depth++;
                case "}", "\\right", "\\end" -> depth--;
                default -> {
                    continue;
                }
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** The formulas that needed MathJax, with what they are as MathML: worth keeping. */
    public SortedMap<Formula, Optional<String>> setByMathJax() {
        return new TreeMap<>(setByMathJax);
    }
}
