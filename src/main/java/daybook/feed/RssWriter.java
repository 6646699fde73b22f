package daybook.feed;

import daybook.config.FeedType;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.xml.XmlNamespaces;
import daybook.xml.XmlWriter;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Writes RSS 2.0 (https://www.rssboard.org/rss-specification). */
final class RssWriter {
    private final FeedDocument feed;
    private final Function<Partial<?>, String> partials;
    private final XmlWriter xml = new XmlWriter();

    RssWriter(FeedDocument feed, Function<Partial<?>, String> partials) {
        this.feed = feed;
        this.partials = partials;
    }

    String write() {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                XmlNamespaces.ATOM,
                "xmlns:content",
                XmlNamespaces.CONTENT,
                "xmlns:dc",
                XmlNamespaces.DUBLIN_CORE);
        xml.open("channel");
        xml.element("title", feed.channel().title());
        xml.element("link", feed.channel().home().address());
        xml.element("description", html(feed.channel().description()));
        xml.element("language", feed.site().language());
        link("self", feed.path());
        feed.newer().ifPresent(it -> link("previous", it));
        feed.newer().ifPresent(it -> link("first", feed.first()));
        feed.older().ifPresent(it -> link("next", it));
        feed.site().hub().ifPresent(it -> xml.empty("atom:link", "rel", "hub", "href", it));
        feed.items().forEach(this::write);
        return xml.close().close().toString();
    }

    private void link(String relation, SitePath path) {
        xml.empty("atom:link", "rel", relation, "type", FeedType.RSS.mediaType(), "href", path.address());
    }

    private void write(FeedItem item) {
        ItemText text = item.text().value();
        xml.open("item");
        xml.element("title", text.title());
        xml.element("link", item.path().address());
        xml.element("description", html(text.summary()));
        xml.element("guid", item.identity().id(), "isPermaLink", "false");
        xml.element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        FeedItem.moment(item.identity().day())));
        text.authors().forEach(it -> xml.element("dc:creator", it));
        text.categories().forEach(it -> xml.element("category", it));
        xml.element("content:encoded", partials.apply(item.content()));
        xml.close();
    }

    /**
     * Readers take descriptions for HTML (https://www.rssboard.org/rss-profile#element-channel-item-description).
     * Quotes mean nothing there, and stay what they are for readers that show them as text.
     */
    private static String html(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
