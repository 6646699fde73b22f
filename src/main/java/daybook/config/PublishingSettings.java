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
 * @param domain a domain of the site's own, for GitHub Pages' {@code CNAME} file; the host of the address
 * @param repository that of the site's files, for links to write notes in the browser
 */
public record PublishingSettings(
        URI url, Location urlLocation, Optional<String> domain, Optional<Repository> repository) {
    /** Domains that nobody can own (https://www.rfc-editor.org/rfc/rfc2606#section-3). */
    private static final Pattern EXAMPLE = Pattern.compile("(?i)(?:.*\\.)?example\\.(?:com|net|org)");

    /** Whether the address is an example, where nobody can publish a site. */
    public boolean hasExampleUrl() {
        return EXAMPLE.matcher(Optional.ofNullable(url.getHost()).orElse("")).matches();
    }

    /** Another address; the domain stays only if it is the host of that one. */
    PublishingSettings withUrl(URI other) {
        return new PublishingSettings(
                other, Location.of("--url"), domain.filter(it -> it.equals(other.getHost())), repository);
    }
}
