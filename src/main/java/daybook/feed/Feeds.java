package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.catalog.Topic;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Kind;
import daybook.page.SiteModel;
import daybook.site.Addresses;
import daybook.site.Fragment;
import daybook.site.PlannedFile;
import daybook.site.SitePath;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans the feeds: new entries of the site and of each topic. */
public final class Feeds {
    /** A feed holds this many entries, and all others of the last of their days. */
    private static final int LENGTH = 50;

    private final SiteModel site;
    private final Map<EntryId, Fragment> contents = new HashMap<>();

    private Feeds(SiteModel site) {
        this.site = site;
    }

    /** Every feed of the site. */
    public static List<PlannedFile> plan(SiteModel site) {
        Feeds feeds = new Feeds(site);
        List<PlannedFile> files = new ArrayList<>();
        List<Entry> all = site.catalog().entries().values().stream()
                .sorted(Catalog.NEWEST_FIRST)
                .toList();
        files.add(feeds.plan(
                Addresses.FEED,
                Addresses.FRONT,
                site.config().title(),
                site.config().description(),
                all));
        for (Topic topic : site.topics()) {
            files.add(feeds.plan(
                    Addresses.topicFeed(topic.slug()),
                    Addresses.topic(topic.slug()),
                    site.words().text("feed.title", site.config().title(), topic.title()),
                    site.words().text("feed.description", topic.title()),
                    topic.entries()));
        }
        return files;
    }

    private PlannedFile plan(SitePath path, SitePath home, String title, String description, List<Entry> entries) {
        List<RssFeed.Item> items = newest(entries).stream().map(this::item).toList();
        RssFeed feed = new RssFeed(path, home, title, description, site.config().language(), items);
        return PlannedFile.of(path, "the feed of " + home, feed);
    }

    /** A paper whose first known announcement is a replacement was new long ago. */
    private static List<Entry> newest(List<Entry> entries) {
        List<Entry> newest = new ArrayList<>();
        for (Entry entry : entries) {
            LocalDate last = newest.isEmpty()
                    ? entry.firstDay()
                    : newest.get(newest.size() - 1).firstDay();
            if (newest.size() >= LENGTH && !entry.firstDay().equals(last)) {
                break;
            }
            if (entry.firstKind() != Kind.REPLACEMENT) {
                newest.add(entry);
            }
        }
        return newest;
    }

    private RssFeed.Item item(Entry entry) {
        return new RssFeed.Item(
                entry.id().scheme() + ":" + entry.id().value(),
                TexText.plain(entry.title()),
                Addresses.paper(entry.id()),
                entry.firstDay(),
                entry.authors().map(Authors::names).orElse(List.of()),
                entry.subjects(),
                contents.computeIfAbsent(entry.id(), id -> new Fragment("feed-entry", site.view(entry))));
    }
}
