package daybook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a site is: {@code -C}, which every command has. */
final class SiteOptions {
    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            defaultValue = "",
            description = "The site's folder (default: the current one).")
    private Path directory;

    /** The site's folder. */
    Path folder(Console console) {
        return console.folder().resolve(directory);
    }

    /** A path within the site's folder, or an absolute one, as messages show it. */
    Path named(Path path) {
        return directory.resolve(path);
    }
}
