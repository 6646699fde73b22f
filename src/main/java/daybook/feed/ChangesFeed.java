package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.listing.EntryId;
import daybook.model.EntryPartials;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.HistoryLine;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the feed of what became of papers: new versions and titles, publications, withdrawals. An item is a paper's
 * day.
 */
final class ChangesFeed {
    private ChangesFeed() {}

    /**
     * What an item shows.
     *
     * @param changes of that day
     */
    record ChangeItem(EntryView entry, List<HistoryLine> changes) {}

    /** What an item is made of. */
    private record ChangeInputs(SharedModel<EntryView> entry, List<HistoryLine> changes) {
        ChangeItem item() {
            return new ChangeItem(entry.value(), changes);
        }
    }

    private record ChangeText(SharedModel<Entry> entry, String summary) {
        ItemText text() {
            Entry shown = entry.value();
            return new ItemText(TexText.plain(shown.title()), summary, NewEntriesFeed.authors(shown), shown.subjects());
        }
    }

    static FeedSource of(
            SiteFacts facts, Catalog catalog, EntryPartials partials, ItemIdentities identities, int older) {
        Messages messages = facts.messages();
        Map<EntryId, List<EntryId>> others = catalog.others();
        List<FeedCandidate> candidates = new ArrayList<>();
        for (Entry entry : catalog.entries().values()) {
            HistoryLine.changes(entry).forEach((day, changes) -> {
                ItemIdentity identity = identities.of(
                        key(entry.id(), day),
                        others.getOrDefault(entry.id(), List.of()).stream()
                                .map(it -> key(it, day))
                                .toList(),
                        day);
                candidates.add(new FeedCandidate(identity, () -> item(identity, entry, changes, partials, messages)));
            });
        }
        return new FeedSource(
                FeedChannel.changes(facts), candidates, facts.config().feeds().length(), older);
    }

    private static ItemKey key(EntryId paper, LocalDate day) {
        return ItemKey.ofChange(Addresses.paper(paper), day);
    }

    private static FeedItem item(
            ItemIdentity identity, Entry entry, List<HistoryLine> changes, EntryPartials partials, Messages messages) {
        return new FeedItem(
                identity,
                SharedModel.once(
                        new ChangeText(
                                partials.of(entry).shown(),
                                changes.stream()
                                        .map(it -> summary(it, messages))
                                        .collect(Collectors.joining("; "))),
                        ChangeText::text),
                Addresses.paper(entry.id()),
                entry.id().address(),
                new Partial<>("feed-change", new ChangeInputs(partials.view(entry), changes), ChangeInputs::item));
    }

    private static String summary(HistoryLine change, Messages messages) {
        return messages.text("event." + change.type(), TexText.plain(change.detail()))
                .strip();
    }
}
