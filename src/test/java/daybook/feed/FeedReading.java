package daybook.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed as a strict reader understands it: whatever a validator would complain of fails the test. */
public record FeedReading(String title, String self, Optional<String> next, List<Item> items) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** With a four-digit year, as RSS asks for (https://www.rssboard.org/rss-profile#data-types-datetime). */
    private static final String RSS_DATE =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d ([+-]\\d{4}|GMT)";

    /** RFC 3339. */
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)";

    /** What readers get to know of an item, whatever the format. */
    public record Item(
            String id,
            String title,
            String link,
            OffsetDateTime published,
            List<String> authors,
            List<String> categories,
            String html) {}

    /** Reads a document by the suffix of its name: {@code .xml}, {@code .atom} or {@code .json}. */
    public static FeedReading of(String name, String text) {
        if (name.endsWith(".xml")) {
            return rss(root(text));
        }
        return name.endsWith(".atom") ? atom(root(text)) : json(new JsonMapper().readTree(text));
    }

    /** The root element of a well-formed document. */
    static Element root(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            // Without it the parser prints to the process's own error stream.
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static FeedReading rss(Element rss) {
        assertThat(rss.getTagName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        Element channel = only(rss, null, "channel");
        assertNames(
                channel,
                Set.of("title", "link", "description", "language", "atom:link", "item"),
                Set.of("item", "atom:link"));
        assertThat(description(channel)).isNotBlank();
        assertThat(text(channel, null, "language")).matches("[a-z]{2,3}");
        assertThat(text(channel, null, "link")).startsWith("http");
        return new FeedReading(
                text(channel, null, "title"),
                link(channel, "self").orElseThrow(),
                link(channel, "next"),
                all(channel, null, "item").map(FeedReading::rssItem).toList());
    }

    /** HTML (https://www.rssboard.org/rss-profile#element-channel-item-description), of ours without markup. */
    private static String description(Element parent) {
        var html = Jsoup.parseBodyFragment(text(parent, null, "description")).body();
        assertThat(html.children()).isEmpty();
        return html.wholeText();
    }

    private static Item rssItem(Element item) {
        assertNames(
                item,
                Set.of("title", "link", "description", "guid", "pubDate", "dc:creator", "category", "content:encoded"),
                Set.of("dc:creator", "category"));
        assertThat(description(item)).isNotBlank().hasSizeLessThan(320);
        assertThat(only(item, null, "guid").getAttribute("isPermaLink")).isEqualTo("false");
        String date = text(item, null, "pubDate");
        assertThat(date).matches(RSS_DATE);
        return new Item(
                text(item, null, "guid"),
                text(item, null, "title"),
                text(item, null, "link"),
                OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME),
                texts(item, DUBLIN_CORE, "creator"),
                texts(item, null, "category"),
                text(item, CONTENT, "encoded"));
    }

    private static FeedReading atom(Element feed) {
        assertThat(feed.getNamespaceURI() + feed.getTagName()).isEqualTo(ATOM + "feed");
        assertThat(feed.getAttribute("xml:lang")).matches("[a-z]{2,3}");
        assertNames(
                feed, Set.of("title", "subtitle", "id", "updated", "author", "link", "entry"), Set.of("link", "entry"));
        assertThat(text(feed, ATOM, "id")).startsWith("http");
        assertThat(text(feed, ATOM, "updated")).matches(DATE);
        assertThat(text(only(feed, ATOM, "author"), ATOM, "name")).isNotBlank();
        assertThat(link(feed, "alternate")).isPresent();
        return new FeedReading(
                text(feed, ATOM, "title"),
                link(feed, "self").orElseThrow(),
                link(feed, "next"),
                all(feed, ATOM, "entry").map(FeedReading::atomEntry).toList());
    }

    private static Item atomEntry(Element entry) {
        assertNames(
                entry,
                Set.of("title", "id", "published", "updated", "author", "link", "category", "content"),
                Set.of("author", "link", "category"));
        String published = text(entry, ATOM, "published");
        assertThat(published).matches(DATE);
        assertThat(text(entry, ATOM, "updated")).isEqualTo(published);
        assertThat(only(entry, ATOM, "content").getAttribute("type")).isEqualTo("html");
        return new Item(
                text(entry, ATOM, "id"),
                text(entry, ATOM, "title"),
                link(entry, "alternate").orElseThrow(),
                OffsetDateTime.parse(published),
                all(entry, ATOM, "author").map(it -> text(it, ATOM, "name")).toList(),
                all(entry, ATOM, "category").map(it -> it.getAttribute("term")).toList(),
                text(entry, ATOM, "content"));
    }

    private static FeedReading json(JsonNode feed) {
        assertThat(feed.propertyNames())
                .isSubsetOf(
                        "version",
                        "title",
                        "home_page_url",
                        "feed_url",
                        "description",
                        "next_url",
                        "language",
                        "hubs",
                        "items");
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("items").isArray()).isTrue();
        return new FeedReading(
                feed.path("title").asString(""),
                feed.get("feed_url").asString(),
                feed.has("next_url") ? Optional.of(feed.get("next_url").asString()) : Optional.empty(),
                feed.get("items").valueStream().map(FeedReading::jsonItem).toList());
    }

    private static Item jsonItem(JsonNode item) {
        assertThat(item.propertyNames())
                .isSubsetOf("id", "url", "external_url", "title", "content_html", "date_published", "authors", "tags");
        assertThat(item.get("id").isString()).isTrue();
        assertThat(item.get("date_published").asString()).matches(DATE);
        return new Item(
                item.get("id").asString(),
                item.path("title").asString(""),
                item.get("url").asString(),
                OffsetDateTime.parse(item.get("date_published").asString()),
                item.path("authors")
                        .valueStream()
                        .map(it -> it.get("name").asString())
                        .toList(),
                item.path("tags").valueStream().map(JsonNode::asString).toList(),
                item.get("content_html").asString());
    }

    /** Elements have these names, each at most once but for those that may be repeated. */
    private static void assertNames(Element parent, Set<String> names, Set<String> repeated) {
        List<String> found = children(parent).map(Element::getTagName).toList();
        assertThat(names).containsAll(found);
        assertThat(found.stream().filter(it -> !repeated.contains(it))).doesNotHaveDuplicates();
    }

    private static Optional<String> link(Element parent, String relation) {
        List<Element> links = all(parent, ATOM, "link")
                .filter(it -> it.getAttribute("rel").equals(relation))
                .toList();
        assertThat(links).hasSizeLessThan(2);
        return links.stream().map(it -> it.getAttribute("href")).findFirst();
    }

    private static Element only(Element parent, @Nullable String namespace, String name) {
        List<Element> all = all(parent, namespace, name).toList();
        assertThat(all).as(name).hasSize(1);
        return all.get(0);
    }

    private static String text(Element parent, @Nullable String namespace, String name) {
        return only(parent, namespace, name).getTextContent();
    }

    private static List<String> texts(Element parent, @Nullable String namespace, String name) {
        return all(parent, namespace, name).map(Element::getTextContent).toList();
    }

    private static Stream<Element> all(Element parent, @Nullable String namespace, String name) {
        return children(parent)
                .filter(it -> name.equals(it.getLocalName()) && Objects.equals(namespace, it.getNamespaceURI()));
    }

    private static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(it -> it.getNodeType() == Node.ELEMENT_NODE)
                .forEach(it -> children.add((Element) it));
        return children.stream();
    }
}
