package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.web.WebPage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Crossref, where most publishers register their DOIs (https://api.crossref.org/swagger-ui/index.html).
 *
 * @param base of its API, without a slash at its end
 */
record CrossrefMetadata(String base) implements MetadataSource {
    /** So many that the address stays shorter than servers accept. */
    private static final int MOST = 40;

    @Override
    public String name() {
        return "Crossref";
    }

    @Override
    public boolean covers(EntryId id) {
        return id.scheme().equals(EntryId.DOI);
    }

    /** A comma stands between the DOIs of a filter, so that one with a comma is asked for alone. */
    @Override
    public List<List<EntryId>> batches(List<EntryId> ids) {
        return Stream.concat(
                        MetadataSource.batches(
                                ids.stream()
                                        .filter(it -> !it.value().contains(","))
                                        .toList(),
                                MOST)
                                .stream(),
                        ids.stream().filter(it -> it.value().contains(",")).map(List::of))
                .toList();
    }

    @Override
    public URI address(List<EntryId> batch) {
        if (batch.size() == 1) {
            return URI.create(base + "/works/" + encoded(batch.get(0)));
        }
        String filter = batch.stream().map(it -> "doi:" + encoded(it)).collect(Collectors.joining(","));
        return URI.create(base + "/works?filter=" + filter + "&rows=" + batch.size());
    }

    static String encoded(EntryId id) {
        return URLEncoder.encode(id.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    @Override
    public Optional<List<Announcement>> read(WebPage answer, List<EntryId> batch) {
        return announcements(answer, batch);
    }

    /** What a registry answers; of a single DOI, which may be an alias, whatever it says. */
    static Optional<List<Announcement>> announcements(WebPage answer, List<EntryId> batch) {
        return MetadataAnswer.read(answer)
                .map(papers -> papers.stream()
                        .map(it -> batch.size() == 1 ? it.of(batch.get(0)) : it)
                        .toList());
    }
}
