package daybook.input;

import daybook.diagnostic.Diagnostic;
import daybook.listing.Listing;
import java.util.List;

/**
 * What a file of listings holds.
 *
 * @param problems those of the file as a whole, such as its size
 * @param tolerated those of what is in it, beside which the rest can be read
 */
record ReadListings(List<Listing> listings, List<Diagnostic> problems, List<Diagnostic> tolerated) {
    ReadListings {
        listings = List.copyOf(listings);
        problems = List.copyOf(problems);
        tolerated = List.copyOf(tolerated);
    }
}
