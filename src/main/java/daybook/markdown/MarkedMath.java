package daybook.markdown;

import daybook.markdown.MarkdownSyntax.MathSpan;
import daybook.math.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Math on its way from Markdown through the cleaning of HTML, {@code <span class="math">$n$</span>}. It takes this way
 * because cleaning decides which of it is left, and where.
 */
final class MarkedMath {
    private static final String INLINE = "math";
    private static final String DISPLAY = "math display";

    /**
     * Stands in the place of a formula. This control character is kept for private use (ISO 6429, PU2); no text keeps
     * it.
     */
    private static final String GAP = "\u0092";

    private MarkedMath() {}

    static void write(HtmlWriter html, MathSpan math) {
        html.tag("span", Map.of("class", math.display() ? DISPLAY : INLINE));
        html.text(delimiter(math.display()) + math.tex() + delimiter(math.display()));
        html.tag("/span");
    }

    /** A formula as cleaned HTML has it before it is taken out. */
    static String html(Formula formula) {
        String delimiter = delimiter(formula.display());
        return new Element("span")
                .attr("class", formula.display() ? DISPLAY : INLINE)
                .text(delimiter + formula.tex() + delimiter)
                .outerHtml();
    }

    private static String delimiter(boolean display) {
        return display ? "$$" : "$";
    }

    /** Takes the formulas out of cleaned HTML, whose tree has gaps in their places afterwards. */
    static HtmlWithMath extract(Element body) {
        List<Formula> formulas = new ArrayList<>();
        for (Element span : body.select("span[class=" + INLINE + "], span[class=" + DISPLAY + "]")) {
            Optional<Formula> formula = formula(span);
            if (formula.isPresent()) {
                formulas.add(formula.get());
                span.replaceWith(new TextNode(GAP));
            }
        }
        return new HtmlWithMath(List.of(body.html().split(GAP, -1)), formulas);
    }

    /** Empty for HTML of a note that has the same class without being math. */
    private static Optional<Formula> formula(Element span) {
        boolean display = span.className().equals(DISPLAY);
        String delimiter = delimiter(display);
        String text = span.wholeText();
        int end = text.length() - delimiter.length();
        boolean isMath = span.attributesSize() == 1
                && span.childrenSize() == 0
                && end >= delimiter.length()
                && text.startsWith(delimiter)
                && text.endsWith(delimiter);
        return isMath ? Optional.of(new Formula(text.substring(delimiter.length(), end), display)) : Optional.empty();
    }
}
