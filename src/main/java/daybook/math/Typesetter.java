package daybook.math;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets math, each formula once. Safe for use by many threads: each that needs an engine while the others are in use
 * gets one of its own.
 */
public final class Typesetter {
    /** Longer ones are no formula. */
    private static final int LONGEST = 4000;

    /** Deeper ones would need more of a thread's stack than each machine gives. */
    private static final int DEEPEST = 100;

    private static final Pattern NESTING = Pattern.compile("\\\\(?:left|begin|right|end)(?![A-Za-z])|\\\\.|[{}]");

    private final Map<Formula, Optional<String>> known;
    private final Map<Formula, Optional<String>> used = new ConcurrentHashMap<>();
    private final Queue<MathJaxEngine> idle = new ConcurrentLinkedQueue<>();

    /**
     * Begins with what is known already.
     *
     * @param known formulas as they were {@link #used} before, by the same version of the program. Each is checked,
     *     because it comes from a file, and set again when it is no math that could have been set.
     */
    public Typesetter(Map<Formula, Optional<String>> known) {
        this.known = known;
    }

    /** A formula as MathML Core; empty when it cannot be set. */
    public Optional<String> mathMl(Formula formula) {
        return Objects.requireNonNull(used.computeIfAbsent(formula, this::lookUp));
    }

    private Optional<String> lookUp(Formula formula) {
        Optional<String> set = known.get(formula);
        return set != null && set.map(CachedMathMl::isMath).orElse(true) ? set : set(formula);
    }

    private Optional<String> set(Formula formula) {
        if (formula.tex().length() > LONGEST || depth(formula.tex()) > DEEPEST) {
            return Optional.empty();
        }
        MathJaxEngine free = idle.poll();
        MathJaxEngine engine = free == null ? new MathJaxEngine() : free;
        Optional<String> mathMl = engine.mathMl(formula);
        idle.add(engine);
        return mathMl;
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

    /** All formulas that were asked for, with what they are as MathML. */
    public SortedMap<Formula, Optional<String>> used() {
        return new TreeMap<>(used);
    }
}
