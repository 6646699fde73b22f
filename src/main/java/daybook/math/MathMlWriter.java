package daybook.math;

import daybook.html.HtmlEscaper;
import daybook.math.tree.MathSpaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes MathML, and of elements and attributes only those of MathML Core that lay out math: nothing that could run,
 * load or lead anywhere, no colour that a dark page could not show, no length that would blow up a page.
 */
final class MathMlWriter {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("math", Set.of("display")),
            Map.entry("mi", Set.of("mathvariant")),
            Map.entry("mn", Set.of()),
            Map.entry(
                    "mo",
                    Set.of(
                            "form",
                            "largeop",
                            "lspace",
                            "maxsize",
                            "minsize",
                            "movablelimits",
                            "rspace",
                            "stretchy",
                            "symmetric")),
            Map.entry("ms", Set.of()),
            Map.entry("mtext", Set.of()),
            Map.entry("mspace", Set.of("depth", "height", "width")),
            Map.entry("mrow", Set.of()),
            Map.entry("mstyle", Set.of("displaystyle", "scriptlevel")),
            Map.entry("mfrac", Set.of("linethickness")),
            Map.entry("msqrt", Set.of()),
            Map.entry("mroot", Set.of()),
            Map.entry("mpadded", Set.of("depth", "height", "lspace", "voffset", "width")),
            Map.entry("mphantom", Set.of()),
            Map.entry("merror", Set.of()),
            Map.entry("msub", Set.of()),
            Map.entry("msup", Set.of()),
            Map.entry("msubsup", Set.of()),
            Map.entry("munder", Set.of("accentunder")),
            Map.entry("mover", Set.of("accent")),
            Map.entry("munderover", Set.of("accent", "accentunder")),
            Map.entry("mmultiscripts", Set.of()),
            Map.entry("mprescripts", Set.of()),
            Map.entry("none", Set.of()),
            Map.entry("mtable", Set.of("displaystyle")),
            Map.entry("mtr", Set.of()),
            Map.entry("mtd", Set.of()));

    private static final Set<String> LENGTHS =
            Set.of("depth", "height", "linethickness", "lspace", "maxsize", "minsize", "rspace", "voffset", "width");

    /** At most two digits in front of the point. */
    private static final Pattern LENGTH = Pattern.compile("\\d{0,2}(\\.\\d+)?(em|ex|px|pt|cm|mm)?");

    /** The lengths that may be less than nothing. */
    private static final Set<String> SHIFTS = Set.of("lspace", "voffset");

    private static final Map<String, String> NAMED_SPACES = Map.of(
            "thinmathspace", MathSpaces.THIN,
            "mediummathspace", MathSpaces.MEDIUM,
            "thickmathspace", MathSpaces.THICK);

    private final StringBuilder html = new StringBuilder();

    private MathMlWriter() {}

    static String write(Element math) {
        MathMlWriter writer = new MathMlWriter();
        writer.element(math);
        return writer.html.toString();
    }

    private void element(Element element) {
        String name = element.getTagName();
        List<Element> children = MathElements.children(element);
        String attributes = attributes(element);
        boolean needless = name.equals("mrow") && children.size() == 1 && attributes.isEmpty();
        if (needless || !isElement(name)) {
            children.forEach(this::element);
            return;
        }
        html.append('<').append(name).append(attributes).append('>');
        if (MathElements.TOKENS.contains(name)) {
            html.append(HtmlEscaper.escape(element.getTextContent()));
        } else {
            children.forEach(this::element);
        }
        html.append("</").append(name).append('>');
    }

    private static String attributes(Element element) {
        StringBuilder html = new StringBuilder();
        NamedNodeMap attributes = element.getAttributes();
        boolean usual = MathSpacing.isUsual(element);
        for (int index = 0; index < attributes.getLength(); index++) {
            Node attribute = attributes.item(index);
            String name = attribute.getNodeName();
            String value = NAMED_SPACES.getOrDefault(attribute.getNodeValue(), attribute.getNodeValue());
            if (isWritten(element.getTagName(), name, value) && !(usual && name.endsWith("space"))) {
                html.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(HtmlEscaper.escape(value))
                        .append('"');
            }
        }
        return html.toString();
    }

    /** Whether this is an element of MathML Core that lays out math. */
    static boolean isElement(String name) {
        return ATTRIBUTES.containsKey(name);
    }

    /** Whether an element is written with an attribute of this value. */
    static boolean isWritten(String element, String name, String value) {
        if (name.equals("class")) {
            return value.matches("[a-z -]+");
        }
        String size = SHIFTS.contains(name) && value.startsWith("-") ? value.substring(1) : value;
        boolean fits = !LENGTHS.contains(name) || LENGTH.matcher(size).matches();
        boolean inline = name.equals("display") && !value.equals("block");
        return fits && !inline && ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
    }
}
