package daybook.cli;

/** Tells how far a long command is: on a terminal what it waits for on a line that goes away, else steps only. */
final class ProgressLine {
    /** Clears the line that the cursor is on (ECMA-48, EL). */
    private static final String CLEARED = "\r\u001b[K";

    private final Console console;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** A step is done. */
    void step(String text) {
        end();
        console.out().println(text);
        console.out().flush();
    }

    /** It takes some time. */
    void waiting(String text) {
        if (console.terminal()) {
            console.err().print(CLEARED + text);
            console.err().flush();
        }
    }

    /** Leaves nothing behind of what was waited for. */
    void end() {
        if (console.terminal()) {
            console.err().print(CLEARED);
            console.err().flush();
        }
    }
}
