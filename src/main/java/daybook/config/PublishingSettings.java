package daybook.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where a site is published.
 *
 * @param url absolute, ending in a slash; its path stands in front of every address
 * @param domain a domain of the site's own, for GitHub Pages' {@code CNAME} file; the host of the address
 * @param repository that of the site's files, for links to write notes in the browser
 */
public record PublishingSettings(URI url, Optional<String> domain, Optional<Repository> repository) {
    /** Another address; the domain stays only if it is the host of that one. */
    PublishingSettings withUrl(URI other) {
        return new PublishingSettings(other, domain.filter(it -> it.equals(other.getHost())), repository);
    }
}
