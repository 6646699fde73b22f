package daybook.input;

import daybook.diagnostic.Diagnostic;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of listings holds.
 *
 * @param published what it says of where papers of sources are published
 * @param problems those of the file as a whole, such as its size
 * @param tolerated those of what is in it, beside which the rest can be read
 */
record ReadListings(
        List<Listing> listings, List<PublishedPaper> published, List<Diagnostic> problems, List<Diagnostic> tolerated) {
    ReadListings {
        listings = List.copyOf(listings);
        published = List.copyOf(published);
        problems = List.copyOf(problems);
        tolerated = List.copyOf(tolerated);
    }

    /** What was read of a file. */
    ReadListings(List<Listing> listings, List<Diagnostic> problems, List<Diagnostic> tolerated) {
        this(
                listings,
                listings.stream()
                        .flatMap(it -> it.announcements().stream())
                        .flatMap(PublishedPaper::of)
                        .distinct()
                        .toList(),
                problems,
                tolerated);
    }

    /**
     * A paper of a source, and the DOI of its publication as the source says it.
     *
     * @param doi an identity that the publication may have where others announce or list it
     */
    record PublishedPaper(EntryId paper, EntryId doi) {
        private static Stream<PublishedPaper> of(Announcement paper) {
            return paper.id().source().isEmpty()
                    ? Stream.empty()
                    : paper.doi().stream()
                            .flatMap(it -> IdentifierParser.ofDoi(it).stream())
                            .filter(it -> it.scheme().equals(EntryId.DOI))
                            .map(it -> new PublishedPaper(paper.id(), it));
        }
    }
}
