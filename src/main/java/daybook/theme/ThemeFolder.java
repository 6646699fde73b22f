package daybook.theme;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A folder with files of a theme.
 *
 * @param uses whether the theme uses the file of a name, with forward slashes
 */
public record ThemeFolder(Path path, Predicate<String> uses) {
    /** A folder of which all files are used. */
    public static ThemeFolder of(Path path) {
        return new ThemeFolder(path, name -> true);
    }
}
