package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The problems of a build, and which of them it tolerates: a strict one none. */
final class BuildProblems {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Diagnostics tolerated;
    private final boolean isTolerant;
    private final Set<String> broken = new TreeSet<>();

    BuildProblems(boolean isTolerant) {
        this.isTolerant = isTolerant;
        this.tolerated = isTolerant ? new Diagnostics() : diagnostics;
    }

    /** Receives all problems but those that are tolerated. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Receives errors in topics, sources and listings, and references that do not resolve. */
    Diagnostics tolerated() {
        return tolerated;
    }

    /** Adds targets of links that turned out to be missing when their texts were rendered already. */
    void addBroken(Set<String> targets) {
        broken.addAll(targets);
    }

    /** Whether the site may not be written as it is. */
    boolean forbidWriting() {
        return diagnostics.hasErrors() || !broken.isEmpty();
    }

    /** Writes something for the next build. */
    interface CacheWriter {
        /** Writes all of it. */
        void write() throws IOException;
    }

    /** A build that cannot keep what it computed does not fail: the site is written by then. */
    void keep(String cache, CacheWriter writer) {
        try {
            writer.write();
        } catch (IOException failure) {
            diagnostics.warning(
                    Location.of(cache),
                    "this cannot be written, so that the next build computes it again",
                    "make the folder writable");
        }
    }

    BuildResult result(Optional<BuildStatistics> summary, boolean incomplete) {
        return new BuildResult(
                diagnostics.sorted(), isTolerant ? tolerated.sorted() : List.of(), broken, summary, incomplete);
    }
}
