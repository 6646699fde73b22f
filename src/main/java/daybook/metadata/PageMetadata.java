package daybook.metadata;

import daybook.diagnostic.Diagnostics;
import daybook.format.webpage.WebPageFormat;
import daybook.input.ListingFile;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The paper's own page.
 *
 * @param resolver what leads from a DOI to its page, such as {@code https://doi.org}, without a slash at its end
 */
record PageMetadata(String resolver) implements MetadataSource {
    @Override
    public String name() {
        return "the page itself";
    }

    @Override
    public boolean covers(EntryId id) {
        return id.source().isEmpty();
    }

    @Override
    public List<List<EntryId>> batches(List<EntryId> ids) {
        return MetadataSource.batches(ids, 1);
    }

    @Override
    public URI address(List<EntryId> batch) {
        EntryId id = batch.get(0);
        return URI.create(
                id.scheme().equals(EntryId.DOI) ? resolver + "/" + CrossrefMetadata.encoded(id) : id.address());
    }

    /** Most pages of the web say nothing of a work, so that each can be read. */
    @Override
    public Optional<List<Announcement>> read(WebPage answer, List<EntryId> batch) {
        return Optional.of(ListingFile.read(
                        new WebPageFormat(),
                        answer.body(),
                        answer.charset(),
                        answer.address().toString(),
                        new Diagnostics())
                .stream()
                .map(Listing::announcements)
                .flatMap(List::stream)
                .map(it -> it.of(batch.get(0)))
                .toList());
    }
}
