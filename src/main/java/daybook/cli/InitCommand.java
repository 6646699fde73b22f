package daybook.cli;

import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.init.EmptyFolder;
import daybook.init.NewSite;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        description = "Makes the folder of a new site, ready to be published, and builds it.",
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
        Path folder = console.folder().resolve(directory);
        SortedMap<String, String> files =
                new NewSite(title, categories, url, contact).files(ProgramVersion.number(), diagnostics);
        if (!diagnostics.hasErrors()) {
            EmptyFolder.fill(folder, directory.toString(), files, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            return console.report(diagnostics.sorted(), "nothing was written");
        }
        files.keySet().forEach(it -> console.out().println(directory.resolve(it)));
        return build(folder);
    }

    /** Whoever begins a site sees it at once, and knows that all is well with it. */
    private int build(Path folder) throws IOException {
        Path output = folder.resolve("_site");
        SiteBuild.Result built = new SiteBuild(folder, output, console.today()).run();
        built.summary().ifPresent(it -> BuildSummary.lines(it, "").forEach(console.out()::println));
        List<Diagnostic> problems = new ArrayList<>(built.diagnostics());
        if (built.summary().isPresent()) {
            problems.addAll(SiteChecker.of(output).diagnostics());
            console.out().println("  Open " + directory.resolve("_site/index.html") + " in a browser.");
            console.out().println("Next: read " + directory.resolve("README.md"));
        }
        return console.report(problems, "");
    }
}
