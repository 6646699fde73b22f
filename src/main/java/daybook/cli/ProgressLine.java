package daybook.cli;

import daybook.diagnostic.TerminalText;

/** Shows the progress of a long command: its steps and, on a terminal, a line that says what it waits for. */
final class ProgressLine {
    /** Clears the line that the cursor is on (ECMA-48, EL). */
    private static final String CLEARED = "\r\u001b[K";

    private final Console console;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Prints a step that is done. */
    void step(String text) {
        end();
        console.line(text);
        console.out().flush();
    }

    /** Shows what the command waits for, on a terminal only. */
    void waiting(String text) {
        if (console.terminal()) {
            console.err().print(CLEARED + TerminalText.safe(text));
            console.err().flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (console.terminal()) {
            console.err().print(CLEARED);
            console.err().flush();
        }
    }
}
