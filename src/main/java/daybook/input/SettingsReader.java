package daybook.input;

import daybook.config.ArchiveSettings;
import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the settings of a site for the build that a folder is for: at another address, or of the archive of its older
 * years.
 *
 * @param languages those of the theme
 * @param diagnostics receives all problems but those that the folder tolerates
 * @param tolerated receives those; the same if the folder tolerates none
 */
record SettingsReader(SiteFolder folder, Set<String> languages, Diagnostics diagnostics, Diagnostics tolerated) {
    /** The settings; empty when they have errors, because without them nothing else can be said. */
    Optional<SiteConfig> read() throws IOException {
        if (!folder.isSite(diagnostics)) {
            return Optional.empty();
        }
        folder.keepsCache(diagnostics);
        return folder.inputFiles()
                .config(diagnostics)
                .flatMap(file -> SiteConfigReader.read(file, languages, diagnostics, tolerated))
                .filter(config -> !diagnostics.hasErrors())
                .flatMap(config -> folder.isArchive() ? ofArchive(config) : Optional.of(ofSite(config)));
    }

    /** The settings of the site itself; its curator previews all years at one place. */
    private SiteConfig ofSite(SiteConfig config) {
        SiteConfig site = folder.isPreview() ? config.withoutArchive() : config;
        return folder.url().map(it -> published(site, it)).orElse(site);
    }

    /** The settings of the archive; empty when they lack something that only an archive needs, which is reported. */
    private Optional<SiteConfig> ofArchive(SiteConfig config) {
        Optional<ArchiveSettings> archive = config.publishing().archive();
        Optional<URI> url = folder.url().or(() -> archive.flatMap(ArchiveSettings::other));
        if (archive.isEmpty()) {
            diagnostics.error(
                    Location.of(SiteLayout.SETTINGS),
                    "the site has no archive",
                    "write the first year that stays on the site itself, such as archive-before: 2024");
        } else if (url.isEmpty()) {
            diagnostics.error(
                    Location.of(SiteLayout.SETTINGS),
                    "the address of the archive is missing",
                    "write it as archive-url, or pass it with --url");
        } else if (config.publishing().hasExampleUrl()) {
            diagnostics.error(
                    config.publishing().urlLocation(),
                    "the url is an example, and the archive has links to the site",
                    "write the address at which the site is published");
        }
        return archive.flatMap(years -> url.map(it -> config.ofArchive(years, it)))
                .filter(it -> !diagnostics.hasErrors());
    }

    /** The settings for another address than that which they name. */
    private SiteConfig published(SiteConfig config, URI url) {
        config.publishing()
                .domain()
                .filter(it -> !it.equals(url.getHost()))
                .ifPresent(it -> diagnostics.warning(
                        Location.of(SiteLayout.SETTINGS),
                        "the domain '" + it + "' is not used: the site is published at " + url,
                        "GitHub takes the domain from the repository's settings, under Pages, and not from a file"));
        return config.withUrl(url);
    }
}
