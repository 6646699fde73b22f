package daybook.math;

import static daybook.math.MathElements.children;
import static daybook.math.MathElements.core;
import static daybook.math.MathElements.isSingleCharacter;

import daybook.unicode.Unicode;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Turns what only MathML 3 has into what browsers draw: MathML Core (https://www.w3.org/TR/mathml-core/) and classes
 * for the style sheet.
 */
final class MathShape {
    private static final String ACCENTS = "^~ˆ˜¯ˉ˙¨ˇ˘´`ˊˋ˚→←↔⃗⃛…‾―_⇀↼\u0302\u0303";
    private static final String RULES = "―¯";
    private static final String FENCES = "|‖/∣∥\\";

    /** For each kind of element what its children behind the first are, when they are accents. */
    private static final Map<String, List<String>> ACCENT_ATTRIBUTES = Map.of(
            "mover", List.of("accent"),
            "munder", List.of("accentunder"),
            "munderover", List.of("accentunder", "accent"));

    private MathShape() {}

    static void apply(Element element) {
        if (MathElements.TOKENS.contains(element.getTagName())) {
            letters(element);
        }
        switch (element.getTagName()) {
            case "mo" -> stretch(element);
            case "mover", "munder", "munderover" -> accents(element);
            case "mtable" -> MathTable.apply(element);
            case "mspace" -> dropNegative(element);
            case "menclose" -> enclosure(element);
            default -> {
                return;
            }
        }
    }

    /** Words stay words, for those who copy, search or listen. */
    private static void letters(Element token) {
        String variant = token.getAttribute("mathvariant");
        token.removeAttribute("mathvariant");
        String text = token.getTextContent();
        boolean isIdentifier = token.getTagName().equals("mi") && isSingleCharacter(text);
        boolean isUpright = variant.equals("normal") || (variant.isEmpty() && isGreekCapital(text));
        if (isIdentifier && isUpright) {
            if (isUprightOnRequest(text)) {
                token.setAttribute("mathvariant", "normal");
            }
        } else if (token.getTagName().equals("mtext") && MathAlphabet.isVariant(variant)) {
            token.setAttribute("class", variant);
        } else if (MathAlphabet.isVariant(variant) && !(isIdentifier && variant.equals("italic"))) {
            token.setTextContent(MathAlphabet.letters(variant, text));
        }
    }

    private static boolean isGreekCapital(String letter) {
        return letter.compareTo("Α") >= 0 && letter.compareTo("Ω") <= 0;
    }

    /** Browsers slant a single letter by themselves. */
    private static boolean isUprightOnRequest(String character) {
        return Unicode.isLetter(character.codePointAt(0)) || "∂∇".contains(character);
    }

    private static void stretch(Element operator) {
        if (operator.hasAttribute("minsize")) {
            operator.setAttribute("stretchy", "true");
            operator.setAttribute("symmetric", "true");
        }
        boolean within = operator.getParentNode() instanceof Element parent
                && parent.getAttribute("data-mjx-texclass").equals("INNER");
        if (within && !operator.hasAttribute("stretchy") && FENCES.contains(operator.getTextContent())) {
            operator.setAttribute("stretchy", "true");
        }
    }

    private static void accents(Element element) {
        List<Element> children = children(element);
        List<String> attributes = ACCENT_ATTRIBUTES.getOrDefault(element.getTagName(), List.of());
        for (int index = 1; index < children.size() && index <= attributes.size(); index++) {
            Element child = children.get(index);
            String attribute = attributes.get(index - 1);
            core(child)
                    .filter(it -> isAccent(it.getTextContent()))
                    .filter(it -> !element.getAttribute(attribute).equals("false"))
                    .ifPresent(it -> accent(element, child, it, attribute));
        }
    }

    private static boolean isAccent(String text) {
        return text.length() == 1 && ACCENTS.contains(text);
    }

    /** Fonts place some forms of an accent better than others. No font stretches a rule reliably. */
    private static void accent(Element element, Element child, Element operator, String attribute) {
        String accent = operator.getTextContent();
        boolean wide = !operator.getAttribute("stretchy").equals("false");
        element.setAttribute(attribute, "true");
        if (wide && RULES.contains(accent) && children(element).size() == 2) {
            element.removeChild(child);
            element.removeAttribute(attribute);
            element.setAttribute("class", attribute.equals("accent") ? "overlined" : "underlined");
            rename(element, "mrow");
        } else if (accent.equals("^")) {
            operator.setTextContent(wide ? "^" : "ˆ");
        } else if (accent.equals("~")) {
            operator.setTextContent(wide ? "~" : "˜");
        }
    }

    /** MathML Core lets no space be negative. */
    private static void dropNegative(Element space) {
        if (space.getAttribute("width").startsWith("-")) {
            space.getParentNode().removeChild(space);
        }
    }

    private static void enclosure(Element element) {
        String notation = element.getAttribute("notation");
        if (notation.contains("box") || notation.contains("strike")) {
            element.setAttribute("class", notation.contains("box") ? "boxed" : "struck");
        }
        rename(element, "mrow");
    }

    private static void rename(Element element, String name) {
        element.getOwnerDocument().renameNode(element, null, name);
    }
}
