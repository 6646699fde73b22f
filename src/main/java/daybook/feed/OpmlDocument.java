package daybook.feed;

import daybook.model.FeedChannel;
import daybook.model.FeedKind;
import daybook.model.SiteFacts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Many feeds as one file that readers import (http://opml.org/spec2.opml).
 *
 * @param title of the list
 * @param groups of feeds, each below its name
 */
record OpmlDocument(String title, List<OpmlGroup> groups) implements Content.Document {
    OpmlDocument {
        groups = groups.stream().filter(it -> !it.channels().isEmpty()).toList();
    }

    /** Some feeds and what they are called together. */
    record OpmlGroup(String title, List<FeedChannel> channels) {}

    /**
     * A list of the feeds that the site and its topics offer, and one of its authors, of whom there may be thousands.
     */
    static List<PlannedFile> plan(List<FeedChannel> channels, SiteFacts facts) {
        String title = facts.config().title();
        OpmlDocument site = new OpmlDocument(
                title,
                List.of(
                        group(title, channels, FeedKind::isSiteWide),
                        group(facts.messages().text("topics.title"), channels, FeedKind.TOPIC::equals)));
        OpmlDocument authors = new OpmlDocument(
                title, List.of(group(facts.messages().text("authors.title"), channels, FeedKind.AUTHOR::equals)));
        List<PlannedFile> lists = new ArrayList<>();
        if (!site.groups.isEmpty()) {
            lists.add(planned(Addresses.FEED_LIST, site));
        }
        if (!authors.groups.isEmpty()) {
            lists.add(planned(Addresses.AUTHOR_FEED_LIST, authors));
        }
        return List.copyOf(lists);
    }

    private static PlannedFile planned(SitePath path, OpmlDocument list) {
        return PlannedFile.of(path, "the list of feeds", list);
    }

    private static OpmlGroup group(String title, List<FeedChannel> channels, Predicate<FeedKind> kinds) {
        return new OpmlGroup(
                title,
                channels.stream()
                        .filter(it -> kinds.test(it.kind()) && it.offered())
                        .toList());
    }

    @Override
    public String text(Function<Partial<?>, String> partials) {
        XmlWriter xml = new XmlWriter().open("opml", "version", "2.0");
        xml.open("head").element("title", title).close();
        xml.open("body");
        for (OpmlGroup group : groups) {
            xml.open("outline", "text", group.title);
            group.channels.forEach(it -> outline(it, xml));
            xml.close();
        }
        return xml.close().close().toString();
    }

    private static void outline(FeedChannel channel, XmlWriter xml) {
        xml.empty(
                "outline",
                "type",
                "rss",
                "text",
                channel.title(),
                "description",
                channel.description(),
                "xmlUrl",
                channel.first().path().address(),
                "htmlUrl",
                channel.home().address());
    }
}
