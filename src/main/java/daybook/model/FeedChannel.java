package daybook.model;

import daybook.catalog.Topic;
import daybook.config.FeedType;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.List;

/**
 * A feed without its items: what it is called and where it is.
 *
 * @param title plain text, with the site's title
 * @param description one sentence, plain text
 * @param home the page that the feed follows, below whose name it stands in each format
 * @param formats in the order of {@link FeedType}, at least one
 * @param offered whether pages and lists of feeds name it
 */
public record FeedChannel(
        FeedKind kind, String title, String description, SitePath home, List<FeedType> formats, boolean offered) {
    public FeedChannel {
        formats = List.copyOf(formats);
    }

    /** All new entries of the site. */
    public static FeedChannel newEntries(SiteFacts site) {
        return new FeedChannel(
                FeedKind.NEW,
                site.config().title(),
                site.config().description(),
                Addresses.FRONT,
                formats(site, true, Addresses.FRONT),
                site.offered().kinds().contains(FeedKind.NEW));
    }

    /** An item for each day. */
    public static FeedChannel days(SiteFacts site) {
        return of(FeedKind.DAYS, Addresses.DAYS, site);
    }

    /** An item for each week and month that is over. */
    public static FeedChannel digests(SiteFacts site) {
        return of(FeedKind.DIGESTS, Addresses.DIGESTS, site);
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
                site.messages().text("feed.title", site.config().title(), topic.distinctTitle()),
                site.messages().text("feed.description", topic.distinctTitle()),
                Addresses.topic(topic.slug()),
                formats(site, topic.isCurated(), Addresses.topic(topic.slug())),
                site.offered().has(FeedKind.TOPIC, topic.entries()));
    }

    /** The new entries of an author. */
    public static FeedChannel author(Author author, SiteFacts site) {
        return new FeedChannel(
                FeedKind.AUTHOR,
                site.messages().text("feed.title", site.config().title(), author.name()),
                site.messages().text("feed.author", author.name()),
                author.path(),
                formats(site, false, author.path()),
                site.offered().has(FeedKind.AUTHOR, author.entries()));
    }

    private static FeedChannel of(FeedKind kind, SitePath home, SiteFacts site) {
        String title = site.messages().text("feed." + kind.key());
        return new FeedChannel(
                kind,
                site.messages().text("feed.title", site.config().title(), title),
                site.messages().text("feed." + kind.key() + ".description"),
                home,
                formats(site, true, home),
                site.offered().kinds().contains(kind));
    }

    private static List<FeedType> formats(SiteFacts site, boolean isCurated, SitePath home) {
        return site.feedFormats().of(isCurated, home);
    }

    /** The feed in each format; none of one that is not offered. */
    public List<FeedLink> links() {
        return offered ? formats.stream().map(this::link).toList() : List.of();
    }

    /** The feed in its first format, which is RSS unless the settings leave that out. */
    public FeedLink first() {
        return link(formats.get(0));
    }

    private FeedLink link(FeedType type) {
        return new FeedLink(title, type.title(), type.mediaType(), Addresses.feed(home, type.suffix()));
    }
}
