package daybook.siteplan;

import daybook.diagnostic.Location;

/**
 * A link that an author wrote to a page of the site.
 *
 * @param location where it is written, for the message when there is no such page
 */
public record InternalLink(SitePath path, Location location) {}
