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
 * What is known of a site before it exists.
 *
 * @param title what it is called
 * @param categories arXiv's codes of the categories and archives that it lists
 * @param url where it will live
 * @param contact an address that reaches whoever runs it
 */
public record NewSite(String title, List<String> categories, Optional<String> url, Optional<String> contact) {
    private static final String SETTINGS = "site-config.yml";

    private static final String WORKFLOW = ".github/workflows/publish.yml";

    /** Where the action is for a site that is no fork of this repository. */
    private static final String ACTION = "uses: daybook/reading-list@v";

    private static final Pattern BLANK_TO_FILL = Pattern.compile("\\{(title|url|sources|contact)}");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\p{IsControl}\\p{Zl}\\p{Zp}]");

    /** A file of a new site that is the same in each. */
    private record Copy(String path, String resource) {}

    private static final List<Copy> COPIES = List.of(
            new Copy(".gitignore", "gitignore"),
            new Copy("README.md", "README.md"),
            new Copy("content/notes/surveys.md", "surveys.md"),
            new Copy("content/pages/about.md", "about.md"));

    public NewSite {
        categories = List.copyOf(categories);
    }

    /**
     * The text of every file, by its path within the site's folder. What a build would find wrong with the settings is
     * reported now.
     *
     * @param version of Daybook by which the site is published
     */
    public SortedMap<String, String> files(String version, Diagnostics diagnostics) throws IOException {
        requireOneLine("--title", List.of(title), diagnostics);
        requireOneLine("--category", categories, diagnostics);
        requireOneLine("--url", url.stream().toList(), diagnostics);
        requireOneLine("--contact", contact.stream().toList(), diagnostics);
        SortedMap<String, String> files = new TreeMap<>();
        for (Copy copy : COPIES) {
            files.put(copy.path, resource(copy.resource));
        }
        // In a fork the action is in the repository itself.
        files.put(WORKFLOW, resource("publish.yml").replace("uses: ./", ACTION + version));
        files.put(SETTINGS, settings());
        SiteConfigReader.read(new SourceFile(SETTINGS, files.get(SETTINGS)), Set.of("en"), diagnostics);
        return files;
    }

    /** Within quotes YAML takes anything but a line break as it stands. */
    private static void requireOneLine(String option, List<String> values, Diagnostics diagnostics) {
        if (values.stream().anyMatch(it -> LINE_BREAK.matcher(it).find())) {
            diagnostics.error(
                    Location.of(option), "there is a line break or another control character in it", "leave it out");
        }
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
        return BLANK_TO_FILL
                .matcher(resource(SETTINGS))
                .replaceAll(blank -> Matcher.quoteReplacement(Objects.requireNonNull(lines.get(blank.group(1)))));
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
