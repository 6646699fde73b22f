package daybook.config;

import daybook.diagnostic.Location;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a site is published.
 *
 * @param url absolute, ending in a slash; its path stands in front of every address
 * @param urlLocation where the address is written
 * @param movedFrom the address at which it was published before, ending in a slash
 * @param domain a domain of the site's own, for GitHub Pages' {@code CNAME} file; the host of the address
 * @param repository that of the site's files, for links to write notes in the browser
 * @param archive empty for a site that has all its years itself
 */
public record PublishingSettings(
        URI url,
        Location urlLocation,
        Optional<URI> movedFrom,
        Optional<String> domain,
        Optional<Repository> repository,
        Optional<ArchiveSettings> archive) {
    /** Domains that nobody can own (https://www.rfc-editor.org/rfc/rfc2606#section-3). */
    private static final Pattern EXAMPLE = Pattern.compile("(?i)(?:.*\\.)?example\\.(?:com|net|org)");

    /** Whether the address is an example, where nobody can publish a site. */
    public boolean hasExampleUrl() {
        return EXAMPLE.matcher(Optional.ofNullable(url.getHost()).orElse("")).matches();
    }

    /** Another address; the domain stays only if it is the host of that one. */
    PublishingSettings withUrl(URI other) {
        return new PublishingSettings(
                other,
                Location.of("--url"),
                movedFrom,
                domain.filter(it -> it.equals(other.getHost())),
                repository,
                archive);
    }

    /**
     * Those of the archive, which shares all other settings with its site.
     *
     * @param years the archive of the site
     * @param address that of the archive
     */
    PublishingSettings ofArchive(ArchiveSettings years, URI address) {
        return new PublishingSettings(
                address,
                urlLocation,
                movedFrom,
                domain.filter(it -> it.equals(address.getHost())),
                repository,
                Optional.of(new ArchiveSettings(years.before(), Optional.of(url), true)));
    }

    /** Those of the site with all its years. */
    PublishingSettings withoutArchive() {
        return new PublishingSettings(url, urlLocation, movedFrom, domain, repository, Optional.empty());
    }

    /** The address for which authors write links: that of the site itself, also in its archive. */
    public URI home() {
        return archive.filter(ArchiveSettings::isBuilt)
                .flatMap(ArchiveSettings::other)
                .orElse(url);
    }
}
