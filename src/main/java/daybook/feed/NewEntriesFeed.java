package daybook.feed;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.model.EntryPartials;
import daybook.model.FeedChannel;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes feeds of new entries, whatever list they are of. An entry is the same item in each of them. */
final class NewEntriesFeed {
    private final int length;
    private final EntryPartials partials;
    private final FeedRecord before;
    private final Map<EntryId, List<String>> curatedTopics = new HashMap<>();
    private final Map<EntryId, FeedItem> items = new HashMap<>();

    /**
     * Prepares feeds of a site.
     *
     * @param before what was published until now
     */
    NewEntriesFeed(SiteFacts facts, List<Topic> topics, EntryPartials partials, FeedRecord before) {
        this.length = facts.config().feeds().length();
        this.partials = partials;
        this.before = before;
        topics.stream()
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
    FeedSource of(FeedChannel channel, List<Entry> newestFirst, int older) {
        List<FeedCandidate> candidates = newestFirst.stream()
                .filter(it -> it.firstKind() != AnnouncementKind.REPLACEMENT)
                .map(it -> new FeedCandidate(day(it), () -> item(it)))
                .toList();
        return new FeedSource(channel, candidates, length, older);
    }

    private FeedItem item(Entry entry) {
        return items.computeIfAbsent(
                entry.id(),
                id -> new FeedItem(
                        identity(id),
                        TexText.plain(entry.title()),
                        Addresses.paper(id),
                        id.address(),
                        day(entry),
                        authors(entry),
                        topics(entry),
                        new Partial<>("feed-entry", partials.view(entry))));
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
