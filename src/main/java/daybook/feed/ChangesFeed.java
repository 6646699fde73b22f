package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.EntryPartials;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.HistoryLine;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

    static FeedSource of(SiteFacts facts, Catalog catalog, EntryPartials partials, int older) {
        List<FeedCandidate> candidates = new ArrayList<>();
        for (Entry entry : catalog.entries().values()) {
            HistoryLine.changes(entry)
                    .forEach((day, changes) ->
                            candidates.add(new FeedCandidate(day, () -> item(entry, day, changes, partials))));
        }
        return new FeedSource(
                FeedChannel.changes(facts), candidates, facts.config().feeds().length(), older);
    }

    private static FeedItem item(Entry entry, LocalDate day, List<HistoryLine> changes, EntryPartials partials) {
        SitePath path = Addresses.paper(entry.id());
        return new FeedItem(
                path.address() + "#changed-" + day,
                TexText.plain(entry.title()),
                path,
                entry.id().address(),
                day,
                NewEntriesFeed.authors(entry),
                entry.subjects(),
                new Partial<>("feed-change", new ChangeItem(partials.view(entry), changes)));
    }
}
