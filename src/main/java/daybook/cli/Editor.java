package daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The curator's text editor. */
final class Editor {
    /** What to do about an editor that does not start. */
    static final String ADVICE = "set EDITOR to the command of a text editor, such as nano or 'code --wait'";

    private Editor() {}

    /**
     * Opens a file in the editor that the console knows, and waits until it ends. Returns why it was not opened: there
     * is no editor, or the system cannot start it; empty if it was.
     */
    static Optional<String> open(Console console, Path file) {
        if (console.editor().isEmpty()) {
            return Optional.of("there is no editor to open this file with");
        }
        // As Git does: the value may have arguments, such as in "code --wait".
        List<String> command =
                new ArrayList<>(List.of(console.editor().get().strip().split("\\s+")));
        command.add(file.toString());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failure) {
            return Optional.of("the editor '" + console.editor().get() + "' cannot be started");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
