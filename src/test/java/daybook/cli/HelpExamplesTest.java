package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.input.FolderFiles;
import daybook.web.Sleeper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} shows works on the example site. */
class HelpExamplesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-21T12:00:00Z"), ZoneOffset.UTC);

    /** Those that ask other hosts, wait for the curator, or need a built site. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("daybook (?:serve|fetch --since|nightly|check|add|import|post).*");

    @TempDir
    private Path temporary;

    private Path folder;

    /** Beside it examples create other sites. */
    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("list"));
    }

    static List<String> commands() {
        String help = run(Path.of(""), List.of("--help"), new StringWriter());
        return Pattern.compile("(?m)^  ([a-z]+) ")
                .matcher(help)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleOfACommandWorks(String command) throws IOException {
        String help = run(
                folder, command.equals("help") ? List.of("--help") : List.of(command, "--help"), new StringWriter());
        List<String> examples = help.lines()
                .map(String::strip)
                .filter(it -> it.startsWith("daybook ") && help.contains("Examples:"))
                .filter(it -> !it.endsWith("ish"))
                .toList();
        assertThat(command.equals("help") || !examples.isEmpty())
                .as("examples of " + command)
                .isTrue();
        copyExampleSite();
        for (String example : examples) {
            if (!ELSEWHERE.matcher(example).matches()) {
                StringWriter errors = new StringWriter();
                run(folder, words(example), errors);
                assertThat(errors.toString()).as(example).doesNotContain("error");
            }
        }
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>(ShellWords.of(example));
        // The action of a release, which this is not.
        if (words.get(0).equals("init")) {
            words.addAll(List.of("--action", "someone/daybook@v1"));
        }
        return words;
    }

    private static String run(Path folder, List<String> arguments, StringWriter errors) {
        StringWriter out = new StringWriter();
        Main.run(
                arguments.toArray(String[]::new),
                new Console(
                        folder,
                        Sleeper.by(CLOCK),
                        new PrintWriter(out),
                        new PrintWriter(errors),
                        false,
                        new ConsoleStyle(false),
                        Optional.of("true")));
        return out.toString();
    }

    private void copyExampleSite() throws IOException {
        List<Path> files = new ArrayList<>(FolderFiles.below(Path.of("content")));
        files.add(Path.of("site-config.yml"));
        for (Path file : files) {
            Files.createDirectories(folder.resolve(file).resolveSibling(""));
            Files.copy(file, folder.resolve(file));
        }
        Path settings = folder.resolve("site-config.yml");
        Files.writeString(
                settings,
                Files.readString(settings) + "\nsources: [cs.DC]\ncontact: jo@example.org\narchive-before: 2024\n"
                        + "archive-url: https://jo.github.io/reading-list-archive/\n");
        Path repository = Files.createDirectory(folder.resolve(".git"));
        Files.writeString(
                repository.resolve("config"), "[remote \"origin\"]\n\turl = https://github.com/jo/reading-list\n");
    }
}
