package daybook.feed;

import daybook.catalog.Entry;
import daybook.feed.FeedSource.Candidate;
import daybook.page.Channel;
import daybook.page.EntryView;
import daybook.page.PaperPage;
import daybook.page.SiteModel;
import daybook.site.Addresses;
import daybook.site.Fragment;
import daybook.site.SitePath;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the feed of what became of papers: new versions and titles, publications, withdrawals. An item is a paper's
 * day.
 */
final class Changes {
    private Changes() {}

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
                Channel.changes(site), candidates, site.config().feeds().length(), older);
    }

    private static Item item(Entry entry, LocalDate day, List<PaperPage.Line> changes, SiteModel site) {
        SitePath path = Addresses.paper(entry.id());
        return new Item(
                path.address() + "#changed-" + day,
                TexText.plain(entry.title()),
                path,
                entry.id().address(),
                day,
                NewEntries.authors(entry),
                entry.subjects(),
                new Fragment("feed-change", new Content(site.view(entry), changes)));
    }
}
