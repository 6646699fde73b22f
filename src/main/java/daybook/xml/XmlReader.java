package daybook.xml;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML 1.0 with namespaces (https://www.w3.org/TR/xml-names/).
 *
 * <p>A document comes from anybody: it may not declare entities or name files to be read, and it may not be so deep or
 * so large that it would exhaust memory. It is read whole or not at all, so that no part of a broken one is taken for
 * all there is.
 */
public final class XmlReader {
    /** The elements that may be open at once; feeds that quote whole pages have about twenty. */
    static final int DEPTH = 100;

    /** The namespaces that one tag may declare; the parser takes the longer, the more of them are known. */
    static final int NAMESPACES = 50;

    private static final String DECLARATION = "xmlns";

    /** The elements of one document; arXiv's largest answers have fewer than fifty thousand. */
    static final int ELEMENTS = 1_000_000;

    /**
     * Limits of the parser that a sound listing can reach on newer JDKs, as references to single characters count
     * towards them. They guard against declared entities, which are refused anyway.
     */
    private static final List<String> LIFTED = List.of(
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxElementDepth");

    private final SourceFile file;
    private final int start;
    private final int linesBefore;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int elements;
    private @Nullable XmlElement root;

    private XmlReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.start = file.text().length() - file.text().stripLeading().length();
        this.linesBefore = (int)
                file.text().substring(0, start).chars().filter(it -> it == '\n').count();
    }

    /** An element whose end tag was not reached yet. */
    record Open(
            String tag,
            String namespace,
            String name,
            List<XmlAttribute> attributes,
            List<XmlNode> content,
            XmlPosition position) {
        XmlElement closed() {
            return new XmlElement(namespace, name, attributes, content, position);
        }
    }

    /** The root element of a file; empty when a mistake was reported. Blank lines before the document do not count. */
    public static Optional<XmlElement> read(SourceFile file, Diagnostics diagnostics) {
        return new XmlReader(file, diagnostics).document();
    }

    private Optional<XmlElement> document() {
        if (declaresTooMuch()) {
            return Optional.empty();
        }
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new StringReader(file.text().substring(start)));
            boolean sound = true;
            while (sound && reader.hasNext()) {
                sound = take(reader, reader.next());
            }
            reader.close();
            return sound ? Optional.ofNullable(root) : Optional.empty();
        } catch (XMLStreamException malformed) {
            new XmlSyntaxErrors(file, open, root != null, diagnostics).report(offset(malformed.getLocation()));
            return Optional.empty();
        }
    }

    /**
     * Whether a tag declares more namespaces than it may, which is reported. That is asked of the text, as the parser
     * would not come to an end of the tag within a reasonable time; no {@code <} can stand within it.
     */
    private boolean declaresTooMuch() {
        String all = file.text();
        int begin = 0;
        int end = 0;
        int declared = 0;
        for (int at = all.indexOf(DECLARATION); at >= 0; at = all.indexOf(DECLARATION, at + 1)) {
            while (end >= 0 && end < at) {
                begin = end;
                end = all.indexOf('<', end + 1);
                declared = 0;
            }
            declared++;
            if (declared > NAMESPACES) {
                diagnostics.error(
                        file.at(begin, 1),
                        "there are more than " + NAMESPACES + " namespaces",
                        "no listing needs that many");
                return true;
            }
        }
        return false;
    }

    /** Entities are left as they are, to be refused here: the parser would drop an unknown one without a word. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        LIFTED.forEach(limit -> factory.setProperty(limit, 0));
        return factory;
    }

    /** Lines and columns are true; the parser's own offsets are not, for what crosses the border of its buffer. */
    private int offset(@Nullable Location place) {
        if (place == null) {
            return start;
        }
        int line = Math.min(linesBefore + Math.max(place.getLineNumber(), 1), file.lineCount());
        int lineStart = Math.max(file.lineStart(line), start);
        return Math.min(
                lineStart + Math.max(place.getColumnNumber() - 1, 0),
                file.text().length());
    }

    /** Takes one event; false after one that was reported. */
    private boolean take(XMLStreamReader reader, int event) {
        int end = offset(reader.getLocation());
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                return begin(reader, end);
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                XmlSyntaxErrors.unknownEntity(file, end, reader.getLocalName(), diagnostics);
                return false;
            }
            case XMLStreamConstants.DTD -> {
                documentType(end);
                return false;
            }
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
        return true;
    }

    private boolean begin(XMLStreamReader reader, int end) {
        flush();
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        String tag = prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        // The parser tells where the tag ends; no '<' can stand within it.
        XmlPosition position = new XmlPosition(file, file.text().lastIndexOf('<', end - 1), tag.length() + 1);
        elements++;
        if (open.size() == DEPTH || elements > ELEMENTS) {
            String limit = elements > ELEMENTS ? ELEMENTS + " elements" : DEPTH + " elements within each other";
            diagnostics.error(position.location(), "there are more than " + limit, "no listing needs that many");
            return false;
        }
        open.push(new Open(
                tag,
                orEmpty(reader.getNamespaceURI()),
                reader.getLocalName(),
                attributes(reader),
                new ArrayList<>(),
                position));
        return true;
    }

    private static List<XmlAttribute> attributes(XMLStreamReader reader) {
        List<XmlAttribute> attributes = new ArrayList<>(reader.getAttributeCount());
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.add(new XmlAttribute(
                    orEmpty(reader.getAttributeNamespace(index)),
                    reader.getAttributeLocalName(index),
                    reader.getAttributeValue(index)));
        }
        return attributes;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void end() {
        flush();
        XmlElement element = open.pop().closed();
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().content().add(element);
        }
    }

    private void flush() {
        if (!text.isEmpty() && !open.isEmpty()) {
            open.element().content().add(new XmlText(text.toString()));
        }
        text.setLength(0);
    }

    private void documentType(int end) {
        int begin = Math.max(file.text().lastIndexOf("<!DOCTYPE", end), 0);
        diagnostics.error(
                file.at(begin, "<!DOCTYPE".length()),
                "a DOCTYPE is not read, as it could make a small file a huge one",
                "remove it, from '<!DOCTYPE' to its '>'");
    }
}
