package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord.RecordedFeed;
import daybook.feed.OpmlDocument.OpmlGroup;
import daybook.model.Author;
import daybook.model.EntryPartials;
import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.model.FeedPreview;
import daybook.model.FeedPreview.FeedPreviewItem;
import daybook.model.FeedType;
import daybook.model.NoteIndex;
import daybook.model.PaperIndex;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All feeds of a site, and the record of what is published in them.
 *
 * @param documents each feed in each format
 * @param list all feeds as a file that readers import
 * @param record what is published now, for the next build
 * @param previews the beginning of each feed of the site as a whole
 * @param changes what subscribers see of this build
 * @param news what the hub is to be notified of, if there is a hub
 */
public record SiteFeeds(
        List<PlannedFile> documents,
        PlannedFile list,
        PlannedFile record,
        List<FeedPreview> previews,
        FeedChanges changes,
        Optional<HubNotification> news) {
    private static final int PREVIEW_LENGTH = 3;

    /** The items that a feed's documents of older months hold at most: some megabytes in all formats. */
    private static final int OLDER = 1_000;

    /**
     * Plans all feeds of a site.
     *
     * @param before what was published until now
     * @param republishing whether items may have another identity or date, or come back; reported as errors if not
     */
    public static SiteFeeds plan(
            SiteFacts facts,
            PaperIndex papers,
            NoteIndex notes,
            EntryPartials partials,
            FeedRecord before,
            boolean republishing,
            Diagnostics diagnostics) {
        FeedRecord kept = republishing ? FeedRecord.NONE : before;
        List<FeedWindow> windows = sources(facts, papers, notes, partials, kept).stream()
                .map(it -> FeedWindow.of(it, start(it, kept)))
                .toList();
        URI address = facts.config().url();
        RecordComparison comparison = new RecordComparison(before, windows);
        if (!republishing) {
            comparison.report(address.toString(), diagnostics);
        }
        FeedRecord after = comparison.after(address.toString());
        return new SiteFeeds(
                windows.stream()
                        .flatMap(it -> documents(it, facts.config()).stream())
                        .toList(),
                PlannedFile.of(Addresses.FEED_LIST, "the list of feeds", opml(windows, facts)),
                PlannedFile.of(
                        Addresses.FEED_RECORD, "the record of feeds", new TextDocument(FeedRecordFile.write(after))),
                windows.stream()
                        .filter(it -> it.channel().kind().isSiteWide())
                        .map(SiteFeeds::preview)
                        .toList(),
                comparison.changes(),
                facts.config()
                        .feeds()
                        .hub()
                        .map(it -> new HubNotification(it, addresses(comparison.changed(), address))));
    }

    private static List<URI> addresses(List<FeedChannel> channels, URI site) {
        return channels.stream()
                .flatMap(it -> it.links().stream())
                .map(it -> site.resolve(it.path().value()))
                .toList();
    }

    /** Every feed that the site has. */
    private static List<FeedSource> sources(
            SiteFacts facts, PaperIndex papers, NoteIndex notes, EntryPartials partials, FeedRecord before) {
        Catalog catalog = papers.catalog();
        NewEntriesFeed entries = new NewEntriesFeed(facts, papers.topics(), partials, before);
        List<Entry> all =
                catalog.entries().values().stream().sorted(Catalog.NEWEST_FIRST).toList();
        List<FeedSource> sources = new ArrayList<>();
        sources.add(entries.of(FeedChannel.newEntries(facts), all, OLDER));
        sources.add(DaysFeed.of(facts, catalog, notes, partials));
        sources.add(NotesFeed.of(facts, catalog, notes, partials, before, OLDER));
        sources.add(ChangesFeed.of(facts, catalog, partials, OLDER));
        for (Topic topic : papers.topics()) {
            sources.add(entries.of(FeedChannel.topic(topic, facts), topic.entries(), 0));
        }
        for (Author author : papers.authors().authors()) {
            sources.add(entries.of(FeedChannel.author(author, facts), author.entries(), 0));
        }
        return sources;
    }

    private static Optional<LocalDate> start(FeedSource source, FeedRecord before) {
        SitePath path = source.channel().link(FeedType.RSS).path();
        return Optional.ofNullable(before.feeds().get(path)).flatMap(RecordedFeed::start);
    }

    private static FeedPreview preview(FeedWindow feed) {
        return new FeedPreview(
                feed.channel().kind().key(),
                feed.channel().links(),
                feed.items().stream()
                        .limit(PREVIEW_LENGTH)
                        .map(it -> new FeedPreviewItem(it.title(), it.path(), it.day()))
                        .toList());
    }

    /** What people subscribe to, and the months behind it, each in every format. */
    private static List<PlannedFile> documents(FeedWindow feed, SiteConfig config) {
        Map<YearMonth, List<FeedItem>> months = feed.source().months(feed.start());
        List<Optional<YearMonth>> parts = new ArrayList<>(List.of(Optional.empty()));
        months.keySet().forEach(it -> parts.add(Optional.of(it)));
        FeedDocument.FeedSite shared = new FeedDocument.FeedSite(
                config.title(), config.language(), config.feeds().hub());
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

    private static OpmlDocument opml(List<FeedWindow> windows, SiteFacts facts) {
        String title = facts.config().title();
        List<OpmlGroup> groups = List.of(
                group(title, windows, FeedKind::isSiteWide),
                group(facts.messages().text("topics.title"), windows, FeedKind.TOPIC::equals),
                group(facts.messages().text("authors.title"), windows, FeedKind.AUTHOR::equals));
        return new OpmlDocument(
                title, groups.stream().filter(it -> !it.channels().isEmpty()).toList());
    }

    private static OpmlGroup group(String title, List<FeedWindow> windows, Predicate<FeedKind> kinds) {
        return new OpmlGroup(
                title,
                windows.stream()
                        .map(FeedWindow::channel)
                        .filter(it -> kinds.test(it.kind()))
                        .toList());
    }
}
