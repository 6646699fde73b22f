package daybook.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The TeX of a formula in MathML (https://www.w3.org/TR/mathml-core/), as far as journals have it in titles. */
final class MathMlTex {
    /** Deeper than anybody writes. */
    private static final int DEEPEST = 20;

    private static final Map<String, String> VARIANTS = Map.of(
            "normal", "mathrm",
            "bold", "mathbf",
            "double-struck", "mathbb",
            "script", "mathcal");

    /** What stands over something as an accent of TeX. */
    private static final Map<String, String> ACCENTS = Map.of(
            "¯", "bar", "‾", "bar", "^", "hat", "ˆ", "hat", "~", "tilde", "˜", "tilde", "→", "vec", "⃗", "vec", "˙",
            "dot");

    /** What has a script, or may have one. */
    private static final Set<String> SCRIPTED =
            Set.of("msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mrow", "mstyle");

    private static final Pattern SPECIAL = Pattern.compile("[{}%$#&_]");

    /** Operators that are not seen, such as the application of a function. */
    private static final Pattern UNSEEN = Pattern.compile("[\u2061-\u2064]");

    private MathMlTex() {}

    /** The formula between dollar signs; empty when there is nothing in it. */
    static String of(Element math) {
        return TextNormalizer.line(row(math, 0)).map(it -> "$" + it + "$").orElse("");
    }

    private static String row(Element parent, int depth) {
        return parent.childNodes().stream().map(it -> tex(it, depth)).collect(Collectors.joining());
    }

    private static String tex(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return node instanceof TextNode text ? escaped(text.text()).strip() : "";
        }
        if (depth > DEEPEST) {
            return escaped(element.text());
        }
        List<Element> parts = element.children();
        return switch (element.normalName()) {
            case "mi" -> identifier(element);
            case "mtext", "ms" -> "\\text{" + escaped(element.text()) + "}";
            case "mspace" -> "\\,";
            case "msub", "munder" -> base(parts, depth) + script("_", parts, 1, depth);
            case "msup" -> base(parts, depth) + script("^", parts, 1, depth);
            case "mover" -> over(parts, depth);
            case "msubsup", "munderover" ->
                base(parts, depth) + script("_", parts, 1, depth) + script("^", parts, 2, depth);
            case "mmultiscripts" -> prescripts(parts, depth);
            case "mfrac" -> "\\frac{" + part(parts, 0, depth) + "}{" + part(parts, 1, depth) + "}";
            case "msqrt" -> "\\sqrt{" + row(element, depth + 1) + "}";
            case "mroot" -> "\\sqrt[" + part(parts, 1, depth) + "]{" + part(parts, 0, depth) + "}";
            case "mfenced" -> fenced(element, parts, depth);
            case "mtd" -> row(element, depth + 1) + "\\;";
            case "annotation", "annotation-xml" -> "";
            default -> row(element, depth + 1);
        };
    }

    private static String part(List<Element> parts, int index, int depth) {
        return index < parts.size() ? tex(parts.get(index), depth + 1) : "";
    }

    /** TeX takes no second script of the same kind, unless what has the first stands in braces. */
    private static String base(List<Element> parts, int depth) {
        String base = part(parts, 0, depth);
        boolean hasScript = !parts.isEmpty() && SCRIPTED.contains(parts.get(0).normalName());
        return hasScript ? "{" + base + "}" : base;
    }

    private static String fenced(Element element, List<Element> parts, int depth) {
        String separator =
                element.hasAttr("separators") ? element.attr("separators").strip() : ",";
        String open = element.hasAttr("open") ? element.attr("open") : "(";
        String close = element.hasAttr("close") ? element.attr("close") : ")";
        return escaped(open)
                + IntStream.range(0, parts.size())
                        .mapToObj(it -> part(parts, it, depth))
                        .collect(Collectors.joining(escaped(separator.isEmpty() ? "" : separator.substring(0, 1))))
                + escaped(close);
    }

    private static String script(String sign, List<Element> parts, int index, int depth) {
        String script = part(parts, index, depth);
        return script.isEmpty() ? "" : sign + "{" + script + "}";
    }

    private static String over(List<Element> parts, int depth) {
        String accent = ACCENTS.get(parts.size() > 1 ? parts.get(1).text() : "");
        return accent == null
                ? part(parts, 0, depth) + script("^", parts, 1, depth)
                : "\\" + accent + "{" + part(parts, 0, depth) + "}";
    }

    /** The scripts come in pairs behind what they belong to, and behind a mark those that stand in front of it. */
    private static String prescripts(List<Element> parts, int depth) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder(part(parts, 0, depth));
        StringBuilder side = after;
        int index = 1;
        while (index < parts.size()) {
            if (parts.get(index).normalName().equals("mprescripts")) {
                side = before.append("{}");
                index++;
            } else {
                side.append(script("_", parts, index, depth)).append(script("^", parts, index + 1, depth));
                index += 2;
            }
        }
        return before.append(after).toString();
    }

    private static String identifier(Element element) {
        String name = escaped(element.text()).strip();
        String variant = VARIANTS.get(element.attr("mathvariant"));
        boolean isWord = name.codePointCount(0, name.length()) > 1;
        return variant == null && !isWord
                ? name
                : name.isEmpty() ? "" : "\\" + Optional.ofNullable(variant).orElse("mathrm") + "{" + name + "}";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(UNSEEN.matcher(text.replace("\\", "")).replaceAll(""))
                .replaceAll("\\\\$0");
    }
}
