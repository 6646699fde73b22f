package daybook.model;

import daybook.catalog.Topic;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.Arrays;
import java.util.List;

/**
 * What a feed is called and where it is; which items it holds is not told here.
 *
 * @param title plain text, with the site's title
 * @param description one sentence, plain text
 * @param home the page that the feed follows, below whose name it stands in each format
 */
public record FeedChannel(String title, String description, SitePath home) {
    /** All new entries of the site. */
    public static FeedChannel newEntries(SiteModel site) {
        return new FeedChannel(site.config().title(), site.config().description(), Addresses.FRONT);
    }

    /** An item for each day. */
    public static FeedChannel days(SiteModel site) {
        return of("days", Addresses.DAYS, site);
    }

    /** The curators' notes, picks among them. */
    public static FeedChannel notes(SiteModel site) {
        return of("notes", Addresses.PICKS, site);
    }

    /** What became of entries that were announced before. */
    public static FeedChannel changes(SiteModel site) {
        return of("changes", Addresses.CHANGES, site);
    }

    /** The new entries of a topic. */
    public static FeedChannel topic(Topic topic, SiteModel site) {
        return new FeedChannel(
                site.words().text("feed.title", site.config().title(), topic.title()),
                site.words().text("feed.description", topic.title()),
                Addresses.topic(topic.slug()));
    }

    /** The new entries of an author. */
    public static FeedChannel author(Author author, SiteModel site) {
        return new FeedChannel(
                site.words().text("feed.title", site.config().title(), author.name()),
                site.words().text("feed.author", author.name()),
                author.path());
    }

    private static FeedChannel of(String key, SitePath home, SiteModel site) {
        String title = site.words().text("feed." + key);
        return new FeedChannel(
                site.words().text("feed.title", site.config().title(), title),
                site.words().text("feed." + key + ".description"),
                home);
    }

    /** The feed in each format. */
    public List<FeedLink> links() {
        return Arrays.stream(FeedType.values()).map(this::link).toList();
    }

    /** The feed in one format. */
    public FeedLink link(FeedType type) {
        return new FeedLink(title, type.title(), type.mediaType(), Addresses.feed(home, type.suffix()));
    }
}
