package daybook.init;

import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.host.Host;
import daybook.host.OriginRepository;
import daybook.init.ProgramSource.CopiedJar;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.ProgramSource.ReleasedJar;
import daybook.layout.SiteLayout;
import daybook.unicode.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a new site.
 *
 * @param title the title of the site
 * @param categories codes of the arXiv categories and archives that it lists
 * @param url its address; empty for an example to fill in
 * @param contact a mail or web address of its curator; empty for an example to fill in
 * @param origin the repository that its folder was cloned from; empty when there is none yet
 * @param branch what is published; empty for {@code main}
 * @param host who publishes it
 * @param program where its pipeline gets the program from
 */
public record NewSite(
        String title,
        List<String> categories,
        Optional<String> url,
        Optional<String> contact,
        Optional<OriginRepository> origin,
        Optional<String> branch,
        Host host,
        ProgramSource program) {

    /** What a site has that brings its program along: the same files as a release. */
    static final String PROGRAM = ".daybook/";

    /** The branch that the files of hosts name. */
    static final String MAIN = "main";

    /** Where they name it: a list or a value in YAML, or the value of a variable that is not set in a script. */
    private static final Pattern BRANCH =
            Pattern.compile("(branches: \\[|branch: )" + MAIN + "(?!\\w)|:-" + MAIN + "}");

    /** A repository, and a commit, tag or branch of it, as a workflow names an action. */
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+/[\\w.-]+@[\\w./-]+");

    /** An action of this repository in one of its workflows; the group is its folder, empty for the top one. */
    private static final Pattern OWN_ACTION = Pattern.compile("uses: \\.(/?\\S*)");

    /** The options that the settings come from, by their keys. */
    private static final Map<String, String> OPTIONS =
            Map.of("title", "--title", "url", "--url", "sources", "--category", "contact", "--contact");

    private static final Pattern LINE_BREAK = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");

    /** A file that is the same in every new site. */
    private record CopiedFile(String path, String resource) {}

    private static final List<CopiedFile> COPIED_FILES = List.of(
            new CopiedFile(".gitignore", "gitignore"),
            new CopiedFile(SiteLayout.NOTES + "/surveys.md", "surveys.md"),
            new CopiedFile(SiteLayout.PAGES + "/about.md", "about.md"));

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
        SortedMap<String, String> files = hostFiles(diagnostics);
        if (files.isEmpty()) {
            return files;
        }
        NewSiteTexts texts = new NewSiteTexts(this);
        for (CopiedFile copy : COPIED_FILES) {
            files.put(copy.path, resource(copy.resource));
        }
        // Git keeps no empty folder, and a build ignores names that begin with a dot.
        files.put(SiteLayout.LISTINGS + "/.gitkeep", "");
        files.put("README.md", texts.filled("README.md").stripTrailing() + "\n");
        files.put(SiteLayout.SETTINGS, texts.filled(SiteLayout.SETTINGS));
        Diagnostics ofSettings = new Diagnostics();
        SiteConfigReader.read(
                new SourceFile(SiteLayout.SETTINGS, files.get(SiteLayout.SETTINGS)), Set.of("en"), ofSettings);
        ofSettings.sorted().forEach(it -> diagnostics.add(ofOption(it)));
        return files;
    }

    /**
     * The text of each file with which its host publishes the site, by its path within the site's folder; none if the
     * action is no name of one, which is reported.
     */
    public SortedMap<String, String> hostFiles(Diagnostics diagnostics) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (program instanceof NamedAction action
                && !ACTION.matcher(action.name()).matches()) {
            diagnostics.error(
                    Location.of("--action"),
                    "'" + action.name() + "' does not name an action",
                    "write owner/repository@commit, as after 'uses:' in a workflow");
            return files;
        }
        for (Map.Entry<String, String> file : HostFiles.of(host).entrySet()) {
            files.put(file.getKey(), pipeline(resource(file.getValue())));
        }
        if (!(program instanceof NamedAction)) {
            addProgram(files);
        }
        return files;
    }

    /** A problem of the settings, which are not written yet, as one of the option that they come from. */
    private static Diagnostic ofOption(Diagnostic problem) {
        String key = problem.location().excerpt().replaceFirst(":.*", "");
        return Optional.ofNullable(OPTIONS.get(key))
                .map(it -> new Diagnostic(problem.severity(), Location.of(it), problem.message(), problem.hint()))
                .orElse(problem);
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

    /** The files that are copied as they are, by their paths within the site's folder. */
    public SortedMap<String, Path> copies() {
        return program instanceof CopiedJar copied
                ? new TreeMap<>(Map.of(PROGRAM + "daybook.jar", copied.jar()))
                : new TreeMap<>();
    }

    private void addProgram(SortedMap<String, String> files) throws IOException {
        files.put(PROGRAM + "daybook", resource("daybook"));
        if (host == Host.GITHUB) {
            files.put(PROGRAM + "action.yml", resource("action.yml"));
            files.put(PROGRAM + "check/action.yml", resource("check/action.yml"));
        } else {
            files.put(PROGRAM + "night", resource("night"));
        }
        if (program instanceof ReleasedJar release) {
            files.put(
                    PROGRAM + "release.properties", "jar=" + release.address() + "\nsha256=" + release.sha256() + "\n");
        }
    }

    /**
     * A file of the host. The workflows are those of this repository, which has its actions itself, and so has each
     * fork.
     */
    private String pipeline(String text) {
        Optional<NamedAction> action = program instanceof NamedAction named ? Optional.of(named) : Optional.empty();
        return withBranch(withActions(text, action), branch).replace("{name}", projectName());
    }

    /**
     * A file of a host with the branch that is published.
     *
     * @param branch empty for the one that it names
     */
    static String withBranch(String file, Optional<String> branch) {
        return branch.filter(it -> !it.equals(MAIN))
                .map(name -> BRANCH.matcher(file)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                it.group(1) == null ? ":-" + name + "}" : it.group(1) + "'" + name + "'")))
                .orElse(file);
    }

    /**
     * A workflow with the actions that a site uses.
     *
     * @param action empty for a site that has them itself
     */
    static String withActions(String workflow, Optional<NamedAction> action) {
        return OWN_ACTION
                .matcher(workflow)
                .replaceAll(it -> Matcher.quoteReplacement("uses: "
                        + action.map(named -> remote(named, it.group(1))).orElseGet(() -> local(it.group(1)))));
    }

    private static String remote(NamedAction action, String folder) {
        int at = action.name().indexOf('@');
        return action.name().substring(0, at)
                + folder.replaceFirst("/$", "")
                + action.name().substring(at);
    }

    private static String local(String folder) {
        return ("./" + PROGRAM + folder.replaceFirst(".*/", "")).replaceFirst("/$", "");
    }

    /** The title as a host takes it for a name. */
    private String projectName() {
        String name = Slug.of(title);
        return name.isEmpty() ? "reading-list" : name;
    }

    /** The text of a resource of this package. */
    static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(NewSite.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
