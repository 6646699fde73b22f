package daybook.cli;

import daybook.check.LeanSettings.LeanSaving;
import daybook.check.Megabytes;
import daybook.check.SiteChecker;
import daybook.check.SiteStatistics;
import daybook.cli.SiteLocation.Folder;
import daybook.cli.SiteLocation.Published;
import daybook.layout.SiteLayout;
import daybook.pipeline.SlowTemplates;
import daybook.web.WebClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a built site. */
@Command(
        name = "check",
        description = "Checks a built site: links, feeds, sitemap and size.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  daybook check",
            "  daybook check https://someone.github.io/reading-list/",
            "",
            "Exit codes: 0 no errors, 1 errors found, 2 invalid command line, 3 site unreachable."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|URL",
            defaultValue = SiteLayout.OUTPUT,
            converter = SiteLocation.Converter.class,
            description = "The folder of the built site, or its published address (default: ${DEFAULT-VALUE}).")
    private SiteLocation place;

    @Option(names = "--external", description = "Also check links to other sites.")
    private boolean external;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    CheckCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(console);
        SiteChecker.CheckResult result = result(console.client(progress));
        progress.end();
        int code = json ? printJson(result) : print(result);
        if (!json && place instanceof Folder) {
            SlowTemplates.notes(site.siteFolder()).forEach(console.out()::println);
        }
        boolean unreachable = place instanceof Published && result.statistics().isEmpty();
        return unreachable ? Console.UNREACHABLE : code;
    }

    private SiteChecker.CheckResult result(WebClient client) throws IOException {
        if (place instanceof Published published) {
            return SiteChecker.of(published.address(), client, external);
        }
        Path folder = site.folder().resolve(((Folder) place).path());
        return SiteChecker.of(folder, external ? Optional.of(client) : Optional.empty());
    }

    private int printJson(SiteChecker.CheckResult result) {
        console.out().println(result.json());
        return result.hasErrors() ? Console.ERRORS : Console.DONE;
    }

    private int print(SiteChecker.CheckResult result) {
        result.statistics().ifPresent(this::print);
        return console.report(result.diagnostics(), "");
    }

    private void print(SiteStatistics statistics) {
        console.out()
                .println(String.join(
                        ", ",
                        Console.count(statistics.pages(), "page"),
                        Console.count(statistics.links(), "link") + " (" + statistics.externalLinks() + " external)",
                        Console.count(statistics.feeds(), "feed")));
        console.out().println(Console.count(statistics.files(), "file") + ", " + Megabytes.of(statistics.bytes()));
        if (!statistics.lean().isEmpty()) {
            console.out()
                    .println("settings that save space: "
                            + statistics.lean().stream()
                                    .map(LeanSaving::toString)
                                    .collect(Collectors.joining(", ")));
        }
        statistics
                .forecast()
                .ifPresent(it -> console.out()
                        .println(Megabytes.of(it.bytesPerDay()) + " more each day; the limit of GitHub Pages is "
                                + Console.count(it.days(), "day") + " away, in " + it.month()));
    }
}
