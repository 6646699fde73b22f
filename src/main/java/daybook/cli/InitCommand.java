package daybook.cli;

import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.init.EmptyFolder;
import daybook.init.NewSite;
import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a site. */
@Command(name = "init", description = "Creates a new site and builds it.", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "DIR", description = "The folder of the new site: empty, or not there yet.")
    private Path directory;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "A category of arXiv to list, such as cs.DC. Repeatable.")
    private List<String> categories = List.of();

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            defaultValue = "Reading list",
            description = "The title of the site (default: ${DEFAULT-VALUE}).")
    private String title;

    @Option(names = "--url", paramLabel = "URL", description = "The address of the published site.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your mail or web address, which is sent to arXiv with each request.")
    private Optional<String> contact = Optional.empty();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path folder = site.folder(console).resolve(directory);
        SortedMap<String, String> files =
                new NewSite(title, categories, url, contact).files(ProgramVersion.number(), diagnostics);
        if (!diagnostics.hasErrors()) {
            EmptyFolder.fill(folder, site.named(directory).toString(), files, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            return console.report(diagnostics.sorted(), "nothing was written");
        }
        files.keySet().forEach(it -> console.out().println(site.named(directory).resolve(it)));
        return build(folder);
    }

    /** Builds and checks the new site, so that its curator sees it at once. */
    private int build(Path folder) throws IOException {
        Path output = folder.resolve("_site");
        BuildResult built = new SiteBuild(folder, output, console.today()).run();
        built.summary().ifPresent(it -> BuildSummary.lines(it, "").forEach(console.out()::println));
        List<Diagnostic> problems = new ArrayList<>(built.diagnostics());
        if (built.summary().isPresent()) {
            problems.addAll(SiteChecker.of(output).diagnostics());
            console.out().println("  Open " + site.named(directory).resolve("_site/index.html") + " in a browser.");
            console.out().println("Next: read " + site.named(directory).resolve("README.md"));
        }
        return console.report(problems, "");
    }
}
