package daybook.math;

import static daybook.math.MathElements.core;
import static daybook.math.MathElements.previous;

import daybook.math.tree.MathSpaces;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Space as TeX puts it, in place of what browsers would put around operators. */
final class MathSpacing {
    private static final String RELATIONS = "=<>≤≥≠≡≈∼≃≅∝∈∉∋⊂⊃⊆⊇→←↔⇒⇐⇔↦≪≫≺≻⩽⩾≲≳∣∥⊥";
    private static final String BINARY = "+−±∓×⋅∪∩⊕⊗∧∨∘";
    private static final String CLOSE = "()[]{}⟨⟩⌈⌉⌊⌋\u2061\u2062′^~ˆ˜¯˙¨";

    private static final String NONE = "0";

    private MathSpacing() {}

    /** Makes the notes of {@code typeset.js} attributes that browsers know. */
    static void apply(List<Element> elements) {
        elements.stream().filter(it -> it.getTagName().equals("mo")).forEach(operator -> {
            operator.setAttribute("lspace", NONE);
            operator.setAttribute("rspace", NONE);
        });
        elements.stream().filter(it -> it.hasAttribute("data-space")).forEach(MathSpacing::apply);
    }

    private static void apply(Element element) {
        String space = element.getAttribute("data-space");
        Optional<Element> operator = core(element);
        Optional<Element> before = previous(element).flatMap(MathElements::core);
        if (operator.isPresent()) {
            operator.get().setAttribute("lspace", space);
        } else if (before.isPresent()) {
            before.get().setAttribute("rspace", space);
        } else {
            Element gap = element.getOwnerDocument().createElement("mspace");
            gap.setAttribute("width", space);
            element.getParentNode().insertBefore(gap, element);
        }
    }

    /** Whether browsers put the same space around an operator by themselves. */
    static boolean isUsual(Element operator) {
        String text = operator.getTextContent();
        String left = operator.getAttribute("lspace");
        String right = operator.getAttribute("rspace");
        if (!operator.getTagName().equals("mo") || text.length() != 1) {
            return false;
        }
        if (RELATIONS.contains(text) || BINARY.contains(text)) {
            String usual = RELATIONS.contains(text) ? MathSpaces.THICK : MathSpaces.MEDIUM;
            return left.equals(usual) && right.equals(usual);
        }
        return left.equals(NONE)
                && right.equals(text.equals(",") ? MathSpaces.THIN : NONE)
                && (text.equals(",") || CLOSE.contains(text));
    }
}
