package daybook.tex;

import daybook.html.HtmlEscaper;
import daybook.math.Formula;
import daybook.tex.TexText.Link;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes text with TeX as HTML that is fit for any page. Math that cannot be set stays as its TeX, marked as such. */
public final class TexHtmlWriter {
    private static final Map<Style, String> ELEMENTS = Map.of(
            Style.EMPHASIS, "em",
            Style.STRONG, "strong",
            Style.TYPEWRITER, "code",
            Style.UNDERLINE, "u",
            Style.SUPERSCRIPT, "sup",
            Style.SUBSCRIPT, "sub");

    private final Function<Formula, Optional<String>> mathMl;

    /**
     * Writes with a renderer of math.
     *
     * @param mathMl a formula as MathML; empty when it cannot be set
     */
    public TexHtmlWriter(Function<Formula, Optional<String>> mathMl) {
        this.mathMl = mathMl;
    }

    /** The text with its links. */
    public String write(TexText text) {
        return write(text.parts());
    }

    /** The text without links, for what is a link itself. */
    public String writeWithoutLinks(TexText text) {
        return write(TextAddress.withoutLinks(text.parts()));
    }

    /** A formula as MathML, or as its TeX when it cannot be set. */
    public String write(Formula formula) {
        return mathMl.apply(formula)
                .orElseGet(() -> "<code class=\"tex\">" + HtmlEscaper.escape(formula.tex()) + "</code>");
    }

    private String write(List<TextPart> parts) {
        if (parts.size() == 1) {
            return write(parts.get(0));
        }
        MathLine line = new MathLine();
        for (TextPart part : parts) {
            if (part instanceof Plain plain) {
                line.text(plain.text());
            } else if (part instanceof TexText.MathPart math && !math.formula().display()) {
                line.formula(write(part));
            } else {
                line.other(write(part));
            }
        }
        return line.html();
    }

    private String write(TextPart part) {
        if (part instanceof TexText.MathPart math) {
            return write(math.formula());
        }
        if (part instanceof Link link) {
            return "<a href=\"" + HtmlEscaper.escape(link.address()) + "\" rel=\"nofollow\">" + write(link.parts())
                    + "</a>";
        }
        return part instanceof Styled styled ? styled(styled) : HtmlEscaper.escape(((Plain) part).text());
    }

    private String styled(Styled styled) {
        String inner = write(styled.parts());
        String element = ELEMENTS.get(styled.style());
        return element == null
                ? "<span class=\"small-capitals\">" + inner + "</span>"
                : "<" + element + ">" + inner + "</" + element + ">";
    }
}
