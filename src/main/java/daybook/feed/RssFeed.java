package daybook.feed;

import daybook.site.Content;
import daybook.site.Fragment;
import daybook.site.SitePath;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An RSS 2.0 feed (https://www.rssboard.org/rss-specification).
 *
 * @param path where the feed is
 * @param home the page that the feed follows
 * @param items newest first
 */
public record RssFeed(SitePath path, SitePath home, String title, String description, String language, List<Item> items)
        implements Content.Document {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** arXiv announces at midnight of this zone. */
    private static final ZoneId ANNOUNCEMENT_ZONE = ZoneId.of("America/New_York");

    /**
     * One entry.
     *
     * @param guid what tells the item from all others for ever
     * @param content what readers see, as HTML
     */
    public record Item(
            String guid,
            String title,
            SitePath path,
            LocalDate day,
            List<String> creators,
            List<String> categories,
            Fragment content) {}

    @Override
    public String text(Function<Fragment, String> fragments) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(xml, fragments);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.append('\n').toString();
    }

    private void write(XMLStreamWriter xml, Function<Fragment, String> fragments) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine(xml, 0);
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("content", CONTENT);
        xml.writeNamespace("dc", DUBLIN_CORE);
        newLine(xml, 0);
        xml.writeStartElement("channel");
        element(xml, "title", title);
        element(xml, "link", home.address());
        element(xml, "description", description);
        element(xml, "language", language);
        newLine(xml, 1);
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", path.address());
        for (Item item : items) {
            write(xml, item, fragments);
        }
        newLine(xml, 0);
        xml.writeEndElement();
        newLine(xml, 0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(XMLStreamWriter xml, Item item, Function<Fragment, String> fragments)
            throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("item");
        element(xml, "title", item.title);
        element(xml, "link", item.path.address());
        newLine(xml, 1);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.guid);
        xml.writeEndElement();
        element(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(item.day.atStartOfDay(ANNOUNCEMENT_ZONE)));
        for (String creator : item.creators) {
            newLine(xml, 1);
            xml.writeStartElement("dc", "creator", DUBLIN_CORE);
            xml.writeCharacters(creator);
            xml.writeEndElement();
        }
        for (String category : item.categories) {
            element(xml, "category", category);
        }
        newLine(xml, 1);
        xml.writeStartElement("content", "encoded", CONTENT);
        xml.writeCharacters(fragments.apply(item.content));
        xml.writeEndElement();
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
