package daybook.tex;

import daybook.tex.TexText.Link;
import daybook.tex.TexText.Plain;
import daybook.tex.TexText.Style;
import daybook.tex.TexText.Styled;
import daybook.tex.TexText.TextPart;
import java.util.List;

/** Writes text with TeX as plain Unicode. */
final class PlainTextWriter {
    private PlainTextWriter() {}

    static String write(List<TextPart> parts) {
        StringBuilder plain = new StringBuilder();
        for (TextPart part : parts) {
            plain.append(write(part));
        }
        return plain.toString();
    }

    private static String write(TextPart part) {
        if (part instanceof Plain it) {
            return it.text();
        }
        if (part instanceof Link link) {
            return write(link.parts());
        }
        if (part instanceof Styled styled) {
            String inner = write(styled.parts());
            return styled.style() == Style.SUPERSCRIPT
                    ? PlainScripts.raised(inner)
                    : styled.style() == Style.SUBSCRIPT ? PlainScripts.lowered(inner) : inner;
        }
        return TexText.plain(((TexText.MathPart) part).formula());
    }
}
