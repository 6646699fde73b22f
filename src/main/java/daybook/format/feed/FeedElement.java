package daybook.format.feed;

import daybook.format.HtmlText;
import daybook.listing.HttpAddress;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A feed of any dialect: RSS 0.9 and 1.0, whose items stand beside the channel, RSS 0.91 to 2.0, whose items stand in
 * it, and Atom, which is its own channel.
 *
 * @param channel what describes the feed as a whole
 * @param base what addresses in the channel are relative to
 */
public record FeedElement(XmlElement channel, List<XmlElement> items, BaseAddress base) {
    /** The feed with a root. */
    public static FeedElement of(XmlElement root) {
        BaseAddress document = BaseAddress.ofDocument(root.location().file());
        if (root.name().equals("feed")) {
            BaseAddress stated = document.within(root);
            return new FeedElement(
                    root, root.children("entry"), stated.or(link(root, "self")).or(link(root, "alternate")));
        }
        XmlElement channel = root.children().stream()
                .filter(it -> it.name().equals("channel"))
                .findFirst()
                .orElse(root);
        // Where the site is, rather than its feed, which is often another server's.
        BaseAddress site = new BaseAddress(
                channel.child("link").map(it -> it.text().strip()).filter(HttpAddress::is));
        boolean says = Stream.of(root, channel)
                .anyMatch(it -> it.attribute(XmlNamespaces.XML, "base").isPresent());
        return new FeedElement(
                channel,
                (root.name().equals("rss") ? channel : root).children(channel.namespace(), "item"),
                says ? document.within(root).within(channel) : site.or(document.address()));
    }

    /** The address of the feed itself. */
    public Optional<String> address() {
        return link(channel, "self");
    }

    /** The absolute address of a link of Atom with a purpose, of which {@code alternate} need not be written. */
    private static Optional<String> link(XmlElement channel, String purpose) {
        return channel.children(XmlNamespaces.ATOM, "link").stream()
                .filter(it -> it.attribute("rel").orElse("alternate").equals(purpose))
                .flatMap(it -> it.attribute("href").stream())
                .map(String::strip)
                .filter(HttpAddress::is)
                .findFirst();
    }

    public Optional<String> title() {
        return channel.child("title").flatMap(HtmlText::line);
    }
}
