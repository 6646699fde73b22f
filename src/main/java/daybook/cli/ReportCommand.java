package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.input.SiteInput;
import daybook.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command that reads a site and prints a report on it, as text or as JSON. */
abstract class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    ReportCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    /** What is reported of a site. */
    abstract SiteReport report(SiteInput contents);

    /** A report in both forms. */
    record SiteReport(List<String> lines, JsonObject json) {}

    @Override
    public final Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteReport> report = site.contents(diagnostics).map(this::report);
        if (report.isPresent() && json) {
            console.out().println(report.get().json());
        } else {
            report.ifPresent(it -> it.lines().forEach(console::line));
        }
        return console.report(diagnostics.sorted(), "");
    }
}
