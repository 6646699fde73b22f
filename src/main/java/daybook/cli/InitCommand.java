package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.init.EmptyFolder;
import daybook.init.NewSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a site. */
@Command(
        name = "init",
        description = "Makes the folder of a new site, ready to be built and published.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder, which is empty or does not exist yet.")
    private Path directory;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "A category of arXiv that the site lists, such as cs.DC; may be given several times.")
    private List<String> categories = List.of();

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            defaultValue = "Reading list",
            description = "What the site is called (default: ${DEFAULT-VALUE}).")
    private String title;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the site will live, such as https://name.github.io/reading-list/")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where to reach you, by mail or on the web; arXiv asks it of every program.")
    private Optional<String> contact = Optional.empty();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, String> files = new NewSite(title, categories, url, contact).files(diagnostics);
        if (!diagnostics.hasErrors()) {
            EmptyFolder.fill(console.folder().resolve(directory), directory.toString(), files, diagnostics);
        }
        if (!diagnostics.hasErrors()) {
            files.keySet().forEach(it -> console.out().println(directory.resolve(it)));
            console.out().println("Next: daybook build --directory " + quoted(directory.toString()));
        }
        return console.report(diagnostics.sorted(), "nothing was written");
    }

    /** A word of a command line, in quotes where a shell needs them. */
    private static String quoted(String word) {
        return word.matches("[\\w./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
