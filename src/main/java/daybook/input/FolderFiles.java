package daybook.input;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a folder in the one way in which all commands see them. */
public final class FolderFiles {
    private FolderFiles() {}

    /**
     * The files below a folder, or the file itself, sorted. Symbolic links are followed. Names with a leading dot are
     * the system's or an editor's and are left out, but for the start's own.
     *
     * @throws IOException if the start does not exist
     */
    public static List<Path> below(Path start) throws IOException {
        try (Stream<Path> files = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(start.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
