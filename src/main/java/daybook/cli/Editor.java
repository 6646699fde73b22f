package daybook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The curator's text editor. */
final class Editor {
    /** What to do about an editor that does not start. */
    static final String ADVICE = "set EDITOR to the command of a text editor, such as nano or 'code --wait'";

    /** What shells exit with when a command cannot be run, or is not found. */
    private static final Set<Integer> NOT_STARTED = Set.of(126, 127, 9009);

    private Editor() {}

    /**
     * Opens a file in the editor that the console knows, and waits until it ends. Returns why it was not opened: there
     * is no editor, or the system cannot start it; empty if it was.
     */
    static Optional<String> open(Console console, Path file) {
        if (console.editor().isEmpty()) {
            return Optional.of("there is no editor to open this file with");
        }
        Optional<String> problem = Optional.of("the editor '" + console.editor().get() + "' cannot be started");
        try {
            int code = new ProcessBuilder(command(console.editor().get(), file))
                    .inheritIO()
                    .start()
                    .waitFor();
            return NOT_STARTED.contains(code) ? problem : Optional.empty();
        } catch (IOException failure) {
            return problem;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** As Git does, by the shell: the value may have arguments, quotes and variables. */
    private static List<String> command(String editor, Path file) {
        return File.separatorChar == '\\'
                ? List.of("cmd", "/c", editor + " \"" + file + "\"")
                : List.of("sh", "-c", editor + " \"$@\"", editor, file.toString());
    }
}
