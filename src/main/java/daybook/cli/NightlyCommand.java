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

/** Does all that is to be done each night. */
@Command(
        name = "nightly",
        description = "Fetches, builds and checks a site, and says whether it may be published.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 the site may be published, 1 it may not, 3 it may, though a source did not give what it should."
        })
final class NightlyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final BuildOptions build = new BuildOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            defaultValue = "${env:GITHUB_STEP_SUMMARY}",
            description = "Append the summary to this file too (default: the one that GitHub Actions names).")
    private Optional<Path> summary = Optional.empty();

    @Option(
            names = "--hub-news",
            paramLabel = "FILE",
            description =
                    "Where to write what the hub of the feeds is to be told once the site is published: a line with"
                            + " its address, and one for each feed that changed.")
    private Optional<Path> hubNews = Optional.empty();

    NightlyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(console);
        NightResult night = new NightlyRun(
                        build.folder(console),
                        build.output(console),
                        build.published(console),
                        fetch.options(),
                        new FetchRun.World(console.client(progress), progress::step))
                .run();
        progress.end();
        tell(night);
        if (hubNews.isPresent()) {
            String news = night.built()
                    .flatMap(it -> it.news())
                    .map(HubNotification::text)
                    .orElse("");
            AtomicFile.write(console.folder().resolve(hubNews.get()), news.getBytes(StandardCharsets.UTF_8));
        }
        return switch (night.verdict()) {
            case READY -> Console.DONE;
            case READY_WITHOUT_A_SOURCE -> Console.UNREACHABLE;
            case NOT_READY -> Console.ERRORS;
        };
    }

    private void tell(NightResult night) throws IOException {
        String text = NightSummary.of(night);
        console.out().print(text);
        console.report(night.diagnostics(), "");
        if (summary.isPresent()) {
            Files.writeString(
                    console.folder().resolve(summary.get()),
                    text + NightSummary.problems(night),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
