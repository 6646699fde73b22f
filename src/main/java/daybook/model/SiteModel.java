package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.cite.Citation;
import daybook.config.SiteConfig;
import daybook.ledger.Ledger;
import daybook.listing.EntryId;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that pages and feeds are made of, looked up the way they need it.
 *
 * @param topics curated ones first
 * @param ledger empty for a site that fetches nothing from arXiv
 * @param pages the written pages, sorted by name
 * @param views entries as pages show them
 * @param activity how much there was over time
 * @param previews pictures for previews of links
 * @param authors those who have a page
 * @param cards what lists show of each entry
 * @param lines what long lists show of each entry
 * @param citations how each entry is cited
 */
public record SiteModel(
        SiteConfig config,
        Messages words,
        Catalog catalog,
        List<Topic> topics,
        Ledger ledger,
        NoteIndex notes,
        List<ContentPageSource> pages,
        EntryViews views,
        ActivityCharts activity,
        PreviewImages previews,
        AuthorIndex authors,
        Map<EntryId, Partial> cards,
        Map<EntryId, Partial> lines,
        Map<EntryId, SharedModel<Citation>> citations) {

    /** Puts together what was read. */
    public static SiteModel of(
            SiteConfig config,
            Messages words,
            Catalog catalog,
            List<Topic> topics,
            Ledger ledger,
            NoteIndex notes,
            List<ContentPageSource> pages) {
        EntryViews views = new EntryViews(notes);
        Map<EntryId, Partial> cards = ofEach(catalog, it -> new Partial("card", views.card(it)));
        Map<EntryId, Partial> lines = ofEach(catalog, it -> new Partial("line", views.line(it)));
        Map<EntryId, SharedModel<Citation>> citations = ofEach(
                catalog,
                it -> new SharedModel<>(Citation.of(it, config.listings().undated())));
        return new SiteModel(
                config,
                words,
                catalog,
                topics,
                ledger,
                notes,
                pages,
                views,
                new ActivityCharts(catalog),
                new PreviewImages(config, words, catalog),
                new AuthorIndex(catalog, config.authorPages()),
                cards,
                lines,
                citations);
    }

    private static <T> Map<EntryId, T> ofEach(Catalog catalog, Function<Entry, T> made) {
        return catalog.entries().values().parallelStream().collect(Collectors.toMap(Entry::id, made));
    }

    /** What lists show of an entry. */
    public Partial card(Entry entry) {
        return Objects.requireNonNull(cards.get(entry.id()));
    }

    /** What long lists show of an entry. */
    public Partial line(Entry entry) {
        return Objects.requireNonNull(lines.get(entry.id()));
    }

    /** How an entry is cited. */
    public SharedModel<Citation> citation(Entry entry) {
        return Objects.requireNonNull(citations.get(entry.id()));
    }

    /** The citations of what a page lists. */
    public CitationFiles bibliographies(SitePath page, List<Entry> entries) {
        return new CitationFiles(page, entries.stream().map(this::citation).toList());
    }

    /** Everything that is known of an entry. */
    public EntryView view(Entry entry) {
        return views.whole(entry);
    }

    /** The curated topics that an entry belongs to, of each entry that belongs to some. */
    public Map<EntryId, List<PageLink>> curatedTopics() {
        Map<EntryId, List<PageLink>> links = new HashMap<>();
        topics.stream()
                .filter(Topic::isCurated)
                .forEach(topic -> topic.entries()
                        .forEach(entry -> links.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                                .add(new PageLink(topic.title(), Addresses.topic(topic.slug())))));
        return links;
    }

    /** What every page shows of the site. */
    public SiteView view() {
        List<PageLink> navigation = new ArrayList<>(List.of(
                new PageLink(words.text("nav.front"), Addresses.FRONT),
                new PageLink(words.text("nav.days"), Addresses.DAYS),
                new PageLink(words.text("nav.topics"), Addresses.TOPICS),
                new PageLink(words.text("nav.picks"), Addresses.PICKS),
                new PageLink(words.text("nav.notes"), Addresses.NOTES),
                new PageLink(words.text("nav.changes"), Addresses.CHANGES),
                new PageLink(words.text("nav.search"), Addresses.SEARCH)));
        if (config.authorPages().isPresent()) {
            navigation.add(3, new PageLink(words.text("nav.authors"), Addresses.AUTHORS));
        }
        List<PageLink> written = new ArrayList<>();
        pages.forEach(it -> written.add(new PageLink(it.title(), Addresses.page(it.name()))));
        if (!ledger.lines().isEmpty()) {
            written.add(new PageLink(words.text("status.title"), Addresses.STATUS));
        }
        return new SiteView(
                config.title(), config.description(), config.language(), List.copyOf(navigation), List.copyOf(written));
    }

    /** What a page says of itself. */
    public PageHead head(SitePath path, String title, String description) {
        return head(
                path, title, description, List.of(FeedChannel.newEntries(this).link(FeedType.RSS)));
    }

    /** What a page says of itself that has a feed of what it lists. */
    public PageHead head(SitePath path, String title, String description, FeedChannel feed) {
        return head(path, title, description, feed.links());
    }

    private PageHead head(SitePath path, String title, String description, List<FeedLink> feeds) {
        String address = path.equals(Addresses.FRONT) ? "" : path.value();
        return new PageHead(path, config.url() + address, title, description, feeds, previews.ofSite(), List.of());
    }

    /** What a page that lists papers says of itself. */
    public PageHead head(SitePath path, String title, String description, FeedChannel feed, List<Entry> entries) {
        List<SitePath> papers =
                entries.stream().map(it -> Addresses.paper(it.id())).toList();
        PageHead head = head(path, title, description, feed);
        return head.with(new CollectionMetadata(config.url().toString(), head.canonical(), title, papers));
    }
}
