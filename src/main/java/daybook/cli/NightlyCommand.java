package daybook.cli;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Location;
import daybook.feed.HubNotification;
import daybook.fetch.FetchRun;
import daybook.file.AtomicFile;
import daybook.file.FileFailure;
import daybook.nightly.NightResult;
import daybook.nightly.NightSummary;
import daybook.nightly.NightlyRun;
import daybook.pipeline.BuildStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches, builds and checks a site for an unattended job. */
@Command(
        name = "nightly",
        description = "Fetches, builds and checks a site for an unattended job.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook nightly --summary summary.md",
            "",
            "Exit codes: 0 publish the site, 1 do not publish it, 2 invalid command line,"
                    + " 3 publish the site: it is published with problems, which are listed."
        })
final class NightlyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final BuildOptions build;

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            defaultValue = "${env:GITHUB_STEP_SUMMARY}",
            description = "Append the summary to this file (default: the value of GITHUB_STEP_SUMMARY).")
    private Optional<Path> summary = Optional.empty();

    @Option(
            names = "--hub-news",
            paramLabel = "FILE",
            description =
                    "Write the WebSub notification to this file: a line with the address of the hub, and one for each"
                            + " feed that changed.")
    private Optional<Path> hubNews = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON in the place of the summary.")
    private boolean json;

    NightlyCommand(Console console, SiteOptions site) {
        this.console = console;
        this.build = new BuildOptions(console, site);
    }

    @Override
    public Integer call() throws IOException {
        Optional<ChangedFiles> changed = build.changed();
        if (changed.isPresent()) {
            changed.get().begin();
        }
        ProgressLine progress = new ProgressLine(console);
        BuildProgress stages = new BuildProgress(console);
        NightResult night = new NightlyRun(
                        build.folder(),
                        build.output(),
                        build.record(),
                        fetch.options(),
                        new FetchRun.FetchEnvironment(console.client(progress), json ? line -> {} : progress::step),
                        stages)
                .run();
        stages.end();
        NightResult end = written(
                night,
                changed.map(ChangedFiles::file),
                "the list of changed files",
                Severity.ERROR,
                (file, it) -> changed.orElseThrow().end(it.built().map(BuildStatistics::changes), it.incomplete()));
        end = written(
                end,
                hubNews.map(console.folder()::resolve),
                "the notification for the hub",
                Severity.WARNING,
                (file, it) -> AtomicFile.write(file, news(it).getBytes(StandardCharsets.UTF_8)));
        end = written(
                end,
                summary.map(console.folder()::resolve),
                "the summary",
                Severity.WARNING,
                (file, it) -> Files.writeString(
                        file,
                        NightSummary.of(it) + NightSummary.problems(it),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND));
        report(end);
        return switch (end.readiness()) {
            case READY -> Console.DONE;
            case READY_WITH_PROBLEMS -> Console.PUBLISHED_WITH_PROBLEMS;
            case NOT_READY -> Console.ERRORS;
        };
    }

    /** Writes a file about a night. */
    private interface NightFile {
        void write(Path file, NightResult night) throws IOException;
    }

    /**
     * A night of which something was written to a file, if that is wanted; with one problem more if it cannot be.
     *
     * @param severity of that problem
     */
    private static NightResult written(
            NightResult night, Optional<Path> file, String what, Severity severity, NightFile content) {
        if (file.isPresent()) {
            try {
                content.write(file.get(), night);
            } catch (IOException failure) {
                FileFailure problem = FileFailure.of(failure);
                return night.with(new Diagnostic(
                        severity,
                        Location.of(file.get().toString()),
                        what + " cannot be written: " + problem.reason(),
                        problem.hint()));
            }
        }
        return night;
    }

    private static String news(NightResult night) {
        return night.built().flatMap(it -> it.news()).map(HubNotification::text).orElse("");
    }

    private void report(NightResult night) {
        if (json) {
            console.out().println(JsonReports.night(night));
        } else {
            console.out().print(NightSummary.of(night));
            console.report(night.diagnostics(), "");
        }
    }
}
