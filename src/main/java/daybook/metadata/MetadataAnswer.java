package daybook.metadata;

import daybook.diagnostic.Diagnostics;
import daybook.input.ListingFile;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.web.WebPage;
import java.util.List;
import java.util.Optional;

/** What a source or registry answers, in any format of listings. */
final class MetadataAnswer {
    private MetadataAnswer() {}

    /** The papers of an answer; empty when it is none, such as a page that says that the service is being mended. */
    static Optional<List<Announcement>> read(WebPage answer) {
        Diagnostics problems = new Diagnostics();
        List<Listing> listings = ListingFile.read(
                answer.body(), answer.charset(), answer.address().toString(), problems);
        boolean isUnreadable = answer.body().toArray().length == 0 || (listings.isEmpty() && problems.hasErrors());
        return isUnreadable
                ? Optional.empty()
                : Optional.of(listings.stream()
                        .flatMap(it -> it.announcements().stream())
                        .toList());
    }
}
