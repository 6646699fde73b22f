package daybook.fetch;

import daybook.ledger.LedgerEntry;
import daybook.listing.Listing;
import daybook.listing.SourceCategory;
import daybook.web.WebPage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A listing and the pages that it was read from.
 *
 * @param pages in their order, at least one
 */
record FetchedListing(LocalDate day, SourceCategory category, Listing listing, List<WebPage> pages) {
    FetchedListing {
        pages = List.copyOf(pages);
    }

    /** Its line in the ledger. */
    LedgerEntry line() {
        return LedgerEntry.of(day, category, listing);
    }

    boolean isSettled() {
        return line().state().isSettled();
    }

    int size() {
        return listing.announcements().size();
    }

    /** The listing with what stands on its further pages. */
    FetchedListing joinedWith(FetchedListing further) {
        return new FetchedListing(
                day,
                category,
                listing.joinedWith(further.listing),
                Stream.concat(pages.stream(), further.pages.stream()).toList());
    }

    /** The listing without the counts that it states, so that the ledger calls it partial. */
    FetchedListing uncounted() {
        return new FetchedListing(day, category, listing.uncounted(), pages);
    }
}
