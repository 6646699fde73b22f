package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import daybook.pipeline.TemporaryFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds a site of each release, frozen in {@code src/test/upgrade}: its settings and content, the addresses of its
 * pages and what its subscribers have seen. Whoever upgrades changes nothing, loses no page, and sees no paper twice.
 */
class UpgradeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-01T00:00:00Z"), ZoneOffset.UTC);
    private static final boolean RECORD = Boolean.getBoolean("golden.record");
    private static final Pattern ITEM = Pattern.compile("feeds: (\\d+) new, ");

    @TempDir
    private Path output;

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/upgrade"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theNewestProgramBuildsTheSiteOfARelease(Path release) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path record = release.resolve("record.txt").toAbsolutePath();
        Path pages = release.resolve("pages.txt");
        boolean isFirst = RECORD && !Files.exists(record);
        List<String> arguments = Stream.concat(
                        Stream.of("build", "-o", output.resolve("_site").toString()),
                        isFirst ? Stream.of() : Stream.of("--record", record.toString()))
                .toList();

        // In a copy, because a build keeps a cache beside the content.
        TemporaryFiles.copy(release, output.resolve("site"));
        int code = CommandRunner.run(
                arguments.toArray(String[]::new),
                output.resolve("site"),
                CLOCK,
                new PrintWriter(out),
                new PrintWriter(err));

        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        if (isFirst) {
            Files.copy(output.resolve("_site/feeds/record.txt"), record);
            Files.write(pages, html());
        }
        assertThat(html()).containsAll(Files.readAllLines(pages));
        assertThat(isFirst
                        || ITEM.matcher(out.toString())
                                .results()
                                .allMatch(it -> it.group(1).equals("0")))
                .as(out.toString())
                .isTrue();
    }

    /** The pages of the built site. */
    private List<String> html() throws IOException {
        Path site = output.resolve("_site");
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(it -> site.relativize(it).toString().replace('\\', '/'))
                    .filter(it -> it.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
