package daybook.cli;

import daybook.check.Figures;
import daybook.check.Megabytes;
import daybook.check.SiteCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a built site. */
@Command(
        name = "check",
        description = "Judges a built site: its links, feeds, sitemap and size.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "_site",
            description = "The folder that a site was written to (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--json", description = "Print it for machines.")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteCheck.Result result = SiteCheck.of(console.folder().resolve(folder));
        if (json) {
            console.out().println(result.json());
            return result.hasErrors() ? Console.ERRORS : Console.DONE;
        }
        result.figures().ifPresent(this::print);
        return console.report(result.diagnostics(), "");
    }

    private void print(Figures figures) {
        console.out()
                .println(String.join(
                        ", ",
                        Console.count(figures.pages(), "page"),
                        Console.count(figures.links(), "link") + " (" + figures.elsewhere() + " elsewhere)",
                        Console.count(figures.feeds(), "feed")));
        console.out().println(Console.count(figures.files(), "file") + ", " + Megabytes.of(figures.bytes()));
        figures.forecast()
                .ifPresent(it -> console.out()
                        .println(Megabytes.of(it.bytesPerDay()) + " more each day; the limit of GitHub Pages is "
                                + Console.count(it.days(), "day") + " away"));
    }
}
