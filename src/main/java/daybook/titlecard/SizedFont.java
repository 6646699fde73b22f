package daybook.titlecard;

import daybook.unicode.NormalForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A font in a size, which sets lines of text from left to right.
 *
 * @param size in pixels
 */
record SizedFont(TrueTypeFont font, int size) {
    private static final String ELLIPSIS = "…";

    /**
     * Whether the font has every character of a text. One that it lacks is left out, which may turn what a text says
     * into its opposite: better to leave out the text.
     */
    boolean canWrite(String text) {
        return composed(text).codePoints().allMatch(it -> font.glyph(it) != 0);
    }

    /** How wide a text is, in pixels. */
    double width(String text) {
        double width = 0;
        int before = 0;
        for (int character : composed(text).codePoints().toArray()) {
            int glyph = font.glyph(character);
            width += advance(before, glyph);
            before = glyph;
        }
        return width;
    }

    /** Draws a text from a point on its base line on. */
    void draw(String text, double left, double baseline, OutlineVisitor pen) {
        double x = left;
        int before = 0;
        for (int character : composed(text).codePoints().toArray()) {
            int glyph = font.glyph(character);
            if (glyph != 0) {
                font.outline(glyph, at(x + kerning(before, glyph), baseline, pen));
            }
            x += advance(before, glyph);
            before = glyph;
        }
    }

    private double advance(int before, int glyph) {
        return glyph == 0 ? 0 : kerning(before, glyph) + font.width(glyph) * scale();
    }

    private double kerning(int before, int glyph) {
        return before == 0 ? 0 : font.kerning(before, glyph) * scale();
    }

    private double scale() {
        return (double) size / font.unitsPerEm();
    }

    /** Outlines grow upwards, pictures downwards. */
    private OutlineVisitor at(double x, double y, OutlineVisitor pen) {
        double scale = scale();
        return (fromX, fromY, bendX, bendY, toX, toY) -> pen.curve(
                x + fromX * scale,
                y - fromY * scale,
                x + bendX * scale,
                y - bendY * scale,
                x + toX * scale,
                y - toY * scale);
    }

    /** Fonts have letters and their accents as one character. */
    private static String composed(String text) {
        return NormalForm.composed(text);
    }

    /**
     * The lines of a text.
     *
     * @param width that no line exceeds, in pixels
     * @param most how many there may be, at least one; an ellipsis stands for what they do not take
     */
    List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = composed(text).strip();
        while (!rest.isEmpty()) {
            int end = end(rest, width);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(rest.substring(0, end(rest, width - width(ELLIPSIS))).strip() + ELLIPSIS);
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return List.copyOf(lines);
    }

    /**
     * Where the first line of a text ends: behind a word or hyphen, or else within a word, behind one character at
     * least.
     */
    private int end(String text, double width) {
        double used = 0;
        int before = 0;
        int words = 0;
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            int glyph = font.glyph(character);
            used += advance(before, glyph);
            if (used > width && character != ' ' && offset > 0) {
                return words > 0 ? words : offset;
            }
            before = glyph;
            offset += Character.charCount(character);
            words = character == ' ' || character == '-' ? offset : words;
        }
        return offset;
    }
}
