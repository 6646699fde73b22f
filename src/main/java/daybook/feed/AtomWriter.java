package daybook.feed;

import daybook.config.FeedType;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.xml.XmlNamespaces;
import daybook.xml.XmlWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * Writes Atom 1.0 (https://www.rfc-editor.org/rfc/rfc4287).
 *
 * <p>An entry is updated when it was announced and never again: what happens to a paper later is in the feed of
 * changes, and readers show what was updated as if it were new.
 */
final class AtomWriter {
    private final FeedDocument feed;
    private final Function<Partial<?>, String> partials;
    private final XmlWriter xml = new XmlWriter();

    AtomWriter(FeedDocument feed, Function<Partial<?>, String> partials) {
        this.feed = feed;
        this.partials = partials;
    }

    String write() {
        xml.open("feed", "xmlns", XmlNamespaces.ATOM, "xml:lang", feed.site().language());
        xml.element("title", feed.channel().title());
        xml.element("subtitle", feed.channel().description());
        xml.element("id", feed.id());
        xml.element("updated", text(feed.updated()));
        xml.open("author").element("name", feed.site().title()).close();
        page(feed.channel().home());
        link("self", feed.path());
        feed.newer().ifPresent(it -> link("previous", it));
        feed.newer().ifPresent(it -> link("first", feed.first()));
        feed.older().ifPresent(it -> link("next", it));
        feed.site().hub().ifPresent(it -> xml.empty("link", "rel", "hub", "href", it));
        feed.items().forEach(this::write);
        return xml.close().toString();
    }

    private void link(String relation, SitePath path) {
        xml.empty("link", "rel", relation, "type", FeedType.ATOM.mediaType(), "href", path.address());
    }

    private void page(SitePath path) {
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", path.address());
    }

    private void write(FeedItem item) {
        ItemText text = item.text().value();
        xml.open("entry");
        xml.element("title", text.title());
        xml.element("id", item.identity().id());
        xml.element("published", text(FeedItem.moment(item.identity().day())));
        xml.element("updated", text(FeedItem.moment(item.identity().day())));
        text.authors().forEach(it -> xml.open("author").element("name", it).close());
        page(item.path());
        if (!item.source().isEmpty()) {
            xml.empty("link", "rel", "related", "href", ItemKey.uri(item.source()));
        }
        text.categories().forEach(it -> xml.empty("category", "term", it));
        xml.element("content", partials.apply(item.content()), "type", "html");
        xml.close();
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
