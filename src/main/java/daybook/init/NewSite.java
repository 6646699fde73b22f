package daybook.init;

import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a new site.
 *
 * @param title the title of the site
 * @param categories codes of the arXiv categories and archives that it lists
 * @param url its address; empty for an example to fill in
 * @param contact a mail or web address of its curator; empty for an example to fill in
 * @param action the action that its workflows use, such as {@code owner/repository@commit}
 */
public record NewSite(
        String title, List<String> categories, Optional<String> url, Optional<String> contact, String action) {
    private static final String SETTINGS = "site-config.yml";

    /** Workflows of this repository, which other ones use too. */
    private static final List<String> WORKFLOWS = List.of("check.yml", "publish.yml");

    /** The repository of the releases. */
    private static final String PROGRAM = "daybook/reading-list";

    /** A repository, and a commit, tag or branch of it, as a workflow names an action. */
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+/[\\w.-]+@[\\w./-]+");

    /** An action of this repository in one of its workflows; the group is its folder, empty for the top one. */
    private static final Pattern OWN_ACTION = Pattern.compile("uses: \\.(/?\\S*)");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(title|url|sources|contact)}");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");

    /** A file that is the same in every new site. */
    private record CopiedFile(String path, String resource) {}

    private static final List<CopiedFile> COPIED_FILES = List.of(
            new CopiedFile(".gitignore", "gitignore"),
            new CopiedFile("README.md", "README.md"),
            new CopiedFile("content/notes/surveys.md", "surveys.md"),
            new CopiedFile("content/pages/about.md", "about.md"));

    public NewSite {
        categories = List.copyOf(categories);
    }

    /**
     * The text of every file, by its path within the site's folder. Errors that a build would find in the settings are
     * reported now.
     */
    public SortedMap<String, String> files(Diagnostics diagnostics) throws IOException {
        requireOneLine("--title", List.of(title), diagnostics);
        requireOneLine("--category", categories, diagnostics);
        requireOneLine("--url", url.stream().toList(), diagnostics);
        requireOneLine("--contact", contact.stream().toList(), diagnostics);
        if (!ACTION.matcher(action).matches() && !action.equals(release("(unpacked)"))) {
            diagnostics.error(
                    Location.of("--action"),
                    "'" + action + "' does not name an action",
                    "write owner/repository@commit, as after 'uses:' in a workflow");
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (CopiedFile copy : COPIED_FILES) {
            files.put(copy.path, resource(copy.resource));
        }
        // Git keeps no empty folder, and a build ignores names that begin with a dot.
        files.put("content/listings/.gitkeep", "");
        for (String name : WORKFLOWS) {
            files.put(".github/workflows/" + name, workflow(name));
        }
        files.put(SETTINGS, settings());
        SiteConfigReader.read(new SourceFile(SETTINGS, files.get(SETTINGS)), Set.of("en"), diagnostics);
        return files;
    }

    /** A quoted YAML value takes any text without control characters as it is. */
    private static void requireOneLine(String option, List<String> values, Diagnostics diagnostics) {
        if (values.stream().anyMatch(it -> LINE_BREAK.matcher(it).find())) {
            diagnostics.error(
                    Location.of(option),
                    "control character in the value",
                    "remove line breaks and other control characters");
        }
    }

    /** The workflow with the actions of this repository, which has them itself, and so has each fork of it. */
    private String workflow(String name) throws IOException {
        int at = Math.max(0, action.indexOf('@'));
        return OWN_ACTION
                .matcher(resource(name))
                .replaceAll(it -> Matcher.quoteReplacement("uses: " + action.substring(0, at)
                        + it.group(1).replaceFirst("/$", "") + action.substring(at)));
    }

    /** The action of a release. */
    public static String release(String version) {
        return PROGRAM + "@v" + version;
    }

    private String settings() throws IOException {
        Map<String, String> lines = Map.of(
                "title", quoted(title),
                "url", url.map(it -> "url: " + quoted(it)).orElse("url: https://example.org/  # an example"),
                "sources",
                        categories.isEmpty()
                                ? "# sources: [cs.DC]"
                                : categories.stream()
                                        .map(NewSite::quoted)
                                        .collect(Collectors.joining(", ", "sources: [", "]")),
                "contact", contact.map(it -> "contact: " + quoted(it)).orElse("# contact: name@example.org"));
        return PLACEHOLDER
                .matcher(resource(SETTINGS))
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(Objects.requireNonNull(lines.get(placeholder.group(1)))));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(NewSite.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
