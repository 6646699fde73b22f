package daybook.diagnostic;

import daybook.diagnostic.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Collects the problems of one run from any thread; told in the order of the input, whoever found them first. */
public final class Diagnostics {
    private static final int FEW = 12;

    /** Problems of one severity that are told of one file: nobody reads more, and a hostile file has millions. */
    private static final int MOST_OF_A_FILE = 10_000;

    private record Kind(String file, Severity severity) {}

    private final List<Diagnostic> collected = new ArrayList<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    /** Adds an error, after which nothing may be written. */
    public void error(Location location, String message) {
        error(location, message, Optional.empty());
    }

    /** Adds an error with what would mend it. */
    public void error(Location location, String message, String hint) {
        error(location, message, Optional.of(hint));
    }

    /** Adds an error with what would mend it, when that is known. */
    public void error(Location location, String message, Optional<String> hint) {
        add(new Diagnostic(Severity.ERROR, location, message, hint));
    }

    /** Adds an error that names the nearest of the known names, or all of them when they are few. */
    public void unknown(Location location, String what, String name, Iterable<String> known) {
        unknown(Severity.ERROR, location, what, name, known);
    }

    /** Adds a problem that names the nearest of the known names, or all of them when they are few. */
    public void unknown(Severity severity, Location location, String what, String name, Iterable<String> known) {
        List<String> names = StreamSupport.stream(known.spliterator(), false).toList();
        Optional<String> hint = NearestName.of(name, names)
                .map(near -> "did you mean " + near + "?")
                .or(() -> Optional.of("it can be " + String.join(", ", names))
                        .filter(it -> !names.isEmpty() && names.size() <= FEW));
        add(new Diagnostic(severity, location, "unknown " + what + " '" + name + "'", hint));
    }

    /** Adds a warning. */
    public void warning(Location location, String message, String hint) {
        add(new Diagnostic(Severity.WARNING, location, message, Optional.of(hint)));
    }

    /** Whether any error was added. */
    public synchronized boolean hasErrors() {
        return collected.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }

    /** All that was added, each problem once, sorted by file, line and column. */
    public synchronized List<Diagnostic> sorted() {
        return collected.stream().distinct().sorted().toList();
    }

    /** Adds a problem; of those that are too many for one file only that there are more. */
    public synchronized void add(Diagnostic diagnostic) {
        Severity severity = diagnostic.severity();
        String file = diagnostic.location().file();
        int count = counts.merge(new Kind(file, severity), 1, Integer::sum);
        if (count <= MOST_OF_A_FILE) {
            collected.add(diagnostic);
        } else if (count == MOST_OF_A_FILE + 1) {
            collected.add(new Diagnostic(
                    severity,
                    Location.of(file),
                    "there are more than " + MOST_OF_A_FILE + " " + severity + "s in this file",
                    Optional.of("mend these first")));
        }
    }
}
