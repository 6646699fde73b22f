package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.fetch.PaperServers;
import daybook.fetch.arxiv.ArxivServer;
import daybook.input.FolderFiles;
import daybook.web.SimulatedTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions in a terminal, each a file of command lines with what they print, played on a copy of a golden site.
 * {@code cat FILE} and {@code | head -LINES} are understood too. {@code $ARXIV} is a server that stands in for arXiv,
 * and {@code $PAPERS} are the options for those that know papers by their identifiers. The switch that records golden
 * sites records sessions.
 */
class SessionsTest {
    private static final Path SESSIONS = Path.of("src/test/resources/daybook/cli/sessions");
    private static final Path SITE = Path.of("src/test/golden/today/input");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    /** Adds a line to the file that it is given. */
    private static final String EDITOR = "sed -i -e '$aGood.'";

    /** How many pages and files there are, which changes with each new kind of page. */
    private static final String NUMBERS =
            "\\d[\\d.]*(?= (?:pages|links|external|feeds|files|MB|written|unchanged|removed)\\b)"
                    + "|(?<=Feeds: )\\d+|(?<=\"(?:pages|links|elsewhere|feeds|files|bytes|unchanged)\":)\\d+";

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ (.*)$");
    private static final Pattern HEAD = Pattern.compile(" \\| head -(\\d+)$");

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-19T08:00:00Z"));

    @TempDir
    private Path folder;

    static List<Path> sessions() throws IOException {
        return FolderFiles.below(SESSIONS).stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void printsWhatTheTranscriptSays(Path session) throws IOException, InterruptedException {
        for (Path file : FolderFiles.below(SITE)) {
            Path copy = folder.resolve(SITE.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
        String expected = Files.readString(session);
        StringBuilder transcript = new StringBuilder();
        try (ArxivServer arxiv = new ArxivServer(time);
                PaperServers papers = new PaperServers()) {
            for (String line :
                    COMMAND.matcher(expected).results().map(it -> it.group(1)).toList()) {
                String output = played(line, arxiv.address().toString(), papers)
                        .replace("\r\n", "\n")
                        .replace("site: " + folder, "site: /home/jo")
                        .replace(folder + "/", "")
                        .replace(arxiv.address().toString(), "$ARXIV")
                        .replaceAll("Daybook .*, Java .*", "Daybook VERSION, Java VERSION, SYSTEM")
                        .replaceAll(NUMBERS, "N")
                        .replaceAll("\"written\":\\[[^]]+]", "\"written\":[...]")
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
                transcript.append("$ ").append(line).append('\n').append(output);
            }
        }
        if (RECORD) {
            Files.writeString(session, transcript);
        }
        assertThat(transcript).hasToString(Files.readString(session));
    }

    /** Those of golden sites and documents count too. */
    @Test
    void everyCommandIsInATranscript() throws IOException {
        List<Path> transcripts = new ArrayList<>(sessions());
        try (Stream<Path> golden = Files.walk(Path.of("src/test/golden"))) {
            golden.filter(it -> it.endsWith("expected/console.txt")).forEach(transcripts::add);
        }
        TreeSet<String> commands = new TreeSet<>(HelpExamplesTest.commands());
        for (Path transcript : transcripts) {
            Matcher matcher =
                    Pattern.compile("(?m)^\\$ daybook (?:-C \\S+ )?([a-z]+)").matcher(Files.readString(transcript));
            matcher.results().map(it -> it.group(1)).forEach(commands::remove);
        }

        assertThat(commands).isEmpty();
    }

    private String played(String line, String arxiv, PaperServers papers) throws IOException, InterruptedException {
        if (line.startsWith("cat ")) {
            return Files.readString(folder.resolve(line.substring("cat ".length())));
        }
        Matcher head = HEAD.matcher(line);
        boolean isCut = head.find();
        List<String> words = ShellWords.of((isCut ? line.substring(0, head.start()) : line)
                .replace("$ARXIV", arxiv)
                .replace("$PAPERS", String.join(" ", papers.options())));
        Transcript output = new Transcript();
        int code = words.get(0).equals("serve") ? served(words, output) : run(words, output);
        String printed = output + (code == 0 ? "" : "[exit " + code + "]\n");
        return isCut
                ? printed.lines()
                        .limit(Integer.parseInt(head.group(1)))
                        .map(it -> it + "\n")
                        .reduce("", String::concat)
                : printed;
    }

    private int run(List<String> words, Transcript output) {
        PrintWriter writer = new PrintWriter(output);
        return Main.run(
                words.toArray(String[]::new),
                new Console(
                        folder, time.sleeper(), writer, writer, false, new ConsoleStyle(false), Optional.of(EDITOR)));
    }

    /** As if somebody pressed Ctrl-C as soon as the preview says how. */
    private int served(List<String> words, Transcript output) throws InterruptedException {
        Thread server = new Thread(() -> run(words, output));
        server.start();
        output.offersToEnd.await();
        server.interrupt();
        server.join();
        return 0;
    }

    /** What is printed, and whether it tells how to end the program. */
    private static final class Transcript extends StringWriter {
        private final CountDownLatch offersToEnd = new CountDownLatch(1);

        @Override
        public void flush() {
            if (toString().contains("Ctrl-C")) {
                offersToEnd.countDown();
            }
        }
    }
}
