package daybook.fetch;

import daybook.ledger.LedgerLine;
import daybook.listing.Listing;
import daybook.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A listing and the pages that it was read from.
 *
 * @param pages in their order, at least one
 */
record FoundListing(LocalDate day, Listing listing, List<Page> pages) {
    FoundListing {
        pages = List.copyOf(pages);
    }

    /** What the ledger will say of it. */
    LedgerLine line() {
        return LedgerLine.of(day, listing);
    }

    boolean isSettled() {
        return line().state().isSettled();
    }

    int size() {
        return listing.announcements().size();
    }

    /** The listing with what stands on its further pages. */
    FoundListing joinedWith(FoundListing further) {
        return new FoundListing(
                day,
                listing.joinedWith(further.listing),
                Stream.concat(pages.stream(), further.pages.stream()).toList());
    }

    /** The listing as one that nobody counted, of which the ledger cannot say that it is complete. */
    FoundListing uncounted() {
        return new FoundListing(day, listing.uncounted(), pages);
    }
}
