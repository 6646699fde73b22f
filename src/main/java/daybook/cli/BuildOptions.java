package daybook.cli;

import daybook.input.SiteFolder;
import daybook.layout.SiteLayout;
import daybook.nightly.GivenRecord;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to build, where to write it, and where it will be published. */
final class BuildOptions {
    private final Console console;
    private final SiteOptions site;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the site to this folder (default: " + SiteLayout.OUTPUT + " in the site's folder).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = SiteUrlConverter.class,
            description = "Publish at this address instead of the url in site-config.yml.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE|URL",
            converter = RecordConverter.class,
            description = "Continue the feeds of a published site: its address, or a copy of its feeds/record.txt.")
    private Optional<GivenRecord> record = Optional.empty();

    @Option(
            names = "--changed",
            paramLabel = "FILE",
            description =
                    "Add the files that are written to the list in FILE, and those that are removed to FILE.removed.")
    private Optional<Path> changed = Optional.empty();

    BuildOptions(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    /** The site's folder. */
    SiteFolder folder() {
        return new SiteFolder(site.folder(), url);
    }

    /** Where the site is written to. */
    Path output() {
        return output.map(console.folder()::resolve)
                .orElseGet(() -> site.folder().resolve(SiteLayout.OUTPUT));
    }

    /** The published record; empty when none is given. */
    Optional<GivenRecord> record() {
        return record.map(it -> it instanceof GivenRecord.InFile copy
                ? new GivenRecord.InFile(console.folder().resolve(copy.file()))
                : it);
    }

    /** Where changed files are listed; empty when they are not. A folder cannot be such a list. */
    Optional<ChangedFiles> changed() {
        changed.filter(it -> Files.isDirectory(console.folder().resolve(it))).ifPresent(it -> {
            throw new ParameterException(spec.commandLine(), "'" + it + "' is a folder, and --changed needs a file");
        });
        return changed.map(it -> new ChangedFiles(console.folder().resolve(it), output()));
    }
}
