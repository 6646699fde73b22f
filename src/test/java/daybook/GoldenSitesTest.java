package daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import daybook.check.SiteChecker;
import daybook.cli.CommandRunner;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedChecker;
import daybook.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Whole sites, each with what the program says about it and what it makes of it; CONTRIBUTING.md says how to add one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenSitesTest {
    private static final Path CASES = Path.of("src/test/golden");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    private static final String PROMPT = "$ daybook ";
    private static final String OUTPUT = "_site";
    private static final String MANIFEST = ".daybook-manifest";
    private static final String TREE = "tree.txt";

    /** A file of lines that the file of the site has too, in this order, among others. */
    private static final String LINES = ".lines";

    /** The lines of a summary about what a build changed. */
    private static final Pattern CHANGES = Pattern.compile("^  (?:files|feeds): ");

    private static final Clock SUNDAY = Clock.fixed(Instant.parse("2025-07-20T12:00:00Z"), ZoneOffset.UTC);
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    /** Texts that are read; all other files are copied as they are. */
    private static final Pattern TEXT = Pattern.compile("(?!content/assets/).*\\.(?:html|jsonl|md|properties|txt|yml)");

    @TempDir
    private Path folder;

    /** What a run printed and left behind, by path within the output folder. */
    private record Outcome(int code, String console, SortedMap<String, byte[]> files) {
        String transcript(String commandLine) {
            return commandLine + "\n" + console + (code == 0 ? "" : "[exit " + code + "]\n");
        }

        String tree(String folder) {
            return files.keySet().stream()
                    .filter(it -> !it.equals(MANIFEST) && it.startsWith(folder))
                    .map(it -> it + "\n")
                    .reduce("", String::concat);
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /** First, because it may record what others compare with. */
    @Order(1)
    @ParameterizedTest
    @MethodSource("cases")
    void makesTheExpectedSiteAndSaysWhatIsExpected(String name) throws IOException {
        copyInput(name, false);
        SortedMap<String, byte[]> before = output();
        Outcome outcome = run(commandLine(name));
        boolean built = outcome.code == 0 && commandLine(name).startsWith(PROMPT + "build");
        if (RECORD) {
            record(name, outcome);
        } else if (built) {
            GoldenOutput.check(CASES, CASES.resolve(name).resolve("input"), outcome.files, outcome.console);
        }

        assertExpected(name, outcome);
        assertHarmless(outcome);
        assertPublishable(outcome);
        if (built) {
            assertWritesNothingWhenNothingChanged(name, outcome);
        } else {
            assertThat(outcome.files)
                    .as("output of a command that builds nothing")
                    .containsExactlyEntriesOf(before);
            Outcome second = run(commandLine(name));
            assertThat(second.transcript(name)).as("a second run").isEqualTo(outcome.transcript(name));
            assertThat(second.files).containsExactlyEntriesOf(before);
        }
    }

    private void assertWritesNothingWhenNothingChanged(String name, Outcome first) throws IOException {
        SortedMap<String, Path> files = files(folder);
        for (Path file : files.values()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        Outcome second = run(commandLine(name));

        assertThat(second.code).as(name).isEqualTo(first.code);
        assertThat(second.console.lines().filter(it -> !CHANGES.matcher(it).find()))
                .containsExactlyElementsOf(first.console
                        .lines()
                        .filter(it -> !CHANGES.matcher(it).find())
                        .toList());
        assertThat(files(folder)).containsOnlyKeys(files.keySet());
        for (Path file : files.values()) {
            FileTime changed = Files.getLastModifiedTime(file);
            assertThat(changed).as(file.toString()).isEqualTo(LONG_AGO);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotMindTheLineEndsOfTheInput(String name) throws IOException {
        copyInput(name, true);

        assertExpected(name, run(commandLine(name)));
    }

    /** A new kind of page is seen by one case, not by all. */
    @Test
    void oneCaseNamesAllFilesOfItsSite() throws IOException {
        assertThat(cases().stream().filter(GoldenSitesTest::hasWholeTree)).containsExactly("minimal");
    }

    /** Whatever the input, pages run nothing, and feeds are as their formats want them. */
    private static void assertHarmless(Outcome outcome) {
        FeedChecker.check(outcome.files, address(outcome));
        for (var file : outcome.files.entrySet()) {
            String text = utf8(file.getValue());
            if (file.getKey().endsWith(".html")) {
                assertRunsNothing(file.getKey(), Jsoup.parse(text, "https://example.org/"));
            } else if (file.getKey().endsWith(".xml")) {
                assertThatCode(() -> parseXml(text)).as(file.getKey()).doesNotThrowAnyException();
            }
        }
    }

    /** What was written is as {@code daybook check} wants it. */
    private void assertPublishable(Outcome outcome) throws IOException {
        if (outcome.code == 0 && !outcome.files.isEmpty()) {
            assertThat(SiteChecker.of(folder.resolve(OUTPUT)).diagnostics()).isEmpty();
        }
    }

    /** The site's address as robots.txt tells it; empty when nothing was written. */
    private static String address(Outcome outcome) {
        byte[] robots = outcome.files.get("robots.txt");
        return robots == null ? "" : utf8(robots).replaceFirst("(?s).*Sitemap: (.*)sitemap\\.xml\\s*", "$1");
    }

    private static void parseXml(String text) throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Without it the parser prints to the process's own error stream.
        parser.setErrorHandler(new DefaultHandler());
        parser.parse(new InputSource(new StringReader(text)));
    }

    private static void assertRunsNothing(String path, Document page) {
        // A block of data is not a script, whatever its element is called.
        assertThat(page.select("script:not([src]):not([type=application/ld+json]), style, iframe, object, embed,"
                        + " form:not(main form[role=search], main form.filter)"))
                .as(path)
                .isEmpty();
        page.select("script[type=application/ld+json]").forEach(it -> assertIsJson(path, it.data()));
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(key -> key.startsWith("on") || key.equals("style")))
                .as(path)
                .isEmpty();
        assertThat(page.select("[href], [src]").stream()
                        .map(it -> it.hasAttr("href") ? it.absUrl("href") : it.absUrl("src")))
                .as(path)
                .allMatch(it -> it.startsWith("https:") || it.startsWith("http:") || it.startsWith("mailto:"));
    }

    private static void assertIsJson(String path, String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlReader.json(new SourceFile(path, text), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    private static void assertExpected(String name, Outcome outcome) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected");
        assertThat(transcript(name, outcome)).as(name).isEqualTo(Files.readString(expected.resolve("console.txt")));
        for (Path tree : trees(expected)) {
            assertThat(tree(expected, tree, outcome)).as(tree.toString()).isEqualTo(Files.readString(tree));
        }
        for (var file : files(expected.resolve("site")).entrySet()) {
            String path = file.getKey();
            if (path.endsWith(LINES)) {
                assertThat(utf8(content(outcome, path.substring(0, path.length() - LINES.length())))
                                .lines())
                        .as(path)
                        .containsSubsequence(Files.readAllLines(file.getValue()));
                continue;
            }
            byte[] actual = content(outcome, path);
            byte[] wanted = Files.readAllBytes(file.getValue());
            // First as text, because a difference between bytes is unreadable.
            assertThat(utf8(actual)).as(path).isEqualTo(utf8(wanted));
            assertThat(actual).as(path).isEqualTo(wanted);
        }
    }

    /** What is printed; how many pages and files there are only where all files are named. */
    private static String transcript(String name, Outcome outcome) throws IOException {
        String transcript = outcome.transcript(commandLine(name));
        return hasWholeTree(name)
                ? transcript
                : transcript
                        .replaceAll("(?m)^(  \\d+ days?, .*), \\d+ pages$", "$1, ... pages")
                        .replaceAll("(?m)^  files: .*$", "  files: ...");
    }

    private static boolean hasWholeTree(String name) {
        return Files.exists(CASES.resolve(name).resolve("expected").resolve(TREE));
    }

    /** The lists of paths in a folder of expectations. */
    private static List<Path> trees(Path expected) throws IOException {
        return files(expected).entrySet().stream()
                .filter(it -> it.getKey().equals(TREE) || it.getKey().startsWith("tree/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The paths that belong in such a list: those of all files, or those in the folder that it is called after. */
    private static String tree(Path expected, Path tree, Outcome outcome) {
        return outcome.tree(
                tree.equals(expected.resolve(TREE))
                        ? ""
                        : String.valueOf(tree.getFileName()).replaceFirst("\\.txt$", "/"));
    }

    private static byte[] content(Outcome outcome, String path) {
        assertThat(outcome.files).containsKey(path);
        return Objects.requireNonNull(outcome.files.get(path));
    }

    /** Rewrites the expectations; which files of the site are looked at stays as it is. */
    private static void record(String name, Outcome outcome) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected");
        Files.writeString(expected.resolve("console.txt"), transcript(name, outcome));
        for (Path tree : trees(expected)) {
            Files.writeString(tree, tree(expected, tree, outcome));
        }
        for (var file : files(expected.resolve("site")).entrySet()) {
            if (!file.getKey().endsWith(LINES)) {
                Files.write(file.getValue(), content(outcome, file.getKey()));
            }
        }
    }

    private static String commandLine(String name) throws IOException {
        Path console = CASES.resolve(name).resolve("expected/console.txt");
        return Files.readAllLines(console).get(0);
    }

    private Outcome run(String commandLine) throws IOException {
        assertThat(commandLine).startsWith(PROMPT);
        String[] arguments = commandLine.substring(PROMPT.length()).split(" ");
        StringWriter text = new StringWriter();
        PrintWriter console = new PrintWriter(text);
        int code = CommandRunner.run(arguments, folder, SUNDAY, console, console);
        // What somebody sees who stands in the folder.
        return new Outcome(code, text.toString().replace(folder + "/", ""), output());
    }

    private SortedMap<String, byte[]> output() throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (var file : files(folder.resolve(OUTPUT)).entrySet()) {
            contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return contents;
    }

    private void copyInput(String name, boolean windowsLineEnds) throws IOException {
        for (var file : files(CASES.resolve(name).resolve("input")).entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            byte[] bytes = Files.readAllBytes(file.getValue());
            boolean convert = windowsLineEnds && TEXT.matcher(file.getKey()).matches();
            Files.write(copy, convert ? withWindowsLineEnds(bytes) : bytes);
        }
    }

    /** Works on bytes, because an input need not be text of any known encoding. */
    private static byte[] withWindowsLineEnds(byte[] bytes) {
        ByteArrayOutputStream converted = new ByteArrayOutputStream();
        for (byte next : bytes) {
            if (next == '\n') {
                converted.write('\r');
            }
            converted.write(next);
        }
        return converted.toByteArray();
    }

    private static SortedMap<String, Path> files(Path root) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                paths.filter(Files::isRegularFile)
                        .forEach(it -> files.put(root.relativize(it).toString().replace('\\', '/'), it));
            }
        }
        return files;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
