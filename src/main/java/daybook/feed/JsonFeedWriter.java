package daybook.feed;

import daybook.json.JsonObject;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.xml.XmlWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeedWriter {
    private final FeedDocument feed;
    private final Function<Partial<?>, String> partials;

    JsonFeedWriter(FeedDocument feed, Function<Partial<?>, String> partials) {
        this.feed = feed;
        this.partials = partials;
    }

    String write() {
        return new JsonObject()
                        .with("version", "https://jsonfeed.org/version/1.1")
                        .with("title", text(feed.channel().title()))
                        .with("home_page_url", feed.channel().home().address())
                        .with("feed_url", feed.path().address())
                        .with("description", text(feed.channel().description()))
                        .with("next_url", feed.older().map(SitePath::address))
                        .with("language", feed.site().language())
                        .with(
                                "hubs",
                                feed.site().hub().stream()
                                        .map(JsonFeedWriter::hub)
                                        .toList())
                        .withAll("items", feed.items().stream().map(this::item).toList())
                + "\n";
    }

    private static JsonObject hub(String address) {
        return new JsonObject().with("type", "WebSub").with("url", address);
    }

    private JsonObject item(FeedItem item) {
        ItemText text = item.text().value();
        return new JsonObject()
                .with("id", text(item.identity().id()))
                .with("url", item.path().address())
                .with("external_url", text(item.source()))
                .with("title", text(text.title()))
                .with("content_html", text(partials.apply(item.content())))
                .with(
                        "date_published",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                FeedItem.moment(item.identity().day())))
                .with("authors", authors(text))
                .with(
                        "tags",
                        text.categories().stream().map(JsonFeedWriter::text).toList());
    }

    private static List<JsonObject> authors(ItemText text) {
        return text.authors().stream()
                .map(it -> new JsonObject().with("name", text(it)))
                .toList();
    }

    /** The same characters as in the other formats. */
    private static String text(String text) {
        return XmlWriter.readable(text);
    }
}
