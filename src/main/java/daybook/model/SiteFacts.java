package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.config.SiteConfig;
import daybook.ledger.Ledger;
import daybook.listing.Sources;
import daybook.siteplan.Addresses;
import daybook.siteplan.PageLocations;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What all pages and feeds of a site share: its settings, its language and its navigation.
 *
 * @param view what every page shows of the site
 * @param previews pictures for previews of links
 * @param feedFormats in which formats feeds are published
 * @param offered which of them pages name
 * @param locations where pages are, for a site with an archive of its older years
 */
public record SiteFacts(
        SiteConfig config,
        Messages messages,
        SiteView view,
        PreviewImages previews,
        FeedFormats feedFormats,
        OfferedFeeds offered,
        PageLocations locations) {
    /** A site with so many pages of its own names all of them on each page. */
    private static final int FEW_PAGES = 12;

    /** A site with more names those outside of folders, and of these the first: a foot and no list. */
    private static final int MOST_PAGES = 50;

    /**
     * Makes the navigation and the previews.
     *
     * @param ledger has a page when it is not empty
     * @param pages in the order of their names
     * @param feedFormats in which formats feeds are published
     * @param offered which of them pages name
     */
    static SiteFacts of(
            SiteConfig config,
            Messages messages,
            Catalog catalog,
            Ledger ledger,
            List<ContentPageSource> pages,
            FeedFormats feedFormats,
            OfferedFeeds offered) {
        PageLocations locations = DividedSite.of(config, catalog);
        List<PageLink> written = new ArrayList<>();
        named(pages).forEach(it -> written.add(new PageLink(it.title(), Addresses.page(it.name()))));
        if (!ledger.lines().isEmpty()) {
            written.add(new PageLink(messages.text("status.title"), Addresses.STATUS));
        }
        SiteView view = new SiteView(
                config.title(),
                config.description(),
                config.language(),
                navigation(config, messages, catalog.isDaily()),
                List.copyOf(written),
                catalog.isDaily(),
                !offered.kinds().isEmpty(),
                catalog.entries().keySet().stream().anyMatch(Sources::isOfArxiv),
                ArchiveView.of(locations, config.url()));
        return new SiteFacts(
                config,
                messages,
                view,
                new PreviewImages(config, messages, catalog, locations),
                feedFormats,
                offered,
                locations);
    }

    private static List<ContentPageSource> named(List<ContentPageSource> pages) {
        return pages.size() <= FEW_PAGES
                ? pages
                : pages.stream()
                        .filter(it -> !it.name().contains("/"))
                        .limit(MOST_PAGES)
                        .toList();
    }

    private static List<PageLink> navigation(SiteConfig config, Messages messages, boolean daily) {
        List<PageLink> navigation = new ArrayList<>();
        navigation.add(new PageLink(messages.text(daily ? "nav.front" : "nav.lists"), Addresses.FRONT));
        if (daily) {
            navigation.add(new PageLink(messages.text("nav.days"), Addresses.DAYS));
        }
        navigation.add(new PageLink(messages.text("nav.topics"), Addresses.TOPICS));
        if (config.authorPages().isPresent()) {
            navigation.add(new PageLink(messages.text("nav.authors"), Addresses.AUTHORS));
        }
        navigation.add(new PageLink(messages.text("nav.picks"), Addresses.PICKS));
        navigation.add(new PageLink(messages.text("nav.notes"), Addresses.NOTES));
        if (daily) {
            navigation.add(new PageLink(messages.text("nav.changes"), Addresses.CHANGES));
        }
        if (config.pages().search()) {
            navigation.add(new PageLink(messages.text("nav.search"), Addresses.SEARCH));
        }
        return List.copyOf(navigation);
    }

    /** The head of a page that has no feed of its own: it names the site's, if the site has news. */
    public PageHead head(SitePath path, String title, String description) {
        List<FeedLink> feeds = FeedChannel.newEntries(this).links();
        return head(path, title, description, feeds.stream().limit(1).toList());
    }

    /** The head of a page that has a feed of what it lists. */
    public PageHead head(SitePath path, String title, String description, FeedChannel feed) {
        return head(path, title, description, feed.links());
    }

    private PageHead head(SitePath path, String title, String description, List<FeedLink> feeds) {
        String address = locations.address(path, config.url().toString());
        return new PageHead(path, address, title, description, feeds, previews.ofSite(), List.of());
    }

    /** The head of a page that lists papers. */
    public PageHead head(SitePath path, String title, String description, FeedChannel feed, List<Entry> entries) {
        List<SitePath> papers =
                entries.stream().map(it -> Addresses.paper(it.id())).toList();
        PageHead head = head(path, title, description, feed);
        List<SitePath> elsewhere =
                papers.stream().filter(locations::isElsewhere).toList();
        return head.with(new CollectionMetadata(
                config.url().toString(), head.canonical(), title, papers, elsewhere, locations.other()));
    }
}
