package daybook.diagnostic;

import daybook.diagnostic.Diagnostic.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The problems of one run: collected from any thread, and reported in the order of the input. */
public final class Diagnostics {
    /** The problems of one severity that are kept for one file: nobody reads more, and a hostile file has millions. */
    private static final int MOST_OF_A_FILE = 10_000;

    private record FileAndSeverity(String file, Severity severity) {}

    private final Set<Diagnostic> collected = new LinkedHashSet<>();
    private final Map<FileAndSeverity, Integer> counts = new HashMap<>();

    /** Adds an error, after which nothing may be written. */
    public void error(Location location, String message) {
        error(location, message, Optional.empty());
    }

    /** Adds an error and how to fix it. */
    public void error(Location location, String message, String hint) {
        error(location, message, Optional.of(hint));
    }

    /** Adds an error and how to fix it, if that is known. */
    public void error(Location location, String message, Optional<String> hint) {
        add(new Diagnostic(Severity.ERROR, location, message, hint));
    }

    /** Adds an error for a name that does not exist; its hint is one of those that do. */
    public void unknown(Location location, String what, String name, Collection<String> known) {
        unknown(location, what, name, KnownNames.of(known));
    }

    /** Adds an error for a name that does not exist, where many questions are asked of the same names. */
    public void unknown(Location location, String what, String name, KnownNames known) {
        unknown(Severity.ERROR, location, what, name, known);
    }

    /** Adds a problem for a name that does not exist; its hint is one of those that do. */
    public void unknown(Severity severity, Location location, String what, String name, KnownNames known) {
        add(new Diagnostic(severity, location, "unknown " + what + " '" + name + "'", known.hint(name)));
    }

    /** Adds a warning and how to fix it. */
    public void warning(Location location, String message, String hint) {
        add(new Diagnostic(Severity.WARNING, location, message, Optional.of(hint)));
    }

    /** Whether any error was added. */
    public synchronized boolean hasErrors() {
        return collected.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }

    /** All that was added, each problem once, sorted by file, line and column. */
    public synchronized List<Diagnostic> sorted() {
        return collected.stream().sorted().toList();
    }

    /**
     * Adds a problem, unless it was added before. When a file has more than 10,000 of one severity, only the fact that
     * there are more is added.
     */
    public synchronized void add(Diagnostic diagnostic) {
        if (collected.contains(diagnostic)) {
            return;
        }
        Severity severity = diagnostic.severity();
        String file = diagnostic.location().file();
        int count = counts.merge(new FileAndSeverity(file, severity), 1, Integer::sum);
        if (count <= MOST_OF_A_FILE) {
            collected.add(diagnostic);
        } else if (count == MOST_OF_A_FILE + 1) {
            collected.add(new Diagnostic(
                    severity,
                    Location.of(file),
                    "there are more than " + MOST_OF_A_FILE + " " + severity + "s in this file",
                    Optional.of("fix these first")));
        }
    }
}
