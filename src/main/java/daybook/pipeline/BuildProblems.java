package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The problems of a build. A strict build stops at all errors; a tolerant one shows references that do not resolve as
 * plain text.
 */
final class BuildProblems {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Diagnostics unresolved;
    private final SortedSet<String> broken = new TreeSet<>();

    BuildProblems(boolean tolerant) {
        this.unresolved = tolerant ? new Diagnostics() : diagnostics;
    }

    /** Receives all problems but references that do not resolve. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Receives references that do not resolve. */
    Diagnostics unresolved() {
        return unresolved;
    }

    /** Adds targets of links that were found to be missing only when the links were made. */
    void addBroken(Set<String> targets) {
        broken.addAll(targets);
    }

    /** The targets that the next build must know to be missing. */
    SortedSet<String> broken() {
        return Collections.unmodifiableSortedSet(broken);
    }

    /** Whether the site may not be written as it is. */
    boolean forbidWriting() {
        return diagnostics.hasErrors() || !broken.isEmpty();
    }
}
