package daybook.fetch;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.input.ListingFile;
import daybook.listing.Listing;
import daybook.web.WebPage;
import java.util.List;

/**
 * What could be read of a fetched page.
 *
 * @param listings with the address and the time at which they were fetched
 * @param problems of the page, sorted by place
 */
record ParsedPage(WebPage page, List<Listing> listings, List<Diagnostic> problems) {
    static ParsedPage of(WebPage page) {
        Diagnostics diagnostics = new Diagnostics();
        String address = page.address().toString();
        List<Listing> listings = ListingFile.read(page.body(), page.charset(), address, diagnostics);
        List<Listing> fetched = listings.stream()
                .map(it -> it.asFetched(address, page.fetched()))
                .toList();
        return new ParsedPage(page, fetched, diagnostics.sorted());
    }

    /** Whether all of the page was understood. */
    boolean isSound() {
        return !listings.isEmpty() && problems.stream().noneMatch(it -> it.severity() == Severity.ERROR);
    }
}
