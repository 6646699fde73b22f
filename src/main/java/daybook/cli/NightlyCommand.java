package daybook.cli;

import daybook.feed.HubNotification;
import daybook.fetch.FetchRun;
import daybook.file.AtomicFile;
import daybook.nightly.NightResult;
import daybook.nightly.NightSummary;
import daybook.nightly.NightlyRun;
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
        if (changed.isPresent() && night.built().isPresent()) {
            changed.get().end(night.built().get().changes());
        }
        report(night);
        if (hubNews.isPresent()) {
            String news = night.built()
                    .flatMap(it -> it.news())
                    .map(HubNotification::text)
                    .orElse("");
            AtomicFile.write(console.folder().resolve(hubNews.get()), news.getBytes(StandardCharsets.UTF_8));
        }
        return switch (night.readiness()) {
            case READY -> Console.DONE;
            case READY_WITH_PROBLEMS -> Console.PUBLISHED_WITH_PROBLEMS;
            case NOT_READY -> Console.ERRORS;
        };
    }

    private void report(NightResult night) throws IOException {
        String text = NightSummary.of(night);
        if (json) {
            console.out().println(JsonReports.night(night));
        } else {
            console.out().print(text);
            console.report(night.diagnostics(), "");
        }
        if (summary.isPresent()) {
            Files.writeString(
                    console.folder().resolve(summary.get()),
                    text + NightSummary.problems(night),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
