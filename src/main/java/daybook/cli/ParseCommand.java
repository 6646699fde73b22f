package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.input.ListingFile;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints captured listings in one format. */
@Command(
        name = "parse",
        description = "Prints captured listings of any format in Daybook's listing format.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook parse content/listings/2025-07-15.cs.DC.txt"})
final class ParseCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Captured listings of any format.")
    private List<Path> files;

    ParseCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings = new ArrayList<>();
        for (Path file : files) {
            Path path = site.folder().resolve(file);
            String name = site.named(file).toString();
            if (Files.isDirectory(path)) {
                diagnostics.error(Location.of(name), "is a folder", "name the files in it");
            } else if (Files.notExists(path)) {
                diagnostics.error(Location.of(name), "no such file");
            } else {
                listings.addAll(ListingFile.read(path, name, diagnostics));
            }
        }
        listings.forEach(listing -> console.out().print(JsonLinesWriter.write(listing)));
        console.out().flush();
        return console.report(diagnostics.sorted(), "the output holds what could be read");
    }
}
