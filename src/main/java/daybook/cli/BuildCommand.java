package daybook.cli;

import daybook.build.PublishedFeeds;
import daybook.build.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site. */
@Command(name = "build", description = "Builds the site of a folder.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private static final double MILLISECONDS_PER_SECOND = 1000;

    private final Console console;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write the site (default: _site in the site's folder).")
    private Path output;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "What the published site says of its feeds: a copy of its feeds/record.txt"
                    + " (default: the one in the output folder).")
    private Path record;

    @Option(
            names = "--allow-republishing",
            description = "Lets items of feeds change their identity or date, or come back:"
                    + " subscribers may be told of them again.")
    private boolean republishing;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Instant start = console.clock().instant();
        Path folder = site.folder(console);
        Path target =
                output == null ? folder.resolve("_site") : console.folder().resolve(output);
        PublishedFeeds published =
                new PublishedFeeds(Optional.ofNullable(record).map(console.folder()::resolve), republishing);
        SiteBuild.Result result = new SiteBuild(folder, target, console.today(), published).run();
        String consequence = result.incomplete()
                ? "the site is incomplete; the next build without an error makes it whole"
                : "nothing was written";
        int code = console.report(result.diagnostics(), consequence);
        result.summary()
                .ifPresent(it -> print(
                        it, target, Duration.between(start, console.clock().instant())));
        return code;
    }

    private void print(SiteBuild.Summary summary, Path target, Duration time) {
        console.out().println(summary.title());
        console.out()
                .println("  "
                        + String.join(
                                ", ",
                                Console.count(summary.days(), "day"),
                                Console.count(summary.entries(), "entry"),
                                Console.count(summary.notes(), "note"),
                                Console.count(summary.topics(), "topic"),
                                Console.count(summary.pages(), "page")));
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "  files: %d written, %d unchanged, %d removed in %.1f s",
                        summary.changes().written(),
                        summary.changes().unchanged(),
                        summary.changes().removed(),
                        time.toMillis() / MILLISECONDS_PER_SECOND));
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "  feeds: %d new, %d updated, %d re-announced",
                        summary.feeds().added(),
                        summary.feeds().updated(),
                        summary.feeds().republished()));
        summary.unset()
                .ifPresent(it -> console.out()
                        .println("  math: %s shown as TeX, first on %s: %s"
                                .formatted(Console.count(it.formulas(), "formula"), it.page(), it.tex())));
        console.out().println("  Open " + target.resolve("index.html") + " in a browser.");
    }
}
