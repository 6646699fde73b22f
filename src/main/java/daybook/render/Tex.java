package daybook.render;

import daybook.tex.Formula;
import daybook.tex.HtmlWriter;
import daybook.tex.TexText;
import java.util.Optional;
import java.util.function.Function;

/** What templates call to show text that authors wrote with TeX in it, and notes with math. */
public final class Tex {
    private final HtmlWriter writer;

    Tex(Function<Formula, Optional<String>> mathMl) {
        this.writer = new HtmlWriter(mathMl);
    }

    /** A text as HTML. */
    public String html(String text) {
        return writer.write(TexText.of(text));
    }

    /** A text as HTML without links, for what is a link itself. */
    public String label(String text) {
        return writer.writeWithoutLinks(TexText.of(text));
    }

    /** A text in plain Unicode, for attributes, titles and feeds. */
    public String text(String text) {
        return TexText.plain(text);
    }

    /** The HTML of a note with its math set. */
    public String prose(String html) {
        return writer.setMath(html);
    }

    /** The HTML of a note with its math in plain Unicode, for feeds, whose readers know no MathML. */
    public String plainProse(String html) {
        return HtmlWriter.plainMath(html);
    }
}
