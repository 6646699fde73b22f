package daybook.diagnostic;

import daybook.diagnostic.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Collects the problems of one run from any thread; told in the order of the input, whoever found them first. */
public final class Diagnostics {
    private static final int FEW = 12;

    private final List<Diagnostic> collected = new ArrayList<>();

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

    /** Adds a problem. */
    public synchronized void add(Diagnostic diagnostic) {
        collected.add(diagnostic);
    }
}
