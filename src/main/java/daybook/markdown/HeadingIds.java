package daybook.markdown;

import daybook.unicode.Unicode;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Gives each heading of one text an id made of its words, such as {@code what-to-read}; the second of the same words
 * gets {@code what-to-read-1}. The ids are those of commonmark-java's extension for heading anchors, which depend on
 * the Java release and the machine's language.
 */
final class HeadingIds implements AttributeProvider {
    private static final String WITHOUT_WORDS = "id";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private final Map<String, Integer> used = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", id(text(heading)));
        }
    }

    private static String text(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString().trim();
    }

    private String id(String text) {
        StringBuilder words = new StringBuilder();
        Unicode.lowerCase(text)
                .codePoints()
                .map(it -> it == ' ' ? '-' : it)
                .filter(HeadingIds::isKept)
                .forEach(words::appendCodePoint);
        String id = words.isEmpty() ? WITHOUT_WORDS : words.toString();
        int before = used.merge(id, 1, Integer::sum) - 1;
        return before == 0 ? id : id + "-" + before;
    }

    private static boolean isKept(int character) {
        return character == '-'
                || character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER
                || Unicode.isLetterOrDigit(character)
                || Unicode.isMark(character)
                || Unicode.isConnector(character);
    }
}
