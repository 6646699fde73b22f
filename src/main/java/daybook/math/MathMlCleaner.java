package daybook.math;

import daybook.diagnostic.SourceFile;
import daybook.math.tree.ParsedMath.MathElement;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes MathML that browsers draw, MathML Core, of what MathJax writes. What it cleans as text is not for several
 * threads at once.
 */
final class MathMlCleaner {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final DOMImplementation DOCUMENTS = newParser().getDOMImplementation();

    private final DocumentBuilder parser = newParser();

    private static DocumentBuilder newParser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java platform has a parser of XML", impossible);
        }
    }

    /**
     * The same math as HTML.
     *
     * @throws SAXException when there is a character that XML forbids
     */
    String clean(String mathMl) throws SAXException {
        try {
            return clean(parser.parse(new InputSource(new StringReader(mathMl))).getDocumentElement());
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** The same math as HTML. Safe for use by many threads. */
    static String clean(MathElement math) {
        Document document = DOCUMENTS.createDocument(null, math.name(), null);
        Element root = document.getDocumentElement();
        fill(root, math, document);
        return clean(root);
    }

    private static void fill(Element element, MathElement from, Document document) {
        from.attributes().forEach(element::setAttribute);
        if (!from.text().isEmpty()) {
            element.appendChild(document.createTextNode(from.text()));
        }
        for (MathElement child : from.children()) {
            Element filled = document.createElement(child.name());
            element.appendChild(filled);
            fill(filled, child, document);
        }
    }

    private static String clean(Element math) {
        List<Element> elements = new ArrayList<>();
        collect(math, elements);
        elements.forEach(MathShape::apply);
        MathSpacing.apply(elements);
        return BLANKS.matcher(SourceFile.showable(MathMlWriter.write(math))).replaceAll(" ");
    }

    /** All elements, the outer ones first; text between them is for the eye only. */
    private static void collect(Element element, List<Element> elements) {
        // What is a class on pages is for us to say.
        element.removeAttribute("class");
        elements.add(element);
        Node next;
        for (Node node = element.getFirstChild(); node != null; node = next) {
            next = node.getNextSibling();
            if (node instanceof Element child) {
                collect(child, elements);
            } else if (node instanceof Text && !MathElements.TOKENS.contains(element.getTagName())) {
                element.removeChild(node);
            }
        }
    }
}
