package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord.Window;
import daybook.model.Author;
import daybook.model.FeedChannel;
import daybook.model.FeedType;
import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that subscribers are told, and the record of it.
 *
 * @param files feeds, the page and the list of them, the record
 * @param changes what subscribers see of this build
 * @param news what the hub is to be told of it, if there is a hub
 */
public record SiteFeeds(List<PlannedFile> files, FeedChanges changes, Optional<HubNotification> news) {
    /** What words call the feeds of the site as a whole, in the order in which the page of feeds shows them. */
    private static final List<String> KEYS = List.of("new", "days", "notes", "changes");

    /** The items that a feed's documents of older months hold at most: some megabytes in all formats. */
    private static final int OLDER = 1_000;

    /**
     * Plans all feeds of a site.
     *
     * @param before what was published until now
     * @param republishing whether items may have another identity or date, or come back; reported as errors if not
     */
    public static SiteFeeds plan(SiteModel site, FeedRecord before, boolean republishing, Diagnostics diagnostics) {
        List<FeedWindow> windows = sources(site, republishing ? FeedRecord.NONE : before).stream()
                .map(it -> FeedWindow.of(it, republishing ? Optional.empty() : start(it, before)))
                .toList();
        String address = site.config().url().toString();
        RecordComparison comparison = new RecordComparison(before, windows);
        if (!republishing) {
            comparison.report(address, diagnostics);
        }
        List<PlannedFile> files = new ArrayList<>();
        windows.forEach(it -> files.addAll(documents(it, site)));
        files.add(FeedsPage.plan(site, KEYS, windows));
        files.add(PlannedFile.of(Addresses.FEED_LIST, "the list of feeds", opml(windows, site)));
        files.add(PlannedFile.of(
                Addresses.FEED_RECORD,
                "the record of feeds",
                new TextDocument(FeedRecordFile.write(comparison.after(address)))));
        Optional<HubNotification> news = site.config()
                .feeds()
                .hub()
                .map(it -> new HubNotification(
                        it, addresses(comparison.changed(), site.config().url())));
        return new SiteFeeds(List.copyOf(files), comparison.changes(), news);
    }

    private static List<URI> addresses(List<FeedChannel> channels, URI site) {
        return channels.stream()
                .flatMap(it -> it.links().stream())
                .map(it -> site.resolve(it.path().value()))
                .toList();
    }

    /** Those of the site as a whole in the order of the keys, then those of topics and authors. */
    private static List<FeedSource> sources(SiteModel site, FeedRecord before) {
        NewEntriesFeed entries = new NewEntriesFeed(site, before);
        List<Entry> all = site.catalog().entries().values().stream()
                .sorted(Catalog.NEWEST_FIRST)
                .toList();
        List<FeedSource> sources = new ArrayList<>();
        sources.add(entries.of(FeedChannel.newEntries(site), all, OLDER));
        sources.add(DaysFeed.of(site));
        sources.add(NotesFeed.of(site, before, OLDER));
        sources.add(ChangesFeed.of(site, OLDER));
        for (Topic topic : site.topics()) {
            sources.add(entries.of(FeedChannel.topic(topic, site), topic.entries(), 0));
        }
        for (Author author : site.authors().authors()) {
            sources.add(entries.of(FeedChannel.author(author, site), author.entries(), 0));
        }
        return sources;
    }

    private static Optional<LocalDate> start(FeedSource source, FeedRecord before) {
        SitePath path = source.channel().link(FeedType.RSS).path();
        return Optional.ofNullable(before.feeds().get(path)).flatMap(Window::start);
    }

    /** What people subscribe to, and the months behind it, each in every format. */
    private static List<PlannedFile> documents(FeedWindow feed, SiteModel site) {
        Map<YearMonth, List<FeedItem>> months = feed.source().months(feed.start());
        List<Optional<YearMonth>> parts = new ArrayList<>(List.of(Optional.empty()));
        months.keySet().forEach(it -> parts.add(Optional.of(it)));
        FeedDocument.Site shared = new FeedDocument.Site(
                site.config().title(),
                site.config().language(),
                site.config().feeds().hub());
        List<PlannedFile> files = new ArrayList<>();
        for (FeedType type : FeedType.values()) {
            List<SitePath> paths = parts.stream()
                    .map(it -> FeedDocument.path(feed.channel().home(), it, type))
                    .toList();
            for (int part = 0; part < parts.size(); part++) {
                FeedDocument document = new FeedDocument(
                        type,
                        feed.channel(),
                        shared,
                        parts.get(part),
                        neighbour(paths, part - 1),
                        neighbour(paths, part + 1),
                        parts.get(part).map(months::get).orElse(feed.items()));
                files.add(PlannedFile.of(
                        document.path(), "the feed of " + feed.channel().home(), document));
            }
        }
        return files;
    }

    private static Optional<SitePath> neighbour(List<SitePath> paths, int index) {
        return 0 <= index && index < paths.size() ? Optional.of(paths.get(index)) : Optional.empty();
    }

    private static OpmlDocument opml(List<FeedWindow> windows, SiteModel site) {
        List<FeedChannel> channels = windows.stream().map(FeedWindow::channel).toList();
        int authors = KEYS.size() + site.topics().size();
        return new OpmlDocument(
                site.config().title(),
                Stream.of(
                                new OpmlDocument.Group(site.config().title(), channels.subList(0, KEYS.size())),
                                new OpmlDocument.Group(
                                        site.words().text("topics.title"), channels.subList(KEYS.size(), authors)),
                                new OpmlDocument.Group(
                                        site.words().text("authors.title"), channels.subList(authors, channels.size())))
                        .filter(it -> !it.channels().isEmpty())
                        .toList());
    }
}
