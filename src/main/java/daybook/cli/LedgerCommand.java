package daybook.cli;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.CapturedListings;
import daybook.layout.SiteLayout;
import daybook.ledger.Ledger;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints which listings a site has and which are missing. */
@Command(
        name = "ledger",
        description = "Prints for each day which listings of its sources the site has.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook ledger", "  daybook ledger --json"})
final class LedgerCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Option(names = "--json", description = "Print the ledger as JSON.")
    private boolean json;

    LedgerCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<CapturedListings> captured = site.reader(diagnostics).captured();
        if (captured.isPresent()) {
            SiteConfig config = captured.get().config();
            if (config.listings().dailySources().isEmpty()) {
                diagnostics.error(
                        Location.of(SiteLayout.SETTINGS),
                        "none of the sources has a ledger",
                        "the ledger compares listings with sources: name one, such as sources: [cs.DC] or [biorxiv:neuroscience]");
            }
            print(Ledger.of(
                    config.listings().dailySources(),
                    captured.get().listings(),
                    console.sleeper().now()));
        }
        return console.report(diagnostics.sorted(), "");
    }

    private void print(Ledger ledger) {
        if (json) {
            console.out().println(ledger.json());
        } else {
            ledger.lines().forEach(console::line);
        }
    }
}
