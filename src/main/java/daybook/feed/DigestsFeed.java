package daybook.feed;

import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.DigestContent;
import daybook.model.DigestIndex;
import daybook.model.FeedChannel;
import daybook.model.SiteFacts;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the feed of digests: an item for each week and month, once it is over. */
final class DigestsFeed {
    private DigestsFeed() {}

    /**
     * The feed.
     *
     * @param today what is not over before has no item yet
     */
    static FeedSource of(SiteFacts facts, DigestIndex digests, ItemIdentities identities, LocalDate today) {
        List<FeedCandidate> candidates = new ArrayList<>();
        for (DigestContent digest : digests.digests().values()) {
            if (digest.period().last().isBefore(today)) {
                ItemIdentity identity = identities.ofAnnounced(
                        ItemKey.ofPage(digest.path()),
                        List.of(),
                        digest.period().last());
                candidates.add(0, new FeedCandidate(identity, () -> item(identity, digest, facts.messages())));
            }
        }
        return FeedSource.ofLongItems(FeedChannel.digests(facts), candidates);
    }

    private static FeedItem item(ItemIdentity identity, DigestContent digest, Messages messages) {
        return new FeedItem(
                identity,
                new SharedModel<>(new ItemText(
                        digest.title(),
                        digest.counts().summary(messages),
                        List.of(),
                        List.of(messages.text(
                                "digest." + digest.period().length().key() + ".category")))),
                digest.path(),
                "",
                new Partial<>("feed-digest", digest));
    }
}
