package daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The curator's text editor. */
final class Editor {
    private Editor() {}

    /** Opens a file, and waits until the editor ends. Returns whether there is an editor, which the console knows. */
    static boolean open(Console console, Path file) throws IOException {
        if (console.editor().isEmpty()) {
            return false;
        }
        // As Git does: the value may have arguments, such as in "code --wait".
        List<String> command =
                new ArrayList<>(List.of(console.editor().get().strip().split("\\s+")));
        command.add(file.toString());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
