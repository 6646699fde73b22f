package daybook.input;

import daybook.config.SiteConfig;
import daybook.correction.Corrections;
import daybook.listing.Listing;
import java.util.List;

/**
 * The settings of a site and what was captured for it.
 *
 * @param listings those of all files, in the order of the files' names, as their sources wrote them
 */
public record CapturedListings(SiteConfig config, List<Listing> listings, Corrections corrections) {
    /** The listings as the curator wants them. */
    public List<Listing> corrected() {
        return corrections.apply(listings);
    }
}
