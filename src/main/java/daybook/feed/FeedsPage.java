package daybook.feed;

import daybook.model.FeedChannel;
import daybook.model.FeedLink;
import daybook.model.PageHead;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The page that shows people what they can subscribe to, and how.
 *
 * @param feeds those of the site as a whole
 * @param curated those of curated topics
 * @param subjects those of subject categories
 * @param authors the list of authors when they have pages, and so feeds
 * @param list all of them as a file that readers import
 */
record FeedsPage(
        SiteView site,
        PageHead head,
        List<Preview> feeds,
        List<Line> curated,
        List<Line> subjects,
        Optional<PageLink> authors,
        SitePath list) {
    private static final int NEWEST = 3;

    /**
     * A feed and the beginning of what it holds.
     *
     * @param key what words call it: {@code new}, {@code days}, {@code notes} or {@code changes}
     */
    record Preview(String key, List<FeedLink> links, List<Newest> newest) {}

    /** An item. */
    record Newest(String title, SitePath path, LocalDate day) {}

    /** The feed of a topic. */
    record Line(PageLink topic, List<FeedLink> links) {}

    /**
     * The page.
     *
     * @param feeds those of the site as a whole, in the order of {@code keys}
     */
    static PlannedFile plan(SiteModel site, List<String> keys, List<FeedWindow> feeds) {
        List<Preview> previews = IntStream.range(0, keys.size())
                .mapToObj(it -> preview(keys.get(it), feeds.get(it)))
                .toList();
        FeedsPage page = new FeedsPage(
                site.view(),
                site.head(
                        Addresses.FEEDS,
                        site.words().text("feeds.title"),
                        site.words().text("feeds.description", site.config().title())),
                previews,
                lines(site, true),
                lines(site, false),
                site.config().authorPages().stream()
                        .mapToObj(it -> new PageLink(site.words().text("authors.title"), Addresses.AUTHORS))
                        .findFirst(),
                Addresses.FEED_LIST);
        Optional<LocalDate> changed = previews.stream()
                .flatMap(it -> it.newest.stream())
                .map(Newest::day)
                .max(Comparator.naturalOrder());
        return PlannedFile.listed(Addresses.FEEDS, "the page of feeds", changed, "feeds", page);
    }

    private static Preview preview(String key, FeedWindow feed) {
        return new Preview(
                key,
                feed.channel().links(),
                feed.items().stream()
                        .limit(NEWEST)
                        .map(it -> new Newest(it.title(), it.path(), it.day()))
                        .toList());
    }

    private static List<Line> lines(SiteModel site, boolean curated) {
        return site.topics().stream()
                .filter(it -> it.isCurated() == curated)
                .map(it -> new Line(
                        new PageLink(it.title(), Addresses.topic(it.slug())),
                        FeedChannel.topic(it, site).links()))
                .toList();
    }
}
