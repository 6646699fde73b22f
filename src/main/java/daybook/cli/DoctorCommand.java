package daybook.cli;

import daybook.curation.Checkup;
import daybook.curation.Checkup.Finding;
import daybook.curation.Checkup.FolderFacts;
import daybook.diagnostic.Diagnostics;
import daybook.fetch.FetchRun;
import daybook.fetch.FetchScope;
import daybook.init.RunningProgram;
import daybook.input.FolderFiles;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import daybook.layout.SiteLayout;
import daybook.release.NewestRelease;
import daybook.web.PageFetcher;
import daybook.web.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is there, what is missing, and what the next night would do. */
@Command(
        name = "doctor",
        description = "Prints versions and paths, what the site still needs, and what the next night would fetch.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing is sent to anybody, unless --releases asks for the newest release.",
            "",
            "Examples:",
            "  daybook doctor",
            "  daybook doctor --json",
            "  daybook doctor --releases"
        })
final class DoctorCommand implements Callable<Integer> {
    /** For the answer about the newest release; less than the pause before a second request. */
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(8);

    private final Console console;
    private final SiteOptions site;

    @Option(names = "--json", description = "Print what is missing and what would be fetched as JSON.")
    private boolean json;

    @Option(names = "--releases", description = "Ask GitHub whether a newer release is out.")
    private boolean releases;

    DoctorCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = site.folder();
        if (!json) {
            environment(folder);
        }
        Optional<String> release = releases ? Optional.of(release()) : Optional.empty();
        if (!json) {
            release.ifPresent(it -> console.line("release: " + it));
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents =
                SiteReader.of(site.siteFolder(), console.today(), diagnostics).contents();
        if (contents.isPresent()) {
            List<Finding> findings = Checkup.of(
                    contents.get(),
                    FolderFacts.of(folder, site.siteFolder(), contents.get().config()));
            FetchRun.FetchPreview night = night();
            if (json) {
                console.out().println(JsonReports.checkup(findings, night, release));
            } else {
                print(findings, night);
            }
        }
        return console.report(diagnostics.sorted(), "");
    }

    private void environment(Path folder) throws IOException {
        console.line("Daybook " + ProgramVersion.number() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        console.line("site: " + folder.toAbsolutePath().normalize());
        console.line("theme: "
                + Optional.ofNullable(System.getProperty("daybook.theme")).orElse("the one that comes with Daybook")
                + own(folder));
        console.line("cache: " + size(folder.resolve(SiteLayout.CACHE)));
    }

    /** Compares this program with the newest release, which a script must not fail for. */
    private String release() throws IOException {
        Optional<URI> address = RunningProgram.find().newestRelease();
        if (address.isEmpty()) {
            return "unknown, because this program is not that of a release or of a repository on GitHub";
        }
        PageFetcher fetcher = console.client(new ProgressLine(console))
                .with(RELEASE_LIMIT)
                .fetcher("", site.siteFolder().cache().fetch(), RELEASE_LIMIT, WebClient.INTERVAL);
        return NewestRelease.compare(address.get(), ProgramVersion.number(), fetcher);
    }

    private FetchRun.FetchPreview night() throws IOException {
        ProgressLine progress = new ProgressLine(console);
        return new FetchRun(
                        site.siteFolder(),
                        new FetchRun.FetchRequest(Map.of(), false, Duration.ofHours(1), FetchScope.ALL),
                        new FetchRun.FetchEnvironment(console.client(progress), progress::step))
                .preview();
    }

    private void print(List<Finding> findings, FetchRun.FetchPreview night) {
        for (Finding finding : findings) {
            console.line((finding.advice().isEmpty() ? "ok    " : "to do ")
                    + finding.fact()
                    + (finding.advice().isEmpty() ? "" : ": " + finding.advice()));
        }
        console.line("the next night would fetch:" + (night.newest().isEmpty() ? " nothing" : ""));
        night.newest().forEach(it -> console.line("  " + it));
        if (!night.missed().isEmpty()) {
            console.line("  and " + night.missed().size() + " more, of earlier days: daybook fetch --dry-run");
        }
    }

    private static String own(Path folder) throws IOException {
        Path templates = folder.resolve(SiteLayout.TEMPLATES);
        return Files.isDirectory(templates)
                ? ", and " + Console.count(FolderFiles.below(templates).size(), "file") + " in templates"
                : "";
    }

    private static String size(Path cache) throws IOException {
        if (!Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS)) {
            return "none yet";
        }
        long bytes = 0;
        for (Path file : FolderFiles.below(cache)) {
            bytes += Files.size(file);
        }
        return cache.getFileName() + ", " + bytes / 1_000_000 + " MB";
    }
}
