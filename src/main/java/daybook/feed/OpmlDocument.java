package daybook.feed;

import daybook.model.FeedChannel;
import daybook.model.FeedType;
import daybook.siteplan.Content;
import daybook.siteplan.Partial;
import java.util.List;
import java.util.function.Function;

/**
 * All feeds as one file that readers import (http://opml.org/spec2.opml).
 *
 * @param title of the list
 * @param groups of feeds, each below its name
 */
record OpmlDocument(String title, List<OpmlGroup> groups) implements Content.Document {
    /** Some feeds and what they are called together. */
    record OpmlGroup(String title, List<FeedChannel> channels) {}

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
                channel.link(FeedType.RSS).path().address(),
                "htmlUrl",
                channel.home().address());
    }
}
