package daybook.tex;

import daybook.math.Formula;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text with TeX in it, parsed.
 *
 * <p>It follows arXiv's practice (https://info.arxiv.org/help/prep.html): math between dollar signs or in
 * {@code \(…\)}, and beside it the commands of text that authors leave in their abstracts. Whatever is neither stays as
 * it is written.
 */
public record TexText(List<TextPart> parts) {
    /** A piece of the text. */
    public sealed interface TextPart permits Plain, Styled, Link, MathPart {}

    /** Characters to be shown as they are. */
    public record Plain(String text) implements TextPart {}

    /** Parts that look different. */
    public record Styled(Style style, List<TextPart> parts) implements TextPart {}

    /**
     * Parts that are the text of a link.
     *
     * @param address begins with {@code http://} or {@code https://}
     */
    public record Link(String address, List<TextPart> parts) implements TextPart {}

    /** Math, which is rendered as MathML or as plain Unicode. */
    public record MathPart(Formula formula) implements TextPart {}

    /** How text can look. */
    public enum Style {
        EMPHASIS,
        STRONG,
        TYPEWRITER,
        SMALL_CAPITALS,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    public TexText {
        parts = List.copyOf(parts);
    }

    /** Parses a text; no text is an error. Quick for a text without TeX, as most are. */
    public static TexText of(String text) {
        if (isPlain(text)) {
            return new TexText(List.of(new Plain(text)));
        }
        List<TextPart> parts = new TexTextParser(QuotationMarks.paired(TexAccents.toUnicode(text))).parse();
        // What is nothing but a stray brace or the like still has to be a title.
        return new TexText(parts.isEmpty() ? List.of(new Plain(text)) : parts);
    }

    private static boolean isPlain(String text) {
        return new SpecialCharacters(text).next(0) == text.length();
    }

    /** The addresses that the text links to, in their order. */
    public Stream<String> addresses() {
        return addresses(parts);
    }

    private static Stream<String> addresses(List<TextPart> parts) {
        return parts.stream().flatMap(part -> {
            if (part instanceof Link link) {
                return Stream.concat(Stream.of(link.address()), addresses(link.parts()));
            }
            return part instanceof Styled styled ? addresses(styled.parts()) : Stream.empty();
        });
    }

    /** The formulas of the text, in their order. */
    public Stream<Formula> formulas() {
        return formulas(parts);
    }

    private static Stream<Formula> formulas(List<TextPart> parts) {
        return parts.stream().flatMap(part -> {
            if (part instanceof MathPart math) {
                return Stream.of(math.formula());
            }
            if (part instanceof Link link) {
                return formulas(link.parts());
            }
            return part instanceof Styled styled ? formulas(styled.parts()) : Stream.empty();
        });
    }

    /** A text in plain Unicode, readable on one line, for where neither HTML nor MathML can be. */
    public static String plain(String text) {
        return isPlain(text) ? text : PlainTextWriter.write(of(text).parts);
    }

    /** A formula in plain Unicode. */
    public static String plain(Formula formula) {
        return PlainFormula.of(formula.tex());
    }
}
