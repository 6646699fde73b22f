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
 * Parses XML 1.0 (https://www.w3.org/TR/xml/) with namespaces (https://www.w3.org/TR/xml-names/).
 *
 * <p>Documents are not trusted: they may not declare entities or refer to files, and their depth and size are limited,
 * so that none exhausts memory. A document is read whole or not at all, so that a truncated one is not taken for a
 * complete one.
 */
public final class XmlReader {
    /** The most elements within each other; feeds that quote whole pages have about twenty. */
    static final int DEPTH = 100;

    /** The most namespaces that one tag may declare; the parser slows down with each. */
    static final int NAMESPACES = 50;

    private static final String DECLARATION = "xmlns";

    /** The most elements of one document; arXiv's largest responses have fewer than fifty thousand. */
    static final int ELEMENTS = 1_000_000;

    /**
     * Limits of newer JDKs that a valid listing can reach, because character references count towards them. They
     * protect against declared entities, which are rejected anyway.
     */
    private static final List<String> REMOVED_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxElementDepth");

    private final SourceFile file;
    private final int start;
    private final int linesBefore;
    private final Diagnostics diagnostics;
    private final Deque<OpenElement> open = new ArrayDeque<>();
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

    /** An element whose end tag is still to come. */
    record OpenElement(
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

    /** The root element of a file; empty when an error was reported. Blank lines before the document are skipped. */
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
            boolean valid = true;
            while (valid && reader.hasNext()) {
                valid = handle(reader, reader.next());
            }
            reader.close();
            return valid ? Optional.ofNullable(root) : Optional.empty();
        } catch (XMLStreamException malformed) {
            new XmlSyntaxErrors(file, open, root != null, diagnostics).report(offset(malformed.getLocation()));
            return Optional.empty();
        }
    }

    /**
     * Whether a tag declares more namespaces than allowed, which is reported. The text is checked before it is parsed,
     * because the parser takes far too long for such a tag. A tag cannot contain {@code <}.
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
                        "the tag declares more than " + NAMESPACES + " namespaces",
                        "no listing needs that many");
                return true;
            }
        }
        return false;
    }

    /** Entity references are not replaced but rejected here: the parser would silently drop unknown ones. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        REMOVED_LIMITS.forEach(limit -> factory.setProperty(limit, 0));
        return factory;
    }

    /** Made from line and column: the parser's own offsets are wrong at the edges of its buffer. */
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

    /** Handles one event; false after one that is reported. */
    private boolean handle(XMLStreamReader reader, int event) {
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
                // Comments and processing instructions are ignored.
            }
        }
        return true;
    }

    private boolean begin(XMLStreamReader reader, int end) {
        flush();
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        String tag = prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        // The parser knows where the tag ends; a tag cannot contain '<'.
        XmlPosition position = new XmlPosition(file, file.text().lastIndexOf('<', end - 1), tag.length() + 1);
        elements++;
        if (open.size() == DEPTH || elements > ELEMENTS) {
            String limit = elements > ELEMENTS ? ELEMENTS + " elements" : DEPTH + " elements within each other";
            diagnostics.error(position.location(), "there are more than " + limit, "no listing needs that many");
            return false;
        }
        open.push(new OpenElement(
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
                "DOCTYPE is not supported, as it could expand a small file to a huge one",
                "remove it, from '<!DOCTYPE' to its '>'");
    }
}
