package daybook.titlecard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What title cards are drawn on: paper with a ledger's red margin line, in the light colours of the default theme. A
 * text is left out when its font lacks one of its characters.
 */
final class CardSheet {
    static final int INK = 0x1c1b19;
    static final int SOFT = 0x66625b;
    static final int RULE = 0xc4442f;
    private static final int LINE = 0xe4e0d8;
    private static final int PAPER = 0xfcfbf8;

    /** Where texts on the left of the margin line begin and end. */
    static final int LEFT = 72;

    static final int LEFT_END = 412;

    /** Where texts on the right of it begin and end. */
    static final int RIGHT = 496;

    static final int RIGHT_END = 1128;

    private static final int MARGIN = 440;

    private final Canvas canvas = new Canvas(TitleCard.WIDTH, TitleCard.HEIGHT, PAPER, List.of(INK, SOFT, LINE, RULE));
    private final TrueTypeFont regular;
    private final TrueTypeFont semibold;

    /**
     * An empty sheet.
     *
     * @param theme finds the fonts by their names
     * @param head how much stands above the margin line, in pixels
     */
    CardSheet(Function<String, Optional<byte[]>> theme, int head) {
        this.regular = font("picture/regular.ttf", theme);
        this.semibold = font("picture/semibold.ttf", theme);
        canvas.fill(MARGIN, head, MARGIN + 3, TitleCard.HEIGHT, RULE);
    }

    private static TrueTypeFont font(String name, Function<String, Optional<byte[]>> theme) {
        return new TrueTypeFont(name, theme.apply(name).orElseThrow(() -> new FontException(name, "no such file")));
    }

    SizedFont regular(int size) {
        return new SizedFont(regular, size);
    }

    SizedFont semibold(int size) {
        return new SizedFont(semibold, size);
    }

    /** A thin line to the right edge of the texts, or of the sheet when it begins at the left edge. */
    void line(int left, int top) {
        canvas.fill(left, top, left == 0 ? TitleCard.WIDTH : RIGHT_END, top + 2, LINE);
    }

    /** Writes as much of a text as fits on one line. Returns the position of its end. */
    double write(String text, SizedFont typeface, double left, int right, int baseline, int ink) {
        if (!typeface.canWrite(text)) {
            return left;
        }
        String line = String.join("", typeface.lines(text, right - left, 1));
        canvas.write(line, typeface, left, baseline, ink);
        return left + typeface.width(line);
    }

    /** Writes lines of text below each other. Returns the position of the next line. */
    int write(List<String> lines, SizedFont typeface, int left, int baseline, int ink) {
        int next = baseline;
        for (String line : lines) {
            if (typeface.canWrite(line)) {
                canvas.write(line, typeface, left, next, ink);
            }
            next += lead(typeface);
        }
        return next;
    }

    /** From one base line to the next. */
    static int lead(SizedFont typeface) {
        return typeface.size() * 5 / 4;
    }

    byte[] png() {
        return canvas.png();
    }
}
