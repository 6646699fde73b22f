package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.cli.CommandRunner;
import daybook.cli.Main;
import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.input.ListingFormats;
import daybook.markdown.AuthorPages;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownRenderer;
import daybook.model.ContentPageSource;
import daybook.note.NoteReader;
import daybook.siteplan.SiteAddress;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents against the program: their links, their tables, their examples. */
class DocumentationTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-16T00:00:00Z"), ZoneOffset.UTC);
    private static final String COMMAND = "$ ./daybook ";
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    /** A time that a command measured. */
    private static final Pattern TIME = Pattern.compile("\\d+\\.\\d s\\b");

    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)");

    /** Classes that a contributor is to write. */
    private static final Set<String> EXAMPLES = Set.of("BiorxivRules", "CsvFormat", "CsvFormatTest");

    /** What a site-config must have, so that examples of single keys can be read. */
    private static final List<String> REQUIRED = List.of(
            "title: Title",
            "description: Description",
            "url: https://example.org/",
            "curators: [{id: jl, name: Jo Lindqvist}]");

    @TempDir
    private Path site;

    static List<MarkdownDocument> documents() throws IOException {
        return MarkdownDocument.all(REPOSITORY);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeading(MarkdownDocument document) throws IOException {
        for (String link : document.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document.file() : document.file().resolveSibling(parts[0]);

            assertThat(target).exists();
            if (parts.length > 1) {
                assertThat(MarkdownDocument.read(target).anchors()).contains(parts[1]);
            }
        }
    }

    @Test
    void theKeysOfTheSettingsAreThoseThatAreRead() throws IOException {
        Set<String> keys = accepted(words -> settings(lines("", words)));
        accepted(words -> settings("show:\n" + lines("  ", words))).forEach(it -> keys.add("show." + it));
        accepted(words -> settings("pages:\n" + lines("  ", words))).forEach(it -> keys.add("pages." + it));
        accepted(words -> settings("feeds:\n" + lines("  ", words))).forEach(it -> keys.add("feeds." + it));
        accepted(words -> settings("curators:\n-\n" + lines("  ", words))).forEach(it -> keys.add("curators[]." + it));
        accepted(words -> settings("topics:\n-\n" + lines("  ", words))).forEach(it -> keys.add("topics[]." + it));

        assertNames("docs/configuration.md", "## Keys", keys);
    }

    @Test
    void theKeysOfNotesAndPagesAreThoseThatAreRead() throws IOException {
        assertNames(
                "docs/content.md", "### Front matter", accepted(words -> note("---\n" + lines("", words) + "---\n")));
        assertNames("docs/content.md", "## Pages", accepted(words -> page("---\n" + lines("", words) + "---\n")));
    }

    @Test
    void theKeysOfTheListingFileAreThoseThatAreRead() throws IOException {
        String line = "{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"2025-07-15\"}\n";
        Set<String> ofListing = accepted(words -> listing(objects("\"listing\":1,", without("listing", words))));
        Set<String> ofAnnouncement = accepted(words -> listing(line + objects("", without("listing", words))));
        ofAnnouncement.remove("listing");

        assertNames("docs/content.md", "The line of a listing:", ofListing);
        assertNames("docs/content.md", "The line of an announcement:", ofAnnouncement);
    }

    @Test
    void theFormatsOfListingsAreThoseThatAreRead() throws IOException {
        assertNames(
                "docs/content.md",
                "## Listings",
                ListingFormats.ALL.stream().map(ListingFormat::name).toList());
    }

    @Test
    void theCommandsAreThoseOfTheProgram() throws IOException {
        MarkdownDocument document = document("docs/commands.md");
        List<String> commands = found("(?m)^  ([a-z]+) ", output("help"));
        commands.remove("help");

        Differences.assertSame("sections of docs/commands.md", found("(?m)^## (.*)$", document.text()), commands);
        Differences.assertSame(
                "commands in README.md",
                List.of(found("docs/commands.md\\): (.*)", document("README.md").text())
                        .get(0)
                        .split(", ")),
                commands);
        for (String command : commands) {
            Set<String> options = new TreeSet<>(found("(--[a-z-]+)", output(command + " --help")));
            assertThat(options).as(command).contains("--directory");
            options.removeAll(Set.of("--help", "--version"));
            assertThat(options)
                    .as("options of %s in docs/commands.md", command)
                    .allMatch(it -> document.text().contains("`" + it));
        }
    }

    @Test
    void theLanguagesOfTheThemeAreNamed() throws IOException {
        String configuration = document("docs/configuration.md").text();
        String templates = document("docs/templates.md").text();
        Theme theme = Theme.load(List.of(ThemeFolder.of(REPOSITORY.resolve("templates"))));

        assertThat(theme.languages())
                .as("languages of the theme in docs/configuration.md")
                .allMatch(it -> configuration.contains("(`" + it + "`)"));
        assertThat(theme.languages().stream().filter(it -> !it.equals("en")))
                .as("languages with messages in docs/templates.md")
                .allMatch(it -> templates.contains("(`messages_" + it + ".properties`)"));
    }

    /** What the first group of a pattern matches, each time that the pattern is found. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void thePackagesAreListedWithTheirOwnSentences() throws IOException {
        List<List<String>> packages = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(REPOSITORY.resolve("src/main/java"))) {
            for (Path file :
                    sources.filter(it -> it.endsWith("package-info.java")).toList()) {
                String source = Files.readString(file);
                String name = source.replaceFirst("(?s).*\npackage ([\\w.]+);.*", "$1");
                String comment = source.replaceFirst("(?s).*?/\\*\\*(.*?)\\*/.*", "$1");
                String sentence =
                        comment.replaceAll("\\s+\\*?\\s*", " ").strip().replaceFirst("(?<=\\.) .*", "");
                packages.add(List.of("`" + name + "`", sentence));
            }
        }

        Differences.assertSame(
                "rows of the table of packages in docs/architecture.md",
                document("docs/architecture.md").table("## Packages"),
                packages);
    }

    /** The class of this name, in whatever package it is. */
    private static Class<?> model(String name) throws IOException, ClassNotFoundException {
        Path sources = REPOSITORY.resolve("src/main/java");
        String file = name.replaceFirst("\\$.*", "") + ".java";
        try (Stream<Path> files = Files.walk(sources)) {
            Path found = files.filter(it -> it.endsWith(file)).findFirst().orElseThrow();
            String folder = sources.relativize(found.getParent()).toString();
            return Class.forName(folder.replace('/', '.').replace('\\', '.') + "." + name);
        }
    }

    @Test
    void theModelsOfTemplatesAreListedWithTheirComponents() throws Exception {
        MarkdownDocument templates = document("docs/templates.md");
        for (List<String> row : templates.table("## Models")) {
            String name = row.get(0).replace("`", "");
            Class<?> model = model(name.replace('.', '$'));
            String named = row.get(1).replaceAll("\\([^)]*\\)", "").replaceFirst(";.*", "");

            assertThat(Pattern.compile("`(\\w+)`").matcher(named).results().map(it -> it.group(1)))
                    .as(name)
                    .containsExactly(Arrays.stream(model.getRecordComponents())
                            .map(it -> it.getName())
                            .toArray(String[]::new));
        }
    }

    @Test
    void theArchitectureNamesClassesThatExist() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("src"))) {
            Set<String> classes = files.map(it -> String.valueOf(it.getFileName()))
                    .filter(it -> it.endsWith(".java"))
                    .map(it -> it.replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
            assertThat(CLASS.matcher(document("docs/architecture.md").text())
                            .results()
                            .map(it -> it.group(1))
                            .filter(it -> !EXAMPLES.contains(it) && !classes.contains(it)))
                    .as("names of no class")
                    .isEmpty();
        }
    }

    @Test
    void theTemplatesOfTheThemeAreListed() throws IOException {
        String text = document("docs/templates.md").text();
        try (Stream<Path> files = Files.list(REPOSITORY.resolve("templates"))) {
            assertThat(files.map(it -> String.valueOf(it.getFileName()))
                            .filter(it -> it.endsWith(".html") && !text.contains("`" + it + "`")))
                    .as("templates that docs/templates.md does not name")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyExampleOfYamlAndOfListingsIsRead(MarkdownDocument document) {
        for (MarkdownDocument.Block block : document.blocks()) {
            Diagnostics diagnostics = new Diagnostics();
            if (block.language().equals("yaml")) {
                YamlReader.yaml(new SourceFile("example.yml", block.text()), diagnostics);
                boolean settings = document.file().endsWith("configuration.md")
                        || block.text().contains("\ncurators:\n");
                if (settings && block.path().isEmpty()) {
                    assertThat(settings(completed(block.text()))).isEmpty();
                }
            } else if (block.language().equals("jsonl")) {
                ListingFormats.read(new SourceFile("example.jsonl", block.text()), diagnostics);
            }
            assertThat(diagnostics.sorted()).isEmpty();
        }
    }

    /**
     * Goes through a document as a reader would: saves the blocks that name a file, and runs the commands. A file that
     * no command follows at once is an example of how to do it right. With the switch that records golden sites, what
     * the commands print is written into the document.
     */
    @ParameterizedTest
    @MethodSource("documents")
    void everyExampleDoesWhatTheDocumentSays(MarkdownDocument document) throws IOException {
        copyExampleSite();
        String recorded = document.text();
        List<MarkdownDocument.Block> blocks = document.blocks();
        for (int index = 0; index < blocks.size(); index++) {
            MarkdownDocument.Block block = blocks.get(index);
            boolean run = index + 1 < blocks.size()
                    && blocks.get(index + 1).language().equals("console");
            if (block.language().equals("console")) {
                assertThat(block.text()).startsWith(COMMAND);
                String command = block.text().lines().findFirst().orElseThrow().substring(COMMAND.length());

                String transcript = COMMAND + command + "\n" + output(command);
                if (RECORD && !withoutTime(transcript).equals(withoutTime(block.text()))) {
                    String kept = withTimesOf(block.text(), transcript);
                    recorded = recorded.replace(block.text(), kept.stripTrailing() + "\n");
                    continue;
                }
                assertThat(withoutTime(transcript)).isEqualTo(withoutTime(block.text()));
            } else if (!block.path().isEmpty()) {
                Files.writeString(site.resolve(block.path()), block.text());
                if (!run) {
                    assertThat(output("build")).startsWith("The Distributed Reading List\n");
                }
            }
        }
        if (RECORD) {
            Files.writeString(document.file(), recorded);
        }
    }

    private static MarkdownDocument document(String path) throws IOException {
        return MarkdownDocument.read(REPOSITORY.resolve(path));
    }

    private static List<Diagnostic> settings(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        SiteConfigReader.read(new SourceFile("site-config.yml", yaml), Set.of("en"), diagnostics);
        return diagnostics.sorted();
    }

    private static List<Diagnostic> note(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SiteConfig config = SiteConfigReader.read(
                        new SourceFile("site-config.yml", completed("")), Set.of("en"), diagnostics)
                .orElseThrow();
        new NoteReader(config, diagnostics).read(new SourceFile("content/notes/2507.10150.md", text));
        return diagnostics.sorted();
    }

    private static List<Diagnostic> page(String text) {
        try {
            Diagnostics diagnostics = new Diagnostics();
            MarkdownRenderer markdown = new MarkdownRenderer(
                    Theme.load(List.of(ThemeFolder.of(REPOSITORY.resolve("templates"))))
                            .messages("en", diagnostics),
                    (target, location, problems) -> Optional.empty(),
                    new LinkRules(SiteAddress.UNKNOWN, Set.of(), new AuthorPages(Set.of()), diagnostics),
                    true,
                    diagnostics);
            ContentPageSource.read(new SourceFile("content/pages/x.md", text), "", markdown, diagnostics);
            return diagnostics.sorted();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Diagnostic> listing(String text) {
        Diagnostics diagnostics = new Diagnostics();
        ListingFormats.read(new SourceFile("x.jsonl", text), diagnostics);
        return diagnostics.sorted();
    }

    /** The settings of an example with those that must be there and the example does not show. */
    private static String completed(String settings) {
        return settings
                + REQUIRED.stream()
                        .filter(it -> !("\n" + settings).contains("\n" + it.replaceFirst(":.*", ":")))
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** Tries every word that occurs in the program as a key; those that a reader does not call unknown are its keys. */
    private static Set<String> accepted(Function<Set<String>, List<Diagnostic>> read) throws IOException {
        Set<String> words = wordsOfTheProgram();
        Set<String> accepted = new TreeSet<>(words);
        for (Diagnostic problem : read.apply(words)) {
            if (problem.message().startsWith("unknown key '")) {
                accepted.remove(problem.message().split("'")[1]);
            }
        }
        return accepted;
    }

    private static Set<String> wordsOfTheProgram() throws IOException {
        try (Stream<Path> files = Files.walk(classes())) {
            Set<String> words = new TreeSet<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                Pattern.compile("\\b[a-z][A-Za-z-]{1,30}\\b")
                        .matcher(text)
                        .results()
                        .forEach(it -> words.add(it.group()));
            }
            return words;
        }
    }

    private static Path classes() {
        try {
            Path main = Path.of(
                    Objects.requireNonNull(Main.class.getResource("Main.class")).toURI());
            return main.resolveSibling("..").normalize();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> without(String word, Set<String> words) {
        Set<String> others = new TreeSet<>(words);
        others.remove(word);
        return others;
    }

    /** The words as keys of YAML, a line each. */
    private static String lines(String indent, Set<String> words) {
        return words.stream().map(it -> indent + "'" + it + "':\n").collect(Collectors.joining());
    }

    /** The words as keys of JSON, some in each line: a message holds the line that it is about. */
    private static String objects(String start, Set<String> words) {
        List<String> keys = words.stream().map(it -> "\"" + it + "\":null").toList();
        StringBuilder lines = new StringBuilder();
        for (int from = 0; from < keys.size(); from += 50) {
            List<String> some = keys.subList(from, Math.min(from + 50, keys.size()));
            lines.append('{').append(start).append(String.join(",", some)).append("}\n");
        }
        return lines.toString();
    }

    private void copyExampleSite() throws IOException {
        Files.copy(REPOSITORY.resolve("site-config.yml"), site.resolve("site-config.yml"));
        Path content = REPOSITORY.resolve("content");
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.toList()) {
                Files.copy(file, site.resolve("content").resolve(content.relativize(file)));
            }
        }
    }

    private String output(String command) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        // As the launcher of a checkout says it.
        String action = command.startsWith("init ") ? " --action=jo/daybook@0123abc" : "";
        CommandRunner.run((command + action).split(" "), site, CLOCK, writer, writer);
        return output.toString().replace("\r\n", "\n").replace(site + "/", "");
    }

    @Test
    void recordingKeepsTheMeasuredTimesOfTheDocument() {
        assertThat(withTimesOf("5 written in 4.7 s\n", "6 written in 0.0 s\n1 fetched in 0.0 s\n"))
                .isEqualTo("6 written in 4.7 s\n1 fetched in 0.0 s\n");
    }

    /** The output with the times that the document states, one after another: the fixed clock measures none. */
    private static String withTimesOf(String documented, String output) {
        Iterator<MatchResult> times = TIME.matcher(documented).results().iterator();
        return TIME.matcher(output)
                .replaceAll(it -> times.hasNext() ? times.next().group() : it.group());
    }

    private static String withoutTime(String output) {
        return TIME.matcher(output).replaceAll("0.0 s").strip();
    }

    /** Compares the first column of a table of a document, which stands below a heading or another line. */
    private static void assertNames(String path, String above, Collection<String> expected) throws IOException {
        Differences.assertSame(
                "first column of the table below \"" + above + "\" in " + path,
                document(path).names(above),
                expected);
    }

    @Test
    void countsTheAttacksThatAreTests() throws IOException {
        List<List<String>> rows = document("docs/security.md").table("## Attacks that are tests");
        int payloads = Files.readAllLines(REPOSITORY.resolve("src/test/resources/daybook/hostile/payloads.txt"))
                .size();

        assertThat(rows.stream().map(it -> it.get(1)))
                .startsWith(
                        String.valueOf(payloads), String.valueOf(payloads), String.valueOf(ListingFormats.ALL.size()));
        String tests = String.join(" ", rows.stream().map(it -> it.get(2)).toList());
        try (Stream<Path> java = Files.walk(REPOSITORY.resolve("src/test/java"));
                Stream<Path> browser = Files.walk(REPOSITORY.resolve(".ci/browser"))) {
            List<String> names = Stream.concat(java, browser)
                    .map(it -> it.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(found("`([^`]+)`", tests)).isNotEmpty().isSubsetOf(names);
        }
    }
}
