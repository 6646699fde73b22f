package daybook.feed;

import daybook.config.FeedType;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What subscribers know: every item that was ever published, with its identity and its date. It is published beside the
 * feeds, and the next publication takes identities and dates from it.
 *
 * @param site the address under which the site was first published; empty before that
 * @param items by what they stand for
 * @param feeds by their paths in RSS, in whatever formats they were
 * @param isWhole whether it holds all that was published: not if a part could not be read
 */
public record FeedRecord(
        Optional<URI> site,
        Map<ItemKey, RecordedItem> items,
        SortedMap<SitePath, RecordedFeed> feeds,
        boolean isWhole) {
    /** Before the first publication. */
    public static final FeedRecord NONE = new FeedRecord(Optional.empty(), Map.of(), new TreeMap<>(), true);

    /** When there is a record, and nothing of it can be read. */
    public static final FeedRecord UNKNOWN = new FeedRecord(Optional.empty(), Map.of(), new TreeMap<>(), false);

    public FeedRecord {
        items = Collections.unmodifiableMap(items);
        feeds = Collections.unmodifiableSortedMap(feeds);
    }

    /** The same, with everything of an earlier record that it does not hold. */
    public FeedRecord completedBy(FeedRecord earlier) {
        Map<ItemKey, RecordedItem> all = new HashMap<>(earlier.items);
        all.putAll(items);
        SortedMap<SitePath, RecordedFeed> allFeeds = new TreeMap<>(earlier.feeds);
        allFeeds.putAll(feeds);
        return new FeedRecord(site.or(earlier::site), all, allFeeds, isWhole);
    }

    /** Whether it is older than another record of the same site: nothing but changes of papers ever leaves a record. */
    public boolean isOlderThan(FeedRecord other) {
        return site.equals(other.site)
                && other.items.keySet().stream().anyMatch(it -> !it.isChange() && !items.containsKey(it));
    }

    /** The formats of each feed. */
    public Map<SitePath, Set<FeedType>> formats() {
        return feeds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().formats()));
    }

    /** Whether a paper was published. */
    public boolean has(EntryId paper) {
        return items.containsKey(ItemKey.ofPaper(paper));
    }

    /** The papers that the site had when it was last published, and that were new when they were first announced. */
    private Stream<ItemKey> currentPapers() {
        return items.entrySet().stream()
                .filter(it -> it.getKey().isPaper() && !it.getValue().isGone())
                .map(Map.Entry::getKey);
    }

    /**
     * Whether more than half of the papers that were published last are not among some papers. Of a record that is not
     * whole it is enough that there are none, as it may not name those that were published.
     */
    public boolean losesMost(Set<EntryId> papers) {
        Set<ItemKey> kept = papers.stream().map(ItemKey::ofPaper).collect(Collectors.toSet());
        long lost =
                currentPapers().filter(it -> !kept.contains(it.ofItsPaper())).count();
        return 2 * lost > currentPapers().count() || (!isWhole && papers.isEmpty());
    }

    /** Whether a day was published. */
    public boolean has(LocalDate day) {
        return items.containsKey(ItemKey.ofPage(Addresses.day(day)));
    }

    /**
     * A feed that was published.
     *
     * @param fingerprint of what it held; empty when that is not known, {@code gone} for a feed that is
     * @param formats in which it was published
     */
    record RecordedFeed(String fingerprint, Set<FeedType> formats) {
        private static final String GONE = "gone";

        RecordedFeed {
            formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
        }

        /** The same when the site does not have it: its formats are those of its subscribers when it comes back. */
        RecordedFeed gone() {
            return new RecordedFeed(GONE, formats);
        }

        /** Whether the site did not have it when it was last published. */
        boolean isGone() {
            return fingerprint.equals(GONE);
        }

        /** In all formats, as all feeds were before the record named them. */
        static RecordedFeed inAllFormats(String fingerprint) {
            return new RecordedFeed(fingerprint, EnumSet.allOf(FeedType.class));
        }
    }

    /**
     * An item that was published.
     *
     * @param id its identity
     * @param day its date
     * @param since the day on which it was first published, for a week
     * @param fingerprint of what it shows, hexadecimal digits; empty when no feed held it when last published
     * @param isGone whether the site did not have it when it was last published
     * @param note what is known of the note, if it is one
     */
    record RecordedItem(
            String id,
            LocalDate day,
            Optional<LocalDate> since,
            Optional<String> fingerprint,
            boolean isGone,
            Optional<RecordedNote> note) {
        /** The same for an item that the site does not have any more, and that no feed holds. */
        RecordedItem gone() {
            return new RecordedItem(id, day, Optional.empty(), Optional.empty(), true, note);
        }
    }

    /**
     * What tells which note an item is, even if one of these changes.
     *
     * @param curator the id of the curator
     * @param file the path below the folder of notes; empty when it is unknown
     * @param about the keys of the pages of what it is about, at least one; of a post those of its present and former
     *     addresses
     * @param date that of its item; empty when it has none
     */
    record RecordedNote(String curator, String file, List<String> about, Optional<LocalDate> date) {
        RecordedNote {
            about = List.copyOf(about);
        }

        /** The name of its page if it is a post, and thus about nothing else. */
        Optional<String> post() {
            return posts().findFirst();
        }

        /** The present and former names of its page if it is a post; none of any other note. */
        Stream<String> posts() {
            return about.stream()
                    .filter(it -> it.startsWith(ItemKey.POSTS))
                    .map(it -> it.substring(ItemKey.POSTS.length()));
        }
    }
}
