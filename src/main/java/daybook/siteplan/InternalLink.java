package daybook.siteplan;

import daybook.diagnostic.Location;
import daybook.siteplan.LinkTarget.SiteLink;
import daybook.text.PercentEncoding;

/**
 * A link that an author wrote to a page of the site.
 *
 * @param fragment the id of a place on the page, as the page writes it; empty for the page as a whole
 * @param location where it is written, for the message when there is no such page
 */
public record InternalLink(SitePath path, String fragment, Location location) {
    /** A link to a page as a whole. */
    public InternalLink(SitePath path, Location location) {
        this(path, "", location);
    }

    /** A link to what an address refers to. */
    public static InternalLink of(SiteLink target, Location location) {
        return new InternalLink(target.path(), PercentEncoding.decoded(target.fragment()), location);
    }

    /** The target, such as {@code /about.html#team}: the same for all links to the same place. */
    public String address() {
        return path + (fragment.isEmpty() ? "" : "#" + fragment);
    }
}
