package daybook.model;

import daybook.catalog.Topic;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.Arrays;
import java.util.List;

/**
 * A feed without its items: what it is called and where it is.
 *
 * @param title plain text, with the site's title
 * @param description one sentence, plain text
 * @param home the page that the feed follows, below whose name it stands in each format
 */
public record FeedChannel(FeedKind kind, String title, String description, SitePath home) {
    /** All new entries of the site. */
    public static FeedChannel newEntries(SiteFacts site) {
        return new FeedChannel(
                FeedKind.NEW, site.config().title(), site.config().description(), Addresses.FRONT);
    }

    /** An item for each day. */
    public static FeedChannel days(SiteFacts site) {
        return of(FeedKind.DAYS, Addresses.DAYS, site);
    }

    /** The curators' notes, picks among them. */
    public static FeedChannel notes(SiteFacts site) {
        return of(FeedKind.NOTES, Addresses.PICKS, site);
    }

    /** What became of entries that were announced before. */
    public static FeedChannel changes(SiteFacts site) {
        return of(FeedKind.CHANGES, Addresses.CHANGES, site);
    }

    /** The new entries of a topic. */
    public static FeedChannel topic(Topic topic, SiteFacts site) {
        return new FeedChannel(
                FeedKind.TOPIC,
                site.messages().text("feed.title", site.config().title(), topic.title()),
                site.messages().text("feed.description", topic.title()),
                Addresses.topic(topic.slug()));
    }

    /** The new entries of an author. */
    public static FeedChannel author(Author author, SiteFacts site) {
        return new FeedChannel(
                FeedKind.AUTHOR,
                site.messages().text("feed.title", site.config().title(), author.name()),
                site.messages().text("feed.author", author.name()),
                author.path());
    }

    private static FeedChannel of(FeedKind kind, SitePath home, SiteFacts site) {
        String title = site.messages().text("feed." + kind.key());
        return new FeedChannel(
                kind,
                site.messages().text("feed.title", site.config().title(), title),
                site.messages().text("feed." + kind.key() + ".description"),
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
