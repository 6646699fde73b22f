package daybook.model;

import daybook.siteplan.PageLocations;
import java.net.URI;
import java.util.Optional;

/**
 * What every page says of a site with an archive of its older years.
 *
 * @param other the address of the other one of the two sites, ending in a slash
 * @param policy what the pages of the site may load: the content security policy
 * @param before the first year that is not in the archive
 * @param isArchive whether the page is in the archive
 */
public record ArchiveView(String other, String policy, String before, boolean isArchive) {
    /** That of a page of a site; empty when the site has all pages itself. */
    static Optional<ArchiveView> of(PageLocations locations, URI site) {
        if (!locations.isDivided()) {
            return Optional.empty();
        }
        URI other = URI.create(locations.other() + "/");
        String sites = origin(other).equals(origin(site)) ? "'self'" : "'self' " + origin(other);
        return Optional.of(new ArchiveView(
                locations.other() + "/",
                "default-src 'self';connect-src " + sites + ";base-uri 'none';form-action " + sites,
                String.valueOf(locations.before()),
                locations.isArchive()));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
