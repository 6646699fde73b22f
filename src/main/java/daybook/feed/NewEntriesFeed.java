package daybook.feed;

import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.model.EntryPartials;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.PaperIndex;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.tex.TexText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes feeds of new entries, whatever list they are of. An entry is the same item in each of them. */
final class NewEntriesFeed {
    /**
     * An item names no more curated topics: with hundreds that each have all papers, they would be most of each feed.
     */
    private static final int MOST_TOPICS = 10;

    private final int length;
    private final EntryPartials partials;
    private final ItemIdentities identities;
    private final Map<EntryId, List<String>> curatedTopics = new HashMap<>();
    private final Map<EntryId, FeedCandidate> candidates = new HashMap<>();
    private final Map<EntryId, FeedItem> items = new ConcurrentHashMap<>();

    /** Prepares feeds of a site. */
    NewEntriesFeed(SiteFacts facts, PaperIndex papers, EntryPartials partials, ItemIdentities identities) {
        this.length = facts.config().feeds().length();
        this.partials = partials;
        this.identities = identities;
        papers.topics().stream()
                .filter(Topic::isCurated)
                .forEach(topic -> topic.entries()
                        .forEach(entry -> curatedTopics
                                .computeIfAbsent(entry.id(), id -> new ArrayList<>())
                                .add(topic.slug())));
        List<Entry> fresh = papers.catalog().newestFirst().parallelStream()
                .filter(NewEntriesFeed::isNews)
                .toList();
        Map<EntryId, List<EntryId>> others = papers.catalog().others();
        List<FeedCandidate> made = fresh.parallelStream()
                .map(it -> candidate(it, others.getOrDefault(it.id(), List.of())))
                .toList();
        for (int index = 0; index < made.size(); index++) {
            candidates.put(fresh.get(index).id(), made.get(index));
        }
    }

    /**
     * Whether an entry was new on its first day. A paper whose first known announcement is a replacement was new long
     * ago; one that only a list without days has is not news.
     */
    private static boolean isNews(Entry entry) {
        return entry.firstDay().isPresent() && entry.firstKind() != AnnouncementKind.REPLACEMENT;
    }

    /**
     * A feed of the new ones of some entries.
     *
     * @param aliases where the feed was before, and stands too
     * @param newestFirst the list
     * @param older how many items its documents of older months hold at most
     */
    FeedSource of(FeedChannel channel, List<FeedPlace> aliases, List<Entry> newestFirst, int older) {
        List<FeedCandidate> listed = new ArrayList<>();
        for (Entry entry : newestFirst) {
            FeedCandidate candidate = candidates.get(entry.id());
            if (candidate != null) {
                listed.add(candidate);
            }
        }
        return new FeedSource(channel, aliases, listed, length, older);
    }

    private FeedCandidate candidate(Entry entry, List<EntryId> others) {
        ItemIdentity identity = identities.ofAnnounced(
                ItemKey.ofPaper(entry.id()),
                others.stream().map(ItemKey::ofPaper).toList(),
                entry.firstDay().orElseThrow());
        return new FeedCandidate(identity, () -> items.computeIfAbsent(entry.id(), id -> item(entry, identity)));
    }

    private FeedItem item(Entry entry, ItemIdentity identity) {
        return new FeedItem(
                identity,
                SharedModel.once(
                        new EntryText(partials.of(entry).shown(), curatedTopics.getOrDefault(entry.id(), List.of())),
                        EntryText::text),
                Addresses.paper(entry.id()),
                entry.id().address(),
                new Partial<>("feed-entry", new WholeEntry(partials.view(entry)), it -> it.view.value()));
    }

    private record WholeEntry(SharedModel<EntryView> view) {}

    /** @param curated the slugs of its curated topics */
    private record EntryText(SharedModel<Entry> entry, List<String> curated) {
        ItemText text() {
            Entry shown = entry.value();
            List<String> topics = new ArrayList<>(shown.subjects());
            curated.stream().limit(MOST_TOPICS).forEach(topics::add);
            return new ItemText(TexText.plain(shown.title()), summary(shown), authors(shown), topics);
        }
    }

    /** The beginning of what a paper says. */
    private static String summary(Entry entry) {
        return entry.abstractText().map(TexText::plain).orElseGet(() -> String.join(", ", authors(entry)));
    }

    /** All names that are known. */
    static List<String> authors(Entry entry) {
        return entry.authors().map(Authors::names).orElse(List.of());
    }
}
