package daybook.check;

import daybook.check.PublishedFeed.PublishedItem;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.siteplan.SitePath;
import daybook.xml.XmlElement;
import daybook.xml.XmlNamespaces;
import daybook.xml.XmlReader;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlReader;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A format of published feeds: RSS, Atom or JSON Feed.
 *
 * @param suffix of its files, with the dot
 * @param dates the format of dates
 */
record FeedDialect(String suffix, DateTimeFormatter dates, FeedParser parser) {
    private static final List<FeedDialect> ALL = List.of(
            // https://www.rssboard.org/rss-specification
            new FeedDialect(".xml", DateTimeFormatter.RFC_1123_DATE_TIME, xml("rss", FeedDialect::rss)),
            // https://www.rfc-editor.org/rfc/rfc4287
            new FeedDialect(".atom", DateTimeFormatter.ISO_OFFSET_DATE_TIME, xml("feed", FeedDialect::atom)),
            // https://www.jsonfeed.org/version/1.1/
            new FeedDialect(".json", DateTimeFormatter.ISO_OFFSET_DATE_TIME, FeedDialect::json));

    /** Parses a feed; empty when it is malformed, which is reported. */
    interface FeedParser {
        Optional<PublishedFeed> parse(SourceFile file, Diagnostics diagnostics);
    }

    /** The format of a feed file, by its suffix. */
    static FeedDialect of(SitePath file) {
        return ALL.stream()
                .filter(it -> file.value().endsWith(it.suffix))
                .findFirst()
                .orElseThrow();
    }

    private static FeedParser xml(String name, Function<XmlElement, PublishedFeed> reader) {
        return (file, diagnostics) -> {
            Optional<XmlElement> root = XmlReader.read(file, diagnostics);
            root.filter(it -> !it.name().equals(name))
                    .ifPresent(it -> diagnostics.error(
                            it.location(), "expected the root element '" + name + "', found '" + it.name() + "'"));
            return root.filter(it -> it.name().equals(name)).map(reader);
        };
    }

    private static PublishedFeed rss(XmlElement root) {
        XmlElement channel = root.child("channel").orElse(root);
        return new PublishedFeed(
                text(channel, "title"),
                linked(channel.children(XmlNamespaces.ATOM, "link"), "self"),
                Stream.concat(Stream.of(text(channel, "link")), addresses(channel.children(XmlNamespaces.ATOM, "link")))
                        .toList(),
                channel.children("item").stream()
                        .map(it -> new PublishedItem(
                                text(it, "guid"),
                                text(it, "pubDate"),
                                text(it, "link"),
                                it.child(XmlNamespaces.CONTENT, "encoded")
                                        .map(XmlElement::text)
                                        .orElse(text(it, "description")),
                                it::location))
                        .toList(),
                channel::location);
    }

    private static PublishedFeed atom(XmlElement root) {
        return new PublishedFeed(
                text(root, "title"),
                linked(root.children("link"), "self"),
                addresses(root.children("link")).toList(),
                root.children("entry").stream()
                        .map(it -> new PublishedItem(
                                text(it, "id"),
                                text(it, "updated"),
                                linked(it.children("link"), "alternate"),
                                text(it, "content"),
                                it::location))
                        .toList(),
                root::location);
    }

    private static Optional<PublishedFeed> json(SourceFile file, Diagnostics diagnostics) {
        return YamlReader.json(file, diagnostics)
                .map(it -> MappingReader.of(it, diagnostics))
                .filter(MappingReader::isReadable)
                .map(feed -> new PublishedFeed(
                        text(feed, "title"),
                        text(feed, "feed_url"),
                        Stream.of("home_page_url", "feed_url", "next_url")
                                .map(it -> text(feed, it))
                                .filter(it -> !it.isEmpty())
                                .toList(),
                        feed.items("items").stream()
                                .map(it -> MappingReader.of(it, diagnostics))
                                .filter(MappingReader::isReadable)
                                .map(FeedDialect::item)
                                .toList(),
                        feed::location));
    }

    private static PublishedItem item(MappingReader item) {
        return new PublishedItem(
                text(item, "id"),
                text(item, "date_published"),
                text(item, "url"),
                text(item, "content_html"),
                item::location);
    }

    private static String text(XmlElement element, String name) {
        return element.child(name).map(XmlElement::text).orElse("").strip();
    }

    private static String text(MappingReader fields, String name) {
        return fields.text(name).orElse("");
    }

    private static String linked(List<XmlElement> links, String relation) {
        return links.stream()
                .filter(it -> it.attribute("rel").orElse("alternate").equals(relation))
                .flatMap(it -> it.attribute("href").stream())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> addresses(List<XmlElement> links) {
        return links.stream().flatMap(it -> it.attribute("href").stream());
    }
}
