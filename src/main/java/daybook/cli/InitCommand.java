package daybook.cli;

import daybook.check.Megabytes;
import daybook.check.SiteChecker;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.host.Host;
import daybook.host.OriginRepository;
import daybook.init.NewSite;
import daybook.init.ProgramSource;
import daybook.init.ProgramSource.CopiedJar;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.RepositoryFolder;
import daybook.init.RunningProgram;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.layout.SiteLayout;
import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a site. */
@Command(
        name = "init",
        description = "Creates a new site and builds it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook init lists/systems --category cs.DC --contact jo@example.org",
            "  daybook init ../reading-list-archive --archive"
        })
final class InitCommand implements Callable<Integer> {
    private static final String TITLE = "Reading list";

    private final Console console;
    private final SiteOptions site;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder of the new site: empty, a cloned repository, or not there yet."
                    + " With --host that of a site, which gets the files of another host.")
    private Path directory;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "A category of arXiv to list, such as cs.DC. Repeatable.")
    private List<String> categories = List.of();

    @Option(names = "--title", paramLabel = "TITLE", description = "The title of the site (default: " + TITLE + ").")
    private Optional<String> title = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "The address of the published site.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Your mail or web address, which is sent to arXiv with each request.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            converter = HostConverter.class,
            completionCandidates = HostConverter.Names.class,
            description = "Who publishes the site: ${COMPLETION-CANDIDATES} (default: github).")
    private Optional<Host> host = Optional.empty();

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@REF",
            description = "The action that publishes the site on GitHub (default: that of this checkout or release).")
    private Optional<String> action = Optional.empty();

    @Option(
            names = "--self-contained",
            description = "Bring the program along: by the address and checksum of its release, or as a copy.")
    private boolean selfContained;

    @Option(
            names = "--archive",
            description =
                    "Create the repository that publishes the archive of this site: the years before archive-before.")
    private boolean archive;

    @Spec
    private CommandSpec spec;

    InitCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path folder = site.folder().resolve(directory);
        Host publisher = host.orElse(Host.GITHUB);
        Optional<ProgramSource> program = RunningProgram.find().source(publisher, action, selfContained);
        if (archive) {
            if (isDescribed() || !categories.isEmpty()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "--archive takes category, title and contact from the site");
            }
            return createArchive(folder, program);
        }
        boolean addsHost = addsHost(folder);
        SortedSet<String> written = new TreeSet<>();
        if (program.isEmpty()) {
            diagnostics.error(
                    Location.of("--action"),
                    "it is not known of which release or checkout of GitHub this program is",
                    "name an action that publishes the site, such as --action OWNER/REPO@COMMIT");
        } else if (addsHost) {
            written = addHost(folder, publisher, program.get(), diagnostics);
        } else {
            NewSite created = new NewSite(
                    title.orElse(TITLE),
                    categories,
                    url,
                    contact,
                    OriginRepository.of(folder),
                    OriginRepository.branch(folder),
                    publisher,
                    program.get());
            SortedMap<String, String> files = created.files(diagnostics);
            if (!diagnostics.hasErrors()) {
                String name = site.named(directory).toString();
                written = RepositoryFolder.fill(folder, name, files, created.copies(), diagnostics);
            }
        }
        if (diagnostics.hasErrors()) {
            return console.report(diagnostics.sorted(), "nothing was written");
        }
        written.forEach(it -> console.out().println(site.named(directory).resolve(it)));
        if (publisher == Host.GITHUB && !selfContained && !(program.orElseThrow() instanceof NamedAction)) {
            console.out()
                    .println("This program knows of no action on GitHub that publishes the site: "
                            + (program.orElseThrow() instanceof CopiedJar copy
                                    ? "a copy of it (" + Megabytes.of(Files.size(copy.jar()))
                                            + ") is in .daybook, and is committed with the site."
                                    : ".daybook names its release."));
        }
        return addsHost
                ? console.report(diagnostics.sorted(), "")
                : build(folder, written.contains("SITE.md") ? "SITE.md" : "README.md");
    }

    private boolean isDescribed() {
        return title.isPresent() || contact.isPresent();
    }

    /** Whether a site that is there gets the files of a host, and nothing else is said of it. */
    private boolean addsHost(Path folder) {
        return host.isPresent()
                && url.isEmpty()
                && !isDescribed()
                && categories.isEmpty()
                && Files.isRegularFile(folder.resolve(SiteLayout.SETTINGS));
    }

    private SortedSet<String> addHost(Path folder, Host publisher, ProgramSource program, Diagnostics diagnostics)
            throws IOException {
        Optional<SiteConfig> config = SiteReader.of(
                        new SiteFolder(folder, Optional.empty()), console.today(), diagnostics)
                .config();
        if (config.isEmpty()) {
            return new TreeSet<>();
        }
        NewSite known = new NewSite(
                config.get().title(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OriginRepository.branch(folder),
                publisher,
                program);
        SortedMap<String, String> files = known.hostFiles(diagnostics);
        return RepositoryFolder.add(folder, site.named(directory).toString(), files, known.copies(), diagnostics);
    }

    private int createArchive(Path folder, Optional<ProgramSource> program) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<NamedAction> known =
                program.filter(NamedAction.class::isInstance).map(NamedAction.class::cast);
        String name = site.named(directory).toString();
        SortedSet<String> written =
                new ArchiveRepository(site.folder(), url, known).create(folder, name, console, diagnostics);
        written.forEach(it -> console.out().println(site.named(directory).resolve(it)));
        if (!diagnostics.hasErrors()) {
            console.out()
                    .println("Next: read "
                            + site.named(directory).resolve(written.contains("SITE.md") ? "SITE.md" : "README.md"));
        }
        return console.report(diagnostics.sorted(), "nothing was written");
    }

    /** Builds and checks the new site, so that its curator sees it at once. */
    private int build(Path folder, String readMe) throws IOException {
        Path output = folder.resolve(SiteLayout.OUTPUT);
        BuildResult built = new SiteBuild(folder, output, console.today()).run();
        built.summary().ifPresent(it -> BuildSummary.lines(it, "").forEach(console.out()::println));
        List<Diagnostic> problems = new ArrayList<>(built.diagnostics());
        if (built.summary().isPresent()) {
            problems.addAll(SiteChecker.of(output).diagnostics());
            console.out()
                    .println("  Open "
                            + site.named(directory).resolve(SiteLayout.OUTPUT).resolve("index.html")
                            + " in a browser.");
            console.out().println("Next: read " + site.named(directory).resolve(readMe));
        }
        return console.report(problems, "");
    }
}
