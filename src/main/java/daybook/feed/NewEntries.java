package daybook.feed;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.feed.FeedSource.Candidate;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Kind;
import daybook.page.Channel;
import daybook.page.SiteModel;
import daybook.site.Addresses;
import daybook.site.Fragment;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes feeds of new entries, whatever list they are of. An entry is the same item in each of them. */
final class NewEntries {
    private final SiteModel site;
    private final FeedRecord before;
    private final Map<EntryId, List<String>> curatedTopics = new HashMap<>();
    private final Map<EntryId, Item> items = new HashMap<>();

    /**
     * Prepares feeds of a site.
     *
     * @param before what was published until now
     */
    NewEntries(SiteModel site, FeedRecord before) {
        this.site = site;
        this.before = before;
        site.topics().stream()
                .filter(Topic::isCurated)
                .forEach(topic -> topic.entries()
                        .forEach(entry -> curatedTopics
                                .computeIfAbsent(entry.id(), id -> new ArrayList<>())
                                .add(topic.slug())));
    }

    /**
     * A feed of those entries of a list that were new on their first day. A paper whose first known announcement is a
     * replacement was new long ago.
     *
     * @param newestFirst the list
     * @param older how many items its documents of older months hold at most
     */
    FeedSource of(Channel channel, List<Entry> newestFirst, int older) {
        List<Candidate> candidates = newestFirst.stream()
                .filter(it -> it.firstKind() != Kind.REPLACEMENT)
                .map(it -> new Candidate(day(it), () -> item(it)))
                .toList();
        return new FeedSource(channel, candidates, site.config().feeds().length(), older);
    }

    private Item item(Entry entry) {
        return items.computeIfAbsent(
                entry.id(),
                id -> new Item(
                        identity(id),
                        TexText.plain(entry.title()),
                        Addresses.paper(id),
                        id.address(),
                        day(entry),
                        authors(entry),
                        topics(entry),
                        new Fragment("feed-entry", site.view(entry))));
    }

    private LocalDate day(Entry entry) {
        return before.day(identity(entry.id()), entry, entry.firstDay());
    }

    private static String identity(EntryId id) {
        return id.scheme() + ":" + id.value();
    }

    /** All names that are known. */
    static List<String> authors(Entry entry) {
        return entry.authors().map(Authors::names).orElse(List.of());
    }

    private List<String> topics(Entry entry) {
        List<String> topics = new ArrayList<>(entry.subjects());
        topics.addAll(curatedTopics.getOrDefault(entry.id(), List.of()));
        return topics;
    }
}
