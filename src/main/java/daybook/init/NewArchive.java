package daybook.init;

import daybook.config.ArchiveSettings;
import daybook.config.SiteConfig;
import daybook.host.OriginRepository;
import daybook.init.ProgramSource.NamedAction;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a repository that publishes the archive of a site. It has no content: its workflow builds that of the
 * site's own repository.
 *
 * @param config the settings of the archive
 * @param years what they say of it
 * @param origin the repository of the site, on GitHub
 * @param branch that of the archive which publishes it; empty for {@code main}
 * @param action what builds the archive; empty when the repository of the site has the program itself
 */
public record NewArchive(
        SiteConfig config,
        ArchiveSettings years,
        OriginRepository origin,
        Optional<String> branch,
        Optional<NamedAction> action) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(title|before|site|archive|repository)}");

    /** The text of every file, by its path within the repository. */
    public SortedMap<String, String> files() throws IOException {
        return new TreeMap<>(Map.of(
                ".github/workflows/publish.yml",
                filled(NewSite.withBranch(NewSite.withActions(NewSite.resource("archive.yml"), action), branch)),
                "README.md",
                filled(NewSite.resource("archive.md"))));
    }

    private String filled(String text) {
        Map<String, String> values = Map.of(
                "title", config.title(),
                "before", String.valueOf(years.before()),
                "site", config.publishing().home().toString(),
                "archive", config.url().toString(),
                "repository", origin.path());
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(it.group(1)))));
    }
}
