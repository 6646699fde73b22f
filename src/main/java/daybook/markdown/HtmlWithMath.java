package daybook.markdown;

import daybook.html.HtmlEscaper;
import daybook.math.Formula;
import daybook.siteplan.TextValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Clean HTML with formulas in it, which each reader gets in another form: as MathML, or in plain Unicode.
 *
 * @param pieces what stands before, between and behind the formulas: one more than them; an element can begin in one
 *     and end in another; links to pages of the site begin with {@link daybook.siteplan.SitePath#ROOT}
 * @param formulas in their order
 */
public record HtmlWithMath(List<String> pieces, List<Formula> formulas) implements TextValue {
    /** @throws IllegalArgumentException when there is not one piece more than formulas */
    public HtmlWithMath {
        pieces = List.copyOf(pieces);
        formulas = List.copyOf(formulas);
        if (pieces.size() != formulas.size() + 1) {
            throw new IllegalArgumentException(pieces.size() + " pieces around " + formulas.size() + " formulas");
        }
    }

    /**
     * The whole HTML.
     *
     * @param math writes a formula as HTML
     */
    public String write(Function<Formula, String> math) {
        StringBuilder html = new StringBuilder(pieces.get(0));
        for (int index = 0; index < formulas.size(); index++) {
            html.append(math.apply(formulas.get(index))).append(pieces.get(index + 1));
        }
        return html.toString();
    }

    /**
     * What a reader sees of it, without any markup.
     *
     * @param math writes a formula as plain text
     */
    public String plain(Function<Formula, String> math) {
        return HtmlCleaner.text(write(formula -> HtmlEscaper.escape(math.apply(formula))));
    }

    /**
     * The same in blocks of plain text.
     *
     * @param math writes a formula as plain text
     * @param addresses makes the address of a link absolute
     */
    public List<PlainBlock> plainBlocks(Function<Formula, String> math, UnaryOperator<String> addresses) {
        return PlainBlock.of(write(formula -> HtmlEscaper.escape(math.apply(formula))), addresses);
    }

    /** The HTML with its math as TeX, for templates that show it as it is. */
    @Override
    public String toString() {
        return write(MarkedMath::html);
    }
}
