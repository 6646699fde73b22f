package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * DataCite, where archives of data, programs and preprints register their DOIs
 * (https://support.datacite.org/reference/get_dois-id).
 *
 * @param base of its API, without a slash at its end
 */
record DataciteMetadata(String base) implements MetadataSource {
    @Override
    public String name() {
        return "DataCite";
    }

    @Override
    public boolean covers(EntryId id) {
        return id.scheme().equals(EntryId.DOI);
    }

    @Override
    public List<List<EntryId>> batches(List<EntryId> ids) {
        return MetadataSource.batches(ids, 1);
    }

    @Override
    public URI address(List<EntryId> batch) {
        return URI.create(base + "/dois/" + CrossrefMetadata.encoded(batch.get(0)));
    }

    @Override
    public Optional<List<Announcement>> read(WebPage answer, List<EntryId> batch) {
        return CrossrefMetadata.announcements(answer, batch);
    }
}
