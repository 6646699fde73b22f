package daybook.cli;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** Reads the site as it is today, as a build does; problems are reported. */
    SiteReader reader(Diagnostics diagnostics) throws IOException {
        return SiteReader.of(siteFolder(), console.today(), diagnostics);
    }

    /**
     * What the site has, for a command that only reads; empty if it cannot be read, which is reported. Warnings are
     * not: each build prints them.
     */
    Optional<SiteInput> contents(Diagnostics diagnostics) throws IOException {
        Diagnostics ofBuild = new Diagnostics();
        BuildProgress progress = new BuildProgress(console);
        Optional<SiteInput> contents = SiteReader.of(siteFolder(), console.today(), ofBuild, progress::advances)
                .contents();
        progress.end();
        errors(ofBuild.sorted()).forEach(diagnostics::add);
        return contents;
    }

    /** The problems that are errors. */
    static List<Diagnostic> errors(List<Diagnostic> problems) {
        return problems.stream()
                .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    /** A path within the site's folder, or an absolute one, as messages show it. */
    Path named(Path path) {
        return directory.resolve(path);
    }
}
