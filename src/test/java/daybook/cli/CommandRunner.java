package daybook.cli;

import daybook.web.Sleeper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Runs commands of the program as a job does: without an editor, and without a terminal that shows progress. */
public final class CommandRunner {
    private CommandRunner() {}

    /**
     * Runs a command.
     *
     * @param folder what relative paths start from
     * @return the exit code
     */
    public static int run(String[] arguments, Path folder, Clock clock, PrintWriter out, PrintWriter err) {
        return run(arguments, folder, Sleeper.by(clock), out, err);
    }

    /** The same with a sleeper of its own, for a clock that moves only while the program sleeps. */
    public static int run(String[] arguments, Path folder, Sleeper sleeper, PrintWriter out, PrintWriter err) {
        return Main.run(
                arguments, new Console(folder, sleeper, out, err, false, new ConsoleStyle(false), Optional.empty()));
    }
}
