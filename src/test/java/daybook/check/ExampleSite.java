package daybook.check;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** A site below a path of its host: three days with a paper or two, a note, all feeds. */
final class ExampleSite {
    private static final Path INPUT = Path.of("src/test/golden/feeds/input/content");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-20T12:00:00Z"), ZoneOffset.UTC);

    private ExampleSite() {}

    /**
     * Builds the site in an empty folder, and gives the folder that it was written to.
     *
     * @param address where it will be published
     */
    static Path build(Path folder, String address) throws IOException {
        Files.writeString(
                folder.resolve("site-config.yml"),
                "title: T\ndescription: D\nurl: " + address + "\ncurators: {id: jl, name: Jo Lindqvist}\n");
        copy(INPUT, folder.resolve("content"));
        StringWriter console = new StringWriter();
        PrintWriter writer = new PrintWriter(console);
        assertThat(CommandRunner.run(new String[] {"build"}, folder, CLOCK, writer, writer))
                .as(console.toString())
                .isZero();
        return folder.resolve("_site");
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
