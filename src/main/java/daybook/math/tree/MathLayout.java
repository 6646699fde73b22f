package daybook.math.tree;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of what was parsed the tree that MathJax writes, in the order of MathJax's filters
 * (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/input/tex/FilterUtil.ts).
 */
final class MathLayout {
    private static final Map<String, String> BOLD = Map.of(
            "normal", "bold",
            "italic", "bold-italic",
            "fraktur", "bold-fraktur",
            "script", "bold-script",
            "sans-serif", "bold-sans-serif",
            "-tex-calligraphic", "-tex-bold-calligraphic",
            "-tex-oldstyle", "-tex-bold-oldstyle",
            "-tex-mathit", "bold-italic");

    /** A letter with marks above or below it, which is italic unless something else is said. */
    private static final Pattern SINGLE_CHARACTER =
            Pattern.compile(".[\\u0300-\\u036f\\u1ab0-\\u1abe\\u1dc0-\\u1dff\\u20d0-\\u20ef]*");

    private static final Set<String> BOOLEANS =
            Set.of("accent", "fence", "largeop", "movablelimits", "separator", "stretchy", "symmetric");

    private MathLayout() {}

    /** A formula as an element. */
    static ParsedMath.MathElement lay(MathNode content, boolean isDisplayed) {
        MathNode math = MathNode.of(NodeKind.MATH, content);
        if (isDisplayed) {
            math.with("display", "block");
        }
        nameScripts(math);
        Inheritance.apply(math, isDisplayed, 0);
        moveLimits(math);
        keepSmall(math);
        dropNeedless(math);
        Relations.combine(math);
        embolden(math);
        TexClasses.apply(math, null);
        return ElementWriter.write(math);
    }

    /** Calls nodes with one script what they are. */
    private static void nameScripts(MathNode node) {
        node.children().forEach(MathLayout::nameScripts);
        boolean isBeside = node.kind == NodeKind.MSUBSUP;
        if ((isBeside || node.kind == NodeKind.MUNDEROVER) && node.lower == null) {
            node.kind = isBeside ? NodeKind.MSUP : NodeKind.MOVER;
        } else if ((isBeside || node.kind == NodeKind.MUNDEROVER) && node.upper == null) {
            node.kind = isBeside ? NodeKind.MSUB : NodeKind.MUNDER;
        }
    }

    /** In a line limits stand beside their operator. */
    private static void moveLimits(MathNode node) {
        node.children().forEach(MathLayout::moveLimits);
        boolean moves = node.kind.isUnderOver()
                && !node.isDisplayed
                && node.first().movesLimits
                && !"true".equals(Cores.operator(node.first()).attributes.get("movablelimits"));
        if (moves) {
            node.kind = switch (node.kind) {
                case MUNDER -> NodeKind.MSUB;
                case MOVER -> NodeKind.MSUP;
                default -> NodeKind.MSUBSUP;
            };
        }
    }

    /** Characters do not grow with what is beside them; those without a class are atoms. */
    private static void keepSmall(MathNode node) {
        for (int index = 0; index < node.children().size(); index++) {
            MathNode child = node.children().get(index);
            keepSmall(child);
            if (child.isFixed) {
                keepSmall(node, index, child);
            }
        }
    }

    private static void keepSmall(MathNode parent, int index, MathNode character) {
        Optional<OperatorEntry> entry = Operators.entry(character);
        if (entry.filter(it -> it.is("stretchy")).isPresent()) {
            character.with("stretchy", "false");
        }
        boolean isKnown = entry.filter(it -> it.texClass() != TexClass.ORD).isPresent();
        if (character.texClass == TexClass.ORD && !isKnown) {
            MathNode atom = MathNode.of(NodeKind.ATOM, character);
            parent.replaceChild(index, atom);
            // MathJax loses sight of the character: it does not become bold, and has no parent.
            character.isBold = false;
            character.parent = null;
            Inheritance.apply(atom, character.isDisplayed, character.level);
        }
    }

    /** Drops attributes that say what holds anyway. */
    private static void dropNeedless(MathNode node) {
        node.attributes.entrySet().removeIf(it -> it.getValue().equals(inherited(node, it.getKey())));
        node.children().forEach(MathLayout::dropNeedless);
    }

    /** What an attribute is when it is not set; empty when that is of no concern here. */
    private static String inherited(MathNode node, String attribute) {
        if (attribute.equals("mathvariant")) {
            return node.kind == NodeKind.MI
                            && SINGLE_CHARACTER.matcher(node.text).matches()
                    ? "italic"
                    : "normal";
        }
        return switch (node.kind) {
            case MO ->
                attribute.equals("form")
                        ? node.attributes.getOrDefault("form", "")
                        : inheritedByOperator(node, attribute);
            case MUNDER, MOVER, MUNDEROVER -> attribute.startsWith("accent") ? "false" : "";
            case MSPACE -> attribute.equals("width") ? "0em" : "";
            default -> "";
        };
    }

    private static String inheritedByOperator(MathNode node, String attribute) {
        String usual = BOOLEANS.contains(attribute) ? "false" : "";
        return node.operator == null ? usual : node.operator.attributes().getOrDefault(attribute, usual);
    }

    private static void embolden(MathNode node) {
        if (node.isBold) {
            boolean isItalic = node.kind == NodeKind.MI
                    && SINGLE_CHARACTER.matcher(node.text).matches();
            String variant = node.attributes.getOrDefault("mathvariant", isItalic ? "italic" : "normal");
            node.with("mathvariant", BOLD.getOrDefault(variant, variant));
        }
        node.children().forEach(MathLayout::embolden);
    }
}
