package daybook.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Questions about elements of MathML. */
final class MathElements {
    /** The elements that hold text. */
    static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mspace", "mtext");

    private static final Set<String> SCRIPTED =
            Set.of("mfrac", "mmultiscripts", "mover", "msub", "msubsup", "msup", "munder", "munderover");

    private static final Set<String> GROUPS = Set.of("math", "mpadded", "mphantom", "mrow", "mstyle");

    private MathElements() {}

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static Optional<Element> previous(Element element) {
        Node node = element.getPreviousSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getPreviousSibling();
        }
        return Optional.ofNullable((Element) node);
    }

    /**
     * The operator at the core of an embellished operator (https://www.w3.org/TR/mathml-core/#embellished-operators).
     */
    static Optional<Element> core(Element element) {
        String name = element.getTagName();
        if (name.equals("mo")) {
            return Optional.of(element);
        }
        List<Element> children = children(element);
        if (SCRIPTED.contains(name)) {
            return children.stream().findFirst().flatMap(MathElements::core);
        }
        children.removeIf(it -> it.getTagName().equals("mspace"));
        return GROUPS.contains(name) && children.size() == 1 ? core(children.get(0)) : Optional.empty();
    }

    static boolean isSingleCharacter(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }
}
