package daybook.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * One problem of the input, shown as {@code file:line:column: severity: message} with the line and a hint.
 *
 * @param message one line that says what is wrong, naming the wrong value
 * @param hint how to fix it, empty when that is not known
 */
public record Diagnostic(Severity severity, Location location, String message, Optional<String> hint)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::message);

    /** An excerpt shows at most this many characters on either side of the marked part. */
    private static final int CONTEXT = 60;

    /** An error rejects the input; a warning lets the build go on. */
    public enum Severity {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return this == ERROR ? "error" : "warning";
        }
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The message as a person reads it: place and message, the source line with a caret below, the hint. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(TerminalText.line(location + ": " + severity + ": " + message));
        if (!location.excerpt().isBlank()) {
            appendExcerpt(text);
        }
        hint.ifPresent(it -> text.append('\n').append(TerminalText.line("  hint: " + it)));
        return TerminalText.safe(text.toString());
    }

    private void appendExcerpt(StringBuilder text) {
        String line = location.excerpt();
        int marked = Math.min(location.column() - 1, line.length());
        int markedEnd = Math.min(marked + location.length(), line.length());
        int start = Math.max(0, marked - CONTEXT);
        int end = Math.min(line.length(), Math.max(markedEnd, marked + CONTEXT));
        end = Math.min(end, marked + 2 * CONTEXT);
        String before = start > 0 ? "…" : "";
        String after = end < line.length() ? "…" : "";
        text.append("\n  ").append(before).append(line, start, end).append(after);
        // A tab stays a tab above and below, so that the caret stands under its character.
        String indent = line.substring(start, marked).replaceAll("[^\t]", " ");
        int carets = Math.max(1, Math.min(markedEnd, end) - marked);
        text.append("\n  ").append(before.isEmpty() ? "" : " ").append(indent).append("^".repeat(carets));
    }
}
