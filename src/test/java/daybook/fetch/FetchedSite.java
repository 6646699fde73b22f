package daybook.fetch;

import daybook.cli.CommandRunner;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.listing.Listing;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site in a temporary folder whose listings are fetched by the program, in a time that jumps. */
public final class FetchedSite {
    private final Path folder;
    private final SimulatedTime time;

    /** The result of a run. */
    public record Run(int code, String out, String err) {}

    /** A site without anything but settings and a folder for content. */
    public FetchedSite(Path folder, SimulatedTime time, String settings) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("content"));
        this.time = time;
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n" + settings);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Runs a command. */
    public Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandRunner.run(arguments, folder, time.sleeper(), new PrintWriter(out), new PrintWriter(err));
        return new Run(code, text(out), text(err));
    }

    /** Fetches from a server that stands in for arXiv. */
    public Run fetch(URI arxiv, String... options) {
        List<String> arguments = new ArrayList<>(List.of("fetch", "--arxiv", arxiv.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    /** The listing file of a category's day. */
    public Path file(String category, LocalDate day) {
        return folder.resolve("content/listings")
                .resolve(day.toString().substring(0, 7).replace('-', '/'))
                .resolve(day + "." + category + ".jsonl");
    }

    /** What is stored of a category's day. */
    public Listing stored(String category, LocalDate day) throws IOException {
        return read(file(category, day));
    }

    /** All stored listings by the names of their files. */
    public SortedMap<String, Listing> stored() throws IOException {
        SortedMap<String, Listing> listings = new TreeMap<>();
        for (String name : names()) {
            if (name.endsWith(".jsonl")) {
                listings.put(name, read(folder.resolve(name)));
            }
        }
        return listings;
    }

    /** The paths of all files of content. */
    public List<String> names() throws IOException {
        Path content = folder.resolve("content");
        if (Files.notExists(content)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Listing read(Path file) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings =
                ListingFormats.read(new SourceFile(file.toString(), Files.readString(file)), diagnostics);
        if (listings.size() != 1 || !diagnostics.sorted().isEmpty()) {
            throw new AssertionError(file + " is no listing: " + diagnostics.sorted());
        }
        return listings.get(0);
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
