package daybook.cli;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.nightly.GivenRecord;
import daybook.pipeline.BuildResult;
import daybook.pipeline.BuildStatistics;
import daybook.pipeline.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site. */
@Command(
        name = "build",
        description = "Builds a site.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook build", "  daybook build --timings", "  daybook build --json"})
final class BuildCommand implements Callable<Integer> {
    private static final double MILLISECONDS_PER_SECOND = 1000;

    private final Console console;

    @Mixin
    private final BuildOptions options;

    @Option(names = "--json", description = "Print what was built as JSON.")
    private boolean json;

    @Option(names = "--timings", description = "Print how long each stage took.")
    private boolean timings;

    @Option(
            names = "--archive",
            description = "Build the archive of the years before archive-before in site-config.yml.")
    private boolean archive;

    BuildCommand(Console console, SiteOptions site) {
        this.console = console;
        this.options = new BuildOptions(console, site);
    }

    @Override
    public Integer call() throws IOException {
        Instant start = console.clock().instant();
        SiteFolder folder = archive ? options.folder().ofArchive() : options.folder();
        Path output = options.output();
        Diagnostics recordProblems = new Diagnostics();
        Optional<FeedRecord> published = Optional.empty();
        if (options.record().isPresent()) {
            published = Optional.of(read(options.record().get(), folder, recordProblems));
        }
        BuildProgress progress = new BuildProgress(console);
        StageTimings stages = new StageTimings(console.clock());
        Optional<ChangedFiles> changed = options.changed();
        if (changed.isPresent()) {
            changed.get().begin();
        }
        BuildResult result = new SiteBuild(folder, output, console.today(), published, stages.and(progress)).run();
        if (changed.isPresent()) {
            changed.get().end(result.summary().map(BuildStatistics::changes), result.incomplete());
        }
        progress.end();
        List<String> timed = timings ? stages.lines() : List.of();
        List<Diagnostic> problems = new ArrayList<>(recordProblems.sorted());
        problems.addAll(result.diagnostics());
        int code = json ? printJson(result, problems) : print(result, problems, output, start, timed);
        return code == Console.DONE && !recordProblems.sorted().isEmpty() ? Console.UNREACHABLE : code;
    }

    private FeedRecord read(GivenRecord record, SiteFolder folder, Diagnostics problems) throws IOException {
        // What is wrong with the settings, the build says.
        String asker = SiteReader.of(folder, console.today(), new Diagnostics())
                .config()
                .map(SiteConfig::asker)
                .orElse("");
        return record.read(asker, folder.cache().published(), console.client(new ProgressLine(console)), problems);
    }

    private int printJson(BuildResult result, List<Diagnostic> problems) {
        console.out().println(JsonReports.build(result.summary(), problems));
        return result.summary().isPresent() ? Console.DONE : Console.ERRORS;
    }

    private int print(BuildResult result, List<Diagnostic> problems, Path output, Instant start, List<String> timed) {
        String consequence = result.incomplete()
                ? "the site is incomplete; the next build without an error completes it"
                : "nothing was written";
        int code = console.report(problems, consequence);
        result.summary()
                .ifPresent(it -> print(
                        it, output, Duration.between(start, console.clock().instant())));
        timed.forEach(console.out()::println);
        return code;
    }

    private void print(BuildStatistics summary, Path output, Duration time) {
        String seconds = String.format(Locale.ROOT, " in %.1f s", time.toMillis() / MILLISECONDS_PER_SECOND);
        BuildSummary.lines(summary, seconds).forEach(console.out()::println);
        console.out().println("  Open " + output.resolve("index.html") + " in a browser.");
    }
}
