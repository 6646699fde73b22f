package daybook.input;

import daybook.config.SiteConfig;
import daybook.listing.Listing;
import java.util.List;

/**
 * The settings of a site and what was captured for it.
 *
 * @param listings those of all files, in the order of the files' names
 */
public record CapturedListings(SiteConfig config, List<Listing> listings) {}
