package daybook.format.feed;

import daybook.format.HtmlText;
import daybook.format.XmlNamespaces;
import daybook.xml.XmlElement;
import java.util.List;
import java.util.Optional;

/**
 * A feed of any dialect: RSS 0.9 and 1.0, whose items stand beside the channel, RSS 0.91 to 2.0, whose items stand in
 * it, and Atom, which is its own channel.
 *
 * @param channel what describes the feed as a whole
 */
public record FeedElement(XmlElement channel, List<XmlElement> items) {
    public static FeedElement of(XmlElement root) {
        if (root.name().equals("feed")) {
            return new FeedElement(root, root.children("entry"));
        }
        XmlElement channel = root.children().stream()
                .filter(it -> it.name().equals("channel"))
                .findFirst()
                .orElse(root);
        return new FeedElement(
                channel, (root.name().equals("rss") ? channel : root).children(channel.namespace(), "item"));
    }

    /** The address of the feed itself. */
    public Optional<String> address() {
        return channel.children(XmlNamespaces.ATOM, "link").stream()
                .filter(link -> link.attribute("rel").filter("self"::equals).isPresent())
                .flatMap(link -> link.attribute("href").stream())
                .filter(FeedElement::isOfTheWeb)
                .findFirst();
    }

    /** Others, such as {@code javascript:}, would run when a reader follows them. */
    public static boolean isOfTheWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    public Optional<String> title() {
        return channel.child("title").flatMap(HtmlText::line);
    }
}
