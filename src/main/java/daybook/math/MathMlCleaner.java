package daybook.math;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes MathML that browsers draw, MathML Core, of what MathJax writes. Not for use by several threads at once. */
final class MathMlCleaner {
    private final DocumentBuilder parser;

    MathMlCleaner() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java platform has a parser of XML", impossible);
        }
    }

    /**
     * The same math as HTML.
     *
     * @throws SAXException when there is a character that XML forbids
     */
    String of(String mathMl) throws SAXException {
        try {
            Element math =
                    parser.parse(new InputSource(new StringReader(mathMl))).getDocumentElement();
            List<Element> elements = new ArrayList<>();
            collect(math, elements);
            elements.forEach(MathShape::apply);
            MathSpacing.apply(elements);
            return MathMlWriter.write(math);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
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
