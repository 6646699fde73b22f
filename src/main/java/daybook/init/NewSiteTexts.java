package daybook.init;

import daybook.host.Host;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.ProgramSource.ReleasedJar;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of a new site that say something of it: its settings, and the readme with the steps to publish it. */
record NewSiteTexts(NewSite site) {
    /** The columns by which text in a numbered list is indented. */
    private static final int NESTED = 3;

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(title|url|sources|contact|program|address|publish|documentation)}");

    /** What only a folder needs that has no repository yet; the group is the text. */
    private static final Pattern WITHOUT_REPOSITORY = Pattern.compile("\\{new:([^}]*)}");

    /** The commands that push the folder; the group is an example of a repository's address. */
    private static final Pattern PUSH = Pattern.compile("\\{push:([^}]*)}");

    /** The address of a released jar on GitHub; the groups are its repository and tag. */
    private static final Pattern RELEASE =
            Pattern.compile("https://github\\.com/([^/]+/[^/]+)/releases/download/([^/]+)/.*");

    /** A resource with the values of its placeholders. */
    String filled(String name) throws IOException {
        Map<String, String> values = Map.of(
                "title", quoted(site.title()),
                "url", address().map(it -> "url: " + quoted(it)).orElse("url: https://example.org/  # an example"),
                // The workflow on GitHub passes the actual address.
                "address",
                        site.host() == Host.GITHUB || address().isPresent() ? "" : "the `url` where the site will be, ",
                "sources",
                        site.categories().isEmpty()
                                ? "# sources: [cs.DC]"
                                : site.categories().stream()
                                        .map(NewSiteTexts::quoted)
                                        .collect(Collectors.joining(", ", "sources: [", "]")),
                "contact", site.contact().map(it -> "contact: " + quoted(it)).orElse("# contact: name@example.org"),
                "program",
                        site.program() instanceof NamedAction ? "path/to/daybook/daybook" : NewSite.PROGRAM + "daybook",
                "publish", instructions(),
                "documentation", documentation());
        return PLACEHOLDER
                .matcher(NewSite.resource(name))
                .replaceAll(placeholder ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(placeholder.group(1)))));
    }

    /** The address of the site, as far as it is known. */
    private Optional<String> address() {
        return site.url().or(() -> site.origin().flatMap(it -> it.siteUrl(site.host())));
    }

    /** How to publish the site, for a folder with or without a repository. */
    private String instructions() throws IOException {
        String text = WITHOUT_REPOSITORY
                .matcher(NewSite.resource(HostFiles.instructions(site.host())).strip())
                .replaceAll(it -> site.origin().isPresent() ? "" : Matcher.quoteReplacement(it.group(1)));
        return PUSH.matcher(text).replaceAll(it -> Matcher.quoteReplacement(push(it.group(1))));
    }

    private String push(String example) {
        String commit = """
                git add .
                git commit --message="Start the list"
                """;
        String branch = site.branch().orElse(NewSite.MAIN);
        String commands = site.origin().isPresent()
                ? commit + "git push --set-upstream origin HEAD\n"
                : "git init --initial-branch=" + branch + "\n" + commit + "git remote add origin " + example
                        + "\ngit push --set-upstream origin " + branch + "\n";
        return ("```sh\n" + commands + "```").indent(NESTED).stripTrailing();
    }

    /** A line that says where the documentation is; empty when the program does not know its repository. */
    private String documentation() {
        Optional<String> tree = Optional.empty();
        if (site.program() instanceof NamedAction action) {
            tree = Optional.of(action.name().replaceFirst("@", "/tree/"));
        } else if (site.program() instanceof ReleasedJar release) {
            Matcher address = RELEASE.matcher(release.address());
            tree = address.matches() ? Optional.of(address.group(1) + "/tree/" + address.group(2)) : tree;
        }
        return tree.map(it -> "\nThe documentation is at https://github.com/" + it + "/docs.\n")
                .orElse("");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
