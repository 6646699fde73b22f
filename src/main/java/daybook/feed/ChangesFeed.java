package daybook.feed;

import daybook.catalog.Entry;
import daybook.feed.FeedSource.Candidate;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.SiteModel;
import daybook.page.PaperPage;
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
    record Content(EntryView entry, List<PaperPage.Line> changes) {}

    static FeedSource of(SiteModel site, int older) {
        List<Candidate> candidates = new ArrayList<>();
        for (Entry entry : site.catalog().entries().values()) {
            PaperPage.Line.changes(entry)
                    .forEach((day, changes) ->
                            candidates.add(new Candidate(day, () -> item(entry, day, changes, site))));
        }
        return new FeedSource(
                FeedChannel.changes(site), candidates, site.config().feeds().length(), older);
    }

    private static FeedItem item(Entry entry, LocalDate day, List<PaperPage.Line> changes, SiteModel site) {
        SitePath path = Addresses.paper(entry.id());
        return new FeedItem(
                path.address() + "#changed-" + day,
                TexText.plain(entry.title()),
                path,
                entry.id().address(),
                day,
                NewEntriesFeed.authors(entry),
                entry.subjects(),
                new Partial("feed-change", new Content(site.view(entry), changes)));
    }
}
