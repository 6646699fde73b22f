package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.source.ListingAddresses;
import daybook.source.SourceRules;
import daybook.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a source of listings knows of its own papers.
 *
 * @param addresses of the source, or of its mirror
 */
record SourceMetadata(SourceRules source, ListingAddresses addresses) implements MetadataSource {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean covers(EntryId id) {
        return id.scheme().equals(source.scheme()) && addresses.mostPapers() > 0;
    }

    @Override
    public List<List<EntryId>> batches(List<EntryId> ids) {
        return MetadataSource.batches(ids, addresses.mostPapers());
    }

    @Override
    public URI address(List<EntryId> batch) {
        return addresses.papers(batch.stream().map(EntryId::value).toList());
    }

    @Override
    public Optional<List<Announcement>> read(WebPage answer, List<EntryId> batch) {
        return MetadataAnswer.read(answer);
    }
}
