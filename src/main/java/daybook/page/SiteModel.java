package daybook.page;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.cite.Citation;
import daybook.config.SiteConfig;
import daybook.ledger.Ledger;
import daybook.listing.EntryId;
import daybook.site.Addresses;
import daybook.site.Fragment;
import daybook.site.Shared;
import daybook.site.SitePath;
import daybook.theme.Words;
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
        Words words,
        Catalog catalog,
        List<Topic> topics,
        Ledger ledger,
        NoteBook notes,
        List<WrittenPage.Source> pages,
        EntryViews views,
        Activity activity,
        Previews previews,
        AuthorBook authors,
        Map<EntryId, Fragment> cards,
        Map<EntryId, Fragment> lines,
        Map<EntryId, Shared<Citation>> citations) {

    /** Puts together what was read. */
    public static SiteModel of(
            SiteConfig config,
            Words words,
            Catalog catalog,
            List<Topic> topics,
            Ledger ledger,
            NoteBook notes,
            List<WrittenPage.Source> pages) {
        EntryViews views = new EntryViews(notes);
        Map<EntryId, Fragment> cards = ofEach(catalog, it -> new Fragment("card", views.card(it)));
        Map<EntryId, Fragment> lines = ofEach(catalog, it -> new Fragment("line", views.line(it)));
        Map<EntryId, Shared<Citation>> citations =
                ofEach(catalog, it -> new Shared<>(Citation.of(it, config.undated())));
        return new SiteModel(
                config,
                words,
                catalog,
                topics,
                ledger,
                notes,
                pages,
                views,
                new Activity(catalog),
                new Previews(config, words, catalog),
                new AuthorBook(catalog, config.authorPages()),
                cards,
                lines,
                citations);
    }

    private static <T> Map<EntryId, T> ofEach(Catalog catalog, Function<Entry, T> made) {
        return catalog.entries().values().parallelStream().collect(Collectors.toMap(Entry::id, made));
    }

    /** What lists show of an entry. */
    public Fragment card(Entry entry) {
        return Objects.requireNonNull(cards.get(entry.id()));
    }

    /** What long lists show of an entry. */
    Fragment line(Entry entry) {
        return Objects.requireNonNull(lines.get(entry.id()));
    }

    /** How an entry is cited. */
    public Shared<Citation> citation(Entry entry) {
        return Objects.requireNonNull(citations.get(entry.id()));
    }

    /** The citations of what a page lists. */
    Bibliographies bibliographies(SitePath page, List<Entry> entries) {
        return new Bibliographies(page, entries.stream().map(this::citation).toList());
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
    public Head head(SitePath path, String title, String description) {
        return head(path, title, description, List.of(Channel.newEntries(this).link(FeedType.RSS)));
    }

    /** What a page says of itself that has a feed of what it lists. */
    Head head(SitePath path, String title, String description, Channel feed) {
        return head(path, title, description, feed.links());
    }

    private Head head(SitePath path, String title, String description, List<FeedLink> feeds) {
        String address = path.equals(Addresses.FRONT) ? "" : path.value();
        return new Head(path, config.url() + address, title, description, feeds, previews.ofSite(), List.of());
    }

    /** What a page that lists papers says of itself. */
    Head head(SitePath path, String title, String description, Channel feed, List<Entry> entries) {
        List<SitePath> papers =
                entries.stream().map(it -> Addresses.paper(it.id())).toList();
        Head head = head(path, title, description, feed);
        return head.with(new CollectionData(config.url().toString(), head.canonical(), title, papers));
    }
}
