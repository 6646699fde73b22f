package daybook.feed;

import daybook.config.FeedType;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.FeedRecord.RecordedItem;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.file.Sha256;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as they are to be published, compared with what subscribers know.
 *
 * @param before what was published until now
 * @param feeds all of the site
 * @param recorded what the record will say of each feed, by its paths in RSS
 */
record Publication(FeedRecord before, List<FeedWindow> feeds, SortedMap<SitePath, RecordedFeed> recorded) {
    /** In bytes: so many that two versions of an item hardly ever have the same. */
    private static final int FINGERPRINT = 4;

    static Publication of(FeedRecord before, List<FeedWindow> feeds) {
        return new Publication(before, feeds, recorded(feeds));
    }

    /** How many items are new, and how many show something else. */
    FeedChanges changes() {
        Map<ItemKey, FeedItem> shown = new HashMap<>();
        feeds.forEach(feed -> feed.items().forEach(it -> shown.put(it.identity().key(), it)));
        // What was published as a paper that turned out to be the same has a key of its own, and is not new.
        Set<String> known =
                before.items().values().stream().map(RecordedItem::id).collect(Collectors.toSet());
        int added = 0;
        int updated = 0;
        for (Map.Entry<ItemKey, FeedItem> item : shown.entrySet()) {
            RecordedItem published = before.items().get(item.getKey());
            if (published == null) {
                added += known.contains(item.getValue().identity().id()) ? 0 : 1;
            } else if (published
                    .fingerprint()
                    .filter(it -> !it.equals(fingerprint(item.getValue())))
                    .isPresent()) {
                updated++;
            }
        }
        return new FeedChanges(added, updated, before.equals(FeedRecord.NONE));
    }

    /** Where the feeds are that hold something else than before, in each of their formats. */
    List<SitePath> changed() {
        return recorded.entrySet().stream()
                .filter(it -> !Optional.ofNullable(before.feeds().get(it.getKey()))
                        .map(RecordedFeed::fingerprint)
                        .equals(Optional.of(it.getValue().fingerprint())))
                .flatMap(it -> paths(it.getKey(), it.getValue().formats()))
                .toList();
    }

    /** Where feeds are no more in a format in which they were published, though they are in another. */
    List<SitePath> withoutFormat() {
        return before.feeds().entrySet().stream()
                .flatMap(it -> paths(it.getKey(), missing(it.getValue(), recorded.get(it.getKey()))))
                .toList();
    }

    private static List<FeedType> missing(RecordedFeed before, @Nullable RecordedFeed after) {
        return before.formats().stream()
                .filter(it -> after != null && !after.formats().contains(it))
                .toList();
    }

    private static Stream<SitePath> paths(SitePath rss, Collection<FeedType> formats) {
        return formats.stream().map(it -> Addresses.feedInFormat(rss, it.suffix()));
    }

    /** Where feeds were that the site has no more since it was last published, in RSS. */
    List<SitePath> dropped() {
        return before.feeds().entrySet().stream()
                .filter(it -> !it.getValue().isGone() && !recorded.containsKey(it.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * What subscribers know once the feeds are published.
     *
     * @param site the address under which the site was first published
     * @param notes those of the site, by their keys
     */
    FeedRecord after(URI site, Map<ItemKey, RecordedNote> notes) {
        Map<ItemKey, RecordedItem> items = new HashMap<>();
        before.items().forEach((key, it) -> {
            // What a build makes of a change anew is the same: only those that a document holds need a line.
            if (!key.isChange()) {
                items.put(key, it.gone());
            }
        });
        // Feeds of topics and authors have no item that those of the whole site could not have.
        feeds.stream()
                .filter(feed -> feed.channel().kind().isSiteWide())
                .flatMap(feed -> feed.source().candidates().stream())
                .map(FeedSource.FeedCandidate::identity)
                .filter(it -> !it.key().isChange())
                .forEach(it -> items.put(it.key(), item(it, Optional.empty(), notes)));
        feeds.forEach(feed -> feed.allItems()
                .forEach(it ->
                        items.put(it.identity().key(), item(it.identity(), Optional.of(fingerprint(it)), notes))));
        SortedMap<SitePath, RecordedFeed> all = new TreeMap<>();
        before.feeds().forEach((path, feed) -> all.put(path, feed.gone()));
        all.putAll(recorded);
        return new FeedRecord(Optional.of(site), items, all, true);
    }

    private static RecordedItem item(
            ItemIdentity identity, Optional<String> fingerprint, Map<ItemKey, RecordedNote> notes) {
        return new RecordedItem(
                identity.id(),
                identity.day(),
                identity.since(),
                fingerprint,
                false,
                Optional.ofNullable(notes.get(identity.key())));
    }

    private static SortedMap<SitePath, RecordedFeed> recorded(List<FeedWindow> feeds) {
        SortedMap<SitePath, RecordedFeed> recorded = new TreeMap<>();
        for (FeedWindow feed : feeds) {
            MessageDigest digest = Sha256.begin();
            feed.items()
                    .forEach(it -> digest.update(
                            (it.identity().id() + "\n" + fingerprint(it) + "\n").getBytes(StandardCharsets.UTF_8)));
            String fingerprint = HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT);
            feed.places()
                    .forEach(it -> recorded.put(it.path(), new RecordedFeed(fingerprint, Set.copyOf(it.formats()))));
        }
        return recorded;
    }

    private static String fingerprint(FeedItem item) {
        return item.content().fingerprint().toString().substring(0, 2 * FINGERPRINT);
    }
}
