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

/** Prints what listings say. */
@Command(
        name = "parse",
        description = "Prints listings of any format as Daybook's own listing file, one line an announcement.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Captured listings, recognised by what they hold.")
    private List<Path> files;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings = new ArrayList<>();
        for (Path file : files) {
            Path path = console.folder().resolve(file);
            if (Files.isDirectory(path)) {
                diagnostics.error(Location.of(file.toString()), "this is a folder", "name the files in it");
            } else if (Files.notExists(path)) {
                diagnostics.error(Location.of(file.toString()), "there is no such file");
            } else {
                listings.addAll(ListingFile.read(path, file.toString(), diagnostics));
            }
        }
        listings.forEach(listing -> console.out().print(JsonLinesWriter.write(listing)));
        console.out().flush();
        return console.report(diagnostics.sorted(), "what could be read is above");
    }
}
