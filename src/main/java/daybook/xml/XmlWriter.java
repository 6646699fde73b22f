package daybook.xml;

import daybook.text.Escapes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes XML 1.0 that is well-formed whatever the texts in it: a parser reads them back as {@link #readable} has them.
 */
public final class XmlWriter {
    /** What no document may hold, not even as a reference (https://www.w3.org/TR/xml/#charsets). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Escapes ESCAPES = new Escapes(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '\r', "&#13;"));

    private static final String WHITE_SPACE = "\t\n\r";

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** A text with the replacement character for each one that XML forbids. */
    public static String readable(String text) {
        return mayHoldForbidden(text) ? FORBIDDEN.matcher(text).replaceAll("\ufffd") : text;
    }

    /** Few texts hold control characters or anything from the surrogates on, where the rest of what is forbidden is. */
    private static boolean mayHoldForbidden(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= Character.MIN_SURROGATE || (character < ' ' && WHITE_SPACE.indexOf(character) < 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Opens an element on a line of its own.
     *
     * @param attributes names and values in turn
     */
    public XmlWriter open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    public XmlWriter close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text in it. */
    public XmlWriter element(String name, String text, String... attributes) {
        // No quotes are escaped: the renderer looks at those around addresses.
        tag(name, attributes).append('>');
        xml.append(ESCAPES.escaped(readable(text))).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing in it. */
    public XmlWriter empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = ESCAPES.escaped(readable(attributes[i + 1]))
                    .replace("\"", "&quot;")
                    .replace("\n", "&#10;")
                    .replace("\t", "&#9;");
            xml.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
        }
        return xml;
    }

    private StringBuilder indent() {
        return xml.append("  ".repeat(open.size()));
    }

    /** The document. */
    @Override
    public String toString() {
        return xml.toString();
    }
}
