package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where a site is: {@code -C}, before or behind the command. */
final class SiteOptions {
    private final Console console;

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The site's folder (default: the current one).")
    private Path directory = Path.of("");

    SiteOptions(Console console) {
        this.console = console;
    }

    /** The site's folder. */
    Path folder() {
        return console.folder().resolve(directory);
    }

    /** The files of the site. */
    SiteFolder siteFolder() {
        return new SiteFolder(folder());
    }

    /** Reads the site as it is today; problems are reported. */
    SiteReader reader(Diagnostics diagnostics) throws IOException {
        return SiteReader.of(siteFolder(), console.today(), diagnostics);
    }

    /** What the site has; empty if it cannot be read, which is reported. */
    Optional<SiteInput> contents(Diagnostics diagnostics) throws IOException {
        return reader(diagnostics).contents();
    }

    /** A path within the site's folder, or an absolute one, as messages show it. */
    Path named(Path path) {
        return directory.resolve(path);
    }
}
