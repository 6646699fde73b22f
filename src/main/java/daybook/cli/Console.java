package daybook.cli;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.TerminalText;
import daybook.file.FileFailure;
import daybook.web.Sleeper;
import daybook.web.WebClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a command uses of its environment.
 *
 * @param folder the current folder, where relative paths start
 * @param terminal whether {@code err} is a terminal, which can show progress
 * @param style how texts are shown
 * @param editor the command of the curator's text editor; empty for none
 */
record Console(
        Path folder,
        Sleeper sleeper,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        ConsoleStyle style,
        Optional<String> editor) {
    /** Enough for the largest page over a slow connection. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    static final int DONE = 0;
    static final int ERRORS = 1;
    static final int INVALID_COMMAND_LINE = 2;
    static final int UNREACHABLE = 3;

    /** A night's site may be published, although something is missing: the same code, because a source may be it. */
    static final int PUBLISHED_WITH_PROBLEMS = UNREACHABLE;

    /** Sends requests to web servers, and shows on the progress line what it waits for. */
    WebClient client(ProgressLine progress) {
        return new WebClient(sleeper, new Random(), TIMEOUT, ProgramVersion.number(), progress::waiting);
    }

    /** Prints a line that may quote listings. */
    void line(Object text) {
        out.println(TerminalText.safe(text.toString()));
    }

    /** The one clock of the program. */
    Clock clock() {
        return sleeper.clock();
    }

    /** The current day in UTC, which decides which notes are published. */
    LocalDate today() {
        return LocalDate.ofInstant(sleeper.now(), ZoneOffset.UTC);
    }

    /**
     * Prints problems and how many there are.
     *
     * @param consequence what follows from an error, such as {@code nothing was written}; empty for none
     * @return the exit code that follows from them
     */
    int report(List<Diagnostic> diagnostics, String consequence) {
        diagnostics.forEach(it -> err.println(style.problem(it.toString())));
        long errors = diagnostics.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .count();
        long warnings = diagnostics.size() - errors;
        if (errors > 0) {
            err.println();
            err.println(count(errors, "error") + (warnings > 0 ? ", " + count(warnings, "warning") : "")
                    + (consequence.isEmpty() ? "" : ": " + consequence) + ".");
        }
        return errors > 0 ? ERRORS : DONE;
    }

    /**
     * Prints a failure of the environment, such as a full disk. Any other is a bug and is printed with its stack trace.
     */
    int report(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof IOException ofSystem) {
            FileFailure file = FileFailure.of(ofSystem);
            err.println("daybook: error: " + TerminalText.line(file.toString()));
            file.hint().ifPresent(it -> err.println("  hint: " + it));
        } else if (cause instanceof InvalidPathException invalid) {
            err.println("daybook: error: no file can have the name '" + TerminalText.line(invalid.getInput())
                    + "' here; if it is a usual name, set LC_ALL=C.UTF-8");
        } else {
            err.println("daybook: error: this is a bug in Daybook; please report it with the lines below");
            failure.printStackTrace(err);
        }
        return ERRORS;
    }

    /** Prints that Java has not enough memory for what was asked for. */
    int reportFullMemory() {
        err.println("daybook: error: there is not enough memory: Java may take "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        err.println(
                "  hint: give it more, such as JAVA_TOOL_OPTIONS=-Xmx2g, or limit the papers with 'show' in site-config.yml");
        return ERRORS;
    }

    /** A number and a noun, in the plural unless the number is 1. */
    static String count(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        return number + " "
                + (noun.endsWith("y") && !noun.endsWith("ay") ? noun.replaceFirst("y$", "ies") : noun + "s");
    }
}
