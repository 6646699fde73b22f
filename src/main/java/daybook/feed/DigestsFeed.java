package daybook.feed;

import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.DigestContent;
import daybook.model.DigestContent.DigestCounts;
import daybook.model.DigestContent.DigestNote;
import daybook.model.DigestIndex;
import daybook.model.EntryLine;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.ListedEntry;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteFacts;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the feed of digests: an item for each week and month, once it is over. */
final class DigestsFeed {
    /** Each item is long. */
    private static final int LENGTH = 10;

    private DigestsFeed() {}

    /**
     * What an item shows.
     *
     * @param days such as {@code 14 July to 20 July 2025}
     * @param editorial the curators' notes about the period
     */
    record DigestItem(
            String days,
            DigestCounts counts,
            SitePath path,
            List<NoteView> editorial,
            List<EntryView> picks,
            List<DigestNote> notes,
            List<TopicLines> groups) {}

    /**
     * The new papers of a topic.
     *
     * @param topic empty for papers without one
     * @param further how many papers are left out
     */
    record TopicLines(Optional<PageLink> topic, int count, List<EntryLine> lines, int further) {}

    /**
     * The feed.
     *
     * @param today what is not over before has no item yet
     */
    static FeedSource of(SiteFacts facts, DigestIndex digests, ItemIdentities identities, LocalDate today) {
        List<FeedCandidate> candidates = new ArrayList<>();
        for (DigestContent digest : digests.digests().values()) {
            if (digest.period().last().isBefore(today)) {
                ItemIdentity identity = identities.of(
                        ItemKey.ofPage(digest.path()), digest.period().last());
                candidates.add(0, new FeedCandidate(identity, () -> item(identity, digest, facts.messages())));
            }
        }
        return new FeedSource(FeedChannel.digests(facts), candidates, LENGTH, 0);
    }

    private static FeedItem item(ItemIdentity identity, DigestContent digest, Messages messages) {
        DigestCounts counts = digest.counts();
        return new FeedItem(
                identity,
                digest.title(),
                messages.text("day.summary", counts.announced(), counts.crossed(), counts.replaced(), counts.picks()),
                digest.path(),
                "",
                List.of(),
                List.of(messages.text("digest." + digest.period().length().key() + ".category")),
                new Partial<>("feed-digest", shown(digest)));
    }

    private static DigestItem shown(DigestContent digest) {
        return new DigestItem(
                digest.days(),
                digest.counts(),
                digest.path(),
                digest.editorial(),
                digest.picks().stream().map(it -> it.card().value()).toList(),
                digest.notes(),
                digest.groups().stream()
                        .map(it -> new TopicLines(
                                it.topic(),
                                it.count(),
                                it.items().stream()
                                        .map(ListedEntry::card)
                                        .map(Partial::value)
                                        .toList(),
                                it.further()))
                        .toList());
    }
}
