package daybook.cli;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.web.Sleeper;
import daybook.web.WebClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a command sees of the world outside.
 *
 * @param folder what relative paths start from
 * @param terminal whether somebody is watching
 */
record Console(Path folder, Sleeper waiting, PrintWriter out, PrintWriter err, boolean terminal) {
    /** Enough for the largest page over a slow line. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    static final int DONE = 0;
    static final int ERRORS = 1;
    static final int WRONG_COMMAND_LINE = 2;
    static final int UNREACHABLE = 3;

    /** Asks servers of the web; the progress is told when it takes long. */
    WebClient client(ProgressLine progress) {
        return new WebClient(
                waiting, RandomGenerator.getDefault(), TIMEOUT, ProgramVersion.number(), progress::waiting);
    }

    /** The one clock of the program. */
    Clock clock() {
        return waiting.clock();
    }

    /** The day by which notes are published, in the time zone of nowhere. */
    LocalDate today() {
        return LocalDate.ofInstant(waiting.now(), ZoneOffset.UTC);
    }

    /**
     * Prints problems and how many there are.
     *
     * @param consequence what follows from an error, such as {@code nothing was written}; empty for nothing to tell
     * @return the exit code that follows from them
     */
    int report(List<Diagnostic> diagnostics, String consequence) {
        diagnostics.forEach(err::println);
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
     * Prints what went wrong outside of Daybook, such as a full disk; anything else is a defect and shows its trace.
     */
    int report(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof NoSuchFileException missing) {
            err.println("daybook: error: there is no file " + missing.getFile());
        } else if (cause instanceof AccessDeniedException denied) {
            err.println("daybook: error: no permission to read or write " + denied.getFile());
        } else if (cause instanceof FileAlreadyExistsException other) {
            err.println("daybook: error: a file stands in the place of the folder " + other.getFile());
        } else if (cause instanceof IOException) {
            err.println("daybook: error: " + cause.getMessage() + " ("
                    + cause.getClass().getSimpleName() + ")");
        } else {
            err.println("daybook: error: this is a defect of Daybook; please report it with the lines below");
            failure.printStackTrace(err);
        }
        return ERRORS;
    }

    /** A number and a noun, with the plural's s where it belongs. */
    static String count(long number, String noun) {
        if (number == 1) {
            return "1 " + noun;
        }
        return number + " "
                + (noun.endsWith("y") && !noun.endsWith("ay") ? noun.replaceFirst("y$", "ies") : noun + "s");
    }
}
