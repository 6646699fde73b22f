package daybook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a site is. */
final class SiteOptions {
    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            defaultValue = "",
            description = "The folder with site-config.yml (default: this one).")
    private Path directory;

    /** The site's folder. */
    Path folder(Console console) {
        return console.folder().resolve(directory);
    }
}
