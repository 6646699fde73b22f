package daybook.cli;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.input.FolderFiles;
import daybook.input.ListingFile;
import daybook.input.ListingFormats;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares captured listings with the counts that they state. */
@Command(
        name = "inspect",
        description = "Prints the format of captured listings, and compares the announcements in them with the counts"
                + " that they state.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook inspect content/listings"})
final class InspectCommand implements Callable<Integer> {
    private final Console console;
    private final SiteOptions site;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of files.")
    private List<Path> paths;

    InspectCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    /**
     * A row of the table: a file.
     *
     * @param stated how many announcements its listings state, and how many of those kinds were read; empty when none
     *     is stated
     */
    private record Row(String file, String format, String read, String stated, String problems) {
        static Row of(String file, Optional<ListingFormat> format, List<Listing> listings, List<Diagnostic> problems) {
            int read =
                    listings.stream().mapToInt(it -> it.announcements().size()).sum();
            int stated = 0;
            long ofStatedKinds = 0;
            for (Listing listing : listings) {
                stated += listing.stated().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                ofStatedKinds += listing.announcements().stream()
                        .filter(it -> listing.stated().containsKey(it.kind()))
                        .count();
            }
            boolean states = listings.stream().anyMatch(it -> !it.stated().isEmpty());
            return new Row(
                    file,
                    format.map(ListingFormat::name).orElse("none"),
                    String.valueOf(read),
                    states ? ofStatedKinds + " of " + stated : "",
                    problems(problems));
        }

        private static String problems(List<Diagnostic> problems) {
            long errors = problems.stream()
                    .filter(it -> it.severity() == Severity.ERROR)
                    .count();
            long warnings = problems.size() - errors;
            List<String> counts = new ArrayList<>();
            if (errors > 0) {
                counts.add(Console.count(errors, "error"));
            }
            if (warnings > 0) {
                counts.add(Console.count(warnings, "warning"));
            }
            return String.join(", ", counts);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("file", "format", "read", "stated", "problems"));
        List<Diagnostic> problems = new ArrayList<>();
        for (Path path : paths) {
            Path start = site.folder().resolve(path);
            for (Path file : FolderFiles.below(start)) {
                Diagnostics diagnostics = new Diagnostics();
                String name = site.named(path).resolve(start.relativize(file)).toString();
                Optional<SourceFile> source = ListingFile.source(file, name, diagnostics);
                List<Listing> listings =
                        source.map(it -> ListingFormats.read(it, diagnostics)).orElse(List.of());
                Optional<ListingFormat> format = source.flatMap(ListingFormats::of);
                rows.add(Row.of(name, format, listings, diagnostics.sorted()));
                problems.addAll(diagnostics.sorted());
            }
        }
        print(rows);
        return console.report(problems, "the table counts what could be read");
    }

    private void print(List<Row> rows) {
        int file = width(rows.stream().map(Row::file));
        int format = width(rows.stream().map(Row::format));
        for (Row row : rows) {
            String line = padded(row.file, file) + "  " + padded(row.format, format) + "  " + padded(row.read, 6) + "  "
                    + padded(row.stated, 12) + "  " + row.problems;
            console.line(line.stripTrailing());
        }
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
