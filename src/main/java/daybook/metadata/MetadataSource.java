package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Somebody who knows papers by their identifiers. */
public interface MetadataSource {
    /** What messages call it, such as {@code Crossref}. */
    String name();

    /** Whether it can know a paper, to judge by the identifier alone. */
    boolean covers(EntryId id);

    /**
     * Papers in groups, for each of which one request is enough.
     *
     * @param ids those that it {@linkplain #covers covers}
     */
    List<List<EntryId>> batches(List<EntryId> ids);

    /** The address that answers what is known of such a group. */
    URI address(List<EntryId> batch);

    /** What an answer says, of papers that were asked for and of others; empty when it cannot be read. */
    Optional<List<Announcement>> read(WebPage answer, List<EntryId> batch);

    /**
     * Groups of at most some size.
     *
     * @param most at least 1 unless there are no papers
     */
    static List<List<EntryId>> batches(List<EntryId> ids, int most) {
        return IntStream.iterate(0, it -> it < ids.size(), it -> it + most)
                .mapToObj(it -> ids.subList(it, Math.min(ids.size(), it + most)))
                .toList();
    }
}
