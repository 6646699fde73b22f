package daybook.theme;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with files of a theme.
 *
 * @param path the folder that names of files begin in
 * @param files those below it that the theme uses
 */
public record ThemeFolder(Path path, List<Path> files) {
    public ThemeFolder {
        files = List.copyOf(files);
    }

    /** A folder of which all files are used; symbolic links are followed. It may be absent. */
    public static ThemeFolder of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return new ThemeFolder(path, List.of());
        }
        try (Stream<Path> paths = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return new ThemeFolder(path, paths.filter(Files::isRegularFile).toList());
        }
    }
}
