package daybook.cli;

import daybook.config.ArchiveSettings;
import daybook.config.SiteConfig;
import daybook.config.SiteUrlParser;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.host.Host;
import daybook.host.OriginRepository;
import daybook.init.NewArchive;
import daybook.init.ProgramSource.NamedAction;
import daybook.init.RepositoryFolder;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Creates the repository of the archive of a site.
 *
 * @param site the folder of the site, which is cloned from GitHub
 * @param url the address of the archive; empty when its folder or the settings say it
 * @param action what builds the archive; empty when none is known
 */
record ArchiveRepository(Path site, Optional<String> url, Optional<NamedAction> action) {
    private static final String GITHUB = "github.com";

    /** What a site has in its repository that needs no action of others. */
    private static final String OWN_ACTION = ".daybook/check/action.yml";

    /**
     * Writes the files of the repository; what is missing is reported, and nothing is written.
     *
     * @param folder that of the new repository
     * @param name the folder as messages show it
     * @return the paths of the files that were written
     */
    SortedSet<String> create(Path folder, String name, Console console, Diagnostics diagnostics) throws IOException {
        Optional<String> published = OriginRepository.of(folder).flatMap(it -> it.siteUrl(Host.GITHUB));
        Optional<URI> address = url.or(() -> published).flatMap(SiteUrlParser::of);
        Optional<SiteConfig> config = SiteReader.of(
                        new SiteFolder(site, address).ofArchive(), console.today(), diagnostics)
                .config();
        Optional<OriginRepository> origin =
                OriginRepository.of(site).filter(it -> it.server().equals(GITHUB));
        if (origin.isEmpty()) {
            diagnostics.error(
                    Location.of(site.toString().isEmpty() ? "." : site.toString()),
                    "the site is in no repository that was cloned from GitHub, and its archive is built from there",
                    "push it to a repository on GitHub first");
        }
        boolean isSelfContained = Files.isRegularFile(site.resolve(OWN_ACTION));
        if (!isSelfContained && action.isEmpty()) {
            diagnostics.error(
                    Location.of("--action"),
                    "it is not known which action builds the archive",
                    "name the action that publishes the site, such as --action OWNER/REPO@COMMIT");
        }
        if (diagnostics.hasErrors()) {
            return new TreeSet<>();
        }
        ArchiveSettings years = config.orElseThrow().publishing().archive().orElseThrow();
        NewArchive archive = new NewArchive(
                config.get(),
                years,
                origin.orElseThrow(),
                OriginRepository.branch(folder),
                isSelfContained ? Optional.empty() : action);
        SortedMap<String, String> files = archive.files();
        return RepositoryFolder.fill(folder, name, files, new TreeMap<>(), diagnostics);
    }
}
