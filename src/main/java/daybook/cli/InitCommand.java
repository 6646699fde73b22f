package daybook.cli;

import daybook.check.SiteChecker;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.init.NewSite;
import daybook.init.RepositoryFolder;
import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
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

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the new site: empty, a cloned repository, or not there yet.")
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

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@REF",
            description = "The action that publishes the site (default: that of this checkout or release).")
    private Optional<String> action = Optional.empty();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path folder = site.folder(console).resolve(directory);
        // The launcher of a checkout says whose it is, and at which commit.
        String used = action.or(() -> Optional.ofNullable(System.getProperty("daybook.action")))
                .orElseGet(() -> NewSite.release(ProgramVersion.number()));
        SortedMap<String, String> files = new NewSite(title, categories, url, contact, used).files(diagnostics);
        SortedSet<String> written = diagnostics.hasErrors()
                ? new TreeSet<>()
                : RepositoryFolder.fill(folder, site.named(directory).toString(), files, diagnostics);
        if (diagnostics.hasErrors()) {
            return console.report(diagnostics.sorted(), "nothing was written");
        }
        written.forEach(it -> console.out().println(site.named(directory).resolve(it)));
        return build(folder, written.contains("SITE.md") ? "SITE.md" : "README.md");
    }

    /** Builds and checks the new site, so that its curator sees it at once. */
    private int build(Path folder, String readMe) throws IOException {
        Path output = folder.resolve("_site");
        BuildResult built = new SiteBuild(folder, output, console.today()).run();
        built.summary().ifPresent(it -> BuildSummary.lines(it, "").forEach(console.out()::println));
        List<Diagnostic> problems = new ArrayList<>(built.diagnostics());
        if (built.summary().isPresent()) {
            problems.addAll(SiteChecker.of(output).diagnostics());
            console.out().println("  Open " + site.named(directory).resolve("_site/index.html") + " in a browser.");
            console.out().println("Next: read " + site.named(directory).resolve(readMe));
        }
        return console.report(problems, "");
    }
}
