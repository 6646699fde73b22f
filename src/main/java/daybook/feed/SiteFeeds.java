package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Topic;
import daybook.config.FeedType;
import daybook.diagnostic.Diagnostics;
import daybook.feed.FeedRecord.RecordedNote;
import daybook.model.Author;
import daybook.model.EntryPartials;
import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.model.FeedPreview;
import daybook.model.FeedPreview.FeedPreviewItem;
import daybook.model.NoteIndex;
import daybook.model.PaperIndex;
import daybook.model.SiteFacts;
import daybook.model.SiteModel;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All feeds of a site, and the record of what is published in them.
 *
 * @param documents each feed in each format
 * @param lists all feeds as files that readers import
 * @param record what subscribers know once the site is published
 * @param previews the beginning of each feed of the site as a whole
 * @param changes what subscribers see of it; empty when it is not known what was published
 * @param news what the hub is to be notified of, if there is a hub and it is known what was published
 */
public record SiteFeeds(
        List<PlannedFile> documents,
        List<PlannedFile> lists,
        PlannedFile record,
        List<FeedPreview> previews,
        Optional<FeedChanges> changes,
        Optional<HubNotification> news) {
    private static final int PREVIEW_LENGTH = 3;

    /** The items that a feed's documents of older months hold at most: some megabytes in all formats. */
    private static final int OLDER = 1_000;

    /**
     * Plans all feeds of a site.
     *
     * @param model without the previews of feeds, which are made here
     * @param published what was published until now; empty when that is not known
     * @param today the day of the build
     * @param diagnostics receives a warning about each published feed and post that the site has no more
     */
    public static SiteFeeds plan(
            SiteModel model, Optional<FeedRecord> published, LocalDate today, Diagnostics diagnostics) {
        SiteFacts facts = model.facts();
        FeedRecord before = published.orElse(FeedRecord.NONE);
        URI address = facts.config().url();
        URI first = facts.config().publishing().movedFrom().orElse(address);
        ItemIdentities identities = new ItemIdentities(before, first, today);
        List<RecordedNote> recorded = NotesFeed.recorded(model.notes());
        Map<String, ItemKey> keys = NoteKeys.of(recorded, before);
        List<FeedSource> sources = sources(model, identities, keys, today);
        List<FeedWindow> windows = sources.parallelStream().map(FeedWindow::of).toList();
        Publication publication = Publication.of(before, windows);
        DroppedFeeds.report(publication.dropped(), diagnostics);
        DroppedFeeds.reportFormats(publication.withoutFormat(), diagnostics);
        DroppedPosts.report(before, recorded, keys, diagnostics);
        Map<ItemKey, RecordedNote> notesByKey = new HashMap<>();
        recorded.forEach(it -> notesByKey.put(Objects.requireNonNull(keys.get(it.file())), it));
        Catalog catalog = model.papers().catalog();
        FeedRecord after = publication.after(identities.site(), notesByKey);
        FeedDocument.FeedSite site = new FeedDocument.FeedSite(
                identities.site().toString().replaceFirst("/$", ""),
                facts.config().title(),
                facts.config().language(),
                catalog.days().isEmpty() ? today : catalog.days().lastKey(),
                facts.config().feeds().hub());
        return new SiteFeeds(
                windows.parallelStream()
                        .flatMap(it -> documents(it, site).stream())
                        .toList(),
                OpmlDocument.plan(windows.stream().map(FeedWindow::channel).toList(), facts),
                PlannedFile.of(
                        Addresses.FEED_RECORD, "the record of feeds", new TextDocument(FeedRecordWriter.write(after))),
                windows.stream()
                        .filter(it ->
                                it.channel().kind().isSiteWide() && it.channel().offered())
                        .map(SiteFeeds::preview)
                        .toList(),
                published.map(it -> publication.changes()),
                published
                        .flatMap(known -> facts.config().feeds().hub())
                        .map(it -> new HubNotification(
                                it,
                                publication.changed().stream()
                                        .map(path -> address.resolve(path.value()))
                                        .toList())));
    }

    /** Every feed that the site has, in the order of {@link FeedKind}. */
    private static List<FeedSource> sources(
            SiteModel model, ItemIdentities identities, Map<String, ItemKey> keys, LocalDate today) {
        SiteFacts facts = model.facts();
        PaperIndex papers = model.papers();
        NoteIndex notes = model.notes();
        EntryPartials partials = model.partials();
        Catalog catalog = papers.catalog();
        NewEntriesFeed entries = new NewEntriesFeed(facts, papers, partials, identities);
        List<FeedSource> sources = new ArrayList<>();
        sources.add(entries.of(FeedChannel.newEntries(facts), List.of(), catalog.newestFirst(), OLDER));
        sources.add(DaysFeed.of(facts, catalog, notes, partials, identities));
        sources.add(DigestsFeed.of(facts, model.digests(), identities, today));
        sources.add(NotesFeed.of(facts, catalog, notes, partials, identities, keys, OLDER));
        sources.add(ChangesFeed.of(facts, catalog, partials, identities, OLDER));
        sources.addAll(papers.topics().parallelStream()
                .map(it -> entries.of(FeedChannel.topic(it, facts), aliases(it, facts), it.entries(), 0))
                .toList());
        for (Author author : papers.authors().authors()) {
            sources.add(entries.of(FeedChannel.author(author, facts), List.of(), author.entries(), 0));
        }
        return sources;
    }

    /** Where the feed of a topic was before. */
    private static List<FeedPlace> aliases(Topic topic, SiteFacts facts) {
        return topic.aliases().stream()
                .map(Addresses::topic)
                .map(it -> new FeedPlace(it, facts.feedFormats().ofAlias(it)))
                .toList();
    }

    private static FeedPreview preview(FeedWindow feed) {
        return new FeedPreview(
                feed.channel().kind().key(),
                feed.channel().links(),
                feed.items().stream()
                        .limit(PREVIEW_LENGTH)
                        .map(it -> new FeedPreviewItem(
                                it.text().value().title(),
                                it.path(),
                                it.identity().day()))
                        .toList());
    }

    /** What people subscribe to, and the months behind it, each in every format of the feed. */
    private static List<PlannedFile> documents(FeedWindow feed, FeedDocument.FeedSite site) {
        SitePath home = feed.channel().home();
        List<YearMonth> months = List.copyOf(feed.months().keySet());
        List<PlannedFile> files = new ArrayList<>();
        for (FeedType type : feed.channel().formats()) {
            List<SitePath> older = months.stream()
                    .map(it -> FeedDocument.path(home, Optional.of(it), type))
                    .toList();
            Optional<SitePath> first = older.stream().findFirst();
            for (FeedPlace place : feed.places()) {
                if (place.formats().contains(type)) {
                    files.add(planned(new FeedDocument(
                            type,
                            feed.channel(),
                            place.home(),
                            site,
                            Optional.empty(),
                            Optional.empty(),
                            first,
                            feed.items())));
                }
            }
            for (int index = 0; index < months.size(); index++) {
                SitePath newer = index == 0 ? FeedDocument.path(home, Optional.empty(), type) : older.get(index - 1);
                files.add(planned(new FeedDocument(
                        type,
                        feed.channel(),
                        home,
                        site,
                        Optional.of(months.get(index)),
                        Optional.of(newer),
                        older.stream().skip(index + 1L).findFirst(),
                        Objects.requireNonNull(feed.months().get(months.get(index))))));
            }
        }
        return files;
    }

    private static PlannedFile planned(FeedDocument document) {
        return PlannedFile.of(document.path(), "the feed of " + document.place(), document);
    }
}
