package daybook.metadata;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.web.WebPage;
import java.net.URI;
import java.util.List;
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

    /** What an answer says, of papers that were asked for and of others; nothing when it cannot be read. */
    List<Announcement> read(WebPage answer, List<EntryId> batch);

    /** Groups of at most some size. */
    static List<List<EntryId>> batches(List<EntryId> ids, int most) {
        return IntStream.range(0, (ids.size() + most - 1) / most)
                .mapToObj(it -> ids.subList(it * most, Math.min(ids.size(), (it + 1) * most)))
                .toList();
    }
}
