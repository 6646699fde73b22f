package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.config.SiteConfig;
import daybook.ledger.Ledger;
import daybook.listing.EntryId;
import daybook.note.DigestPeriod;
import daybook.theme.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Everything that pages, feeds and other files are made of.
 *
 * @param notes those that readers may see
 * @param partials what pages show of each entry
 * @param digests those of weeks and months
 * @param ledger empty for a site without a source that has a line for each day
 * @param pages the pages of {@code content/pages}, sorted by name
 * @param feeds previews of the feeds; empty until {@link #with}
 */
public record SiteModel(
        SiteFacts facts,
        PaperIndex papers,
        NoteIndex notes,
        EntryPartials partials,
        DigestIndex digests,
        Ledger ledger,
        List<ContentPageSource> pages,
        List<FeedPreview> feeds) {

    /**
     * Derives all parts of the model, but for the previews of feeds.
     *
     * @param periods the weeks and months that have a digest
     * @param feedFormats in which formats feeds are published
     */
    public static SiteModel of(
            SiteConfig config,
            Messages messages,
            Catalog catalog,
            List<Topic> topics,
            AuthorIndex authors,
            Ledger ledger,
            NoteIndex notes,
            SortedSet<DigestPeriod> periods,
            List<ContentPageSource> pages,
            FeedFormats feedFormats) {
        PaperIndex papers = new PaperIndex(catalog, topics, authors, new ActivityCharts(catalog), Map.of());
        EntryPartials partials =
                EntryPartials.of(catalog, notes, config.listings().undated());
        return new SiteModel(
                SiteFacts.of(
                        config,
                        messages,
                        catalog,
                        ledger,
                        pages,
                        feedFormats,
                        OfferedFeeds.of(catalog, notes, periods)),
                papers,
                notes,
                partials,
                DigestCollector.collect(periods, papers, notes, partials, messages),
                ledger,
                pages,
                List.of());
    }

    /**
     * The same model with other notes.
     *
     * @param changed the entries that have other notes than before
     */
    public SiteModel with(NoteIndex other, Set<EntryId> changed) {
        EntryPartials others = partials.with(
                papers.catalog(), other, changed, facts.config().listings().undated());
        return new SiteModel(facts, papers, other, others, digests, ledger, pages, feeds);
    }

    /** The same model with what is made from it: previews of the feeds, and related papers. */
    public SiteModel with(List<FeedPreview> previews, Map<EntryId, List<Entry>> related) {
        return new SiteModel(
                facts, papers.withRelated(related), notes, partials, digests, ledger, pages, List.copyOf(previews));
    }
}
