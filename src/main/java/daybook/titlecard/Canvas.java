package daybook.titlecard;

import java.util.Arrays;
import java.util.List;

/** A picture that is drawn: a background, and a few colours on it. Colours are written as {@code 0xrrggbb}. */
final class Canvas {
    /** From the paper to an ink; the last is the ink itself. */
    private static final int SHADES = 8;

    private final int width;
    private final int height;
    private final int paper;
    private final List<Integer> inks;

    /** For each pixel 0 for the paper, or the number of an ink's shade, counted from 1. */
    private final byte[] pixels;

    /**
     * An empty picture.
     *
     * @param width in pixels
     * @param height in pixels
     * @param inks at most 16
     */
    Canvas(int width, int height, int paper, List<Integer> inks) {
        this.width = width;
        this.height = height;
        this.paper = paper;
        this.inks = List.copyOf(inks);
        this.pixels = new byte[width * height];
    }

    /** Fills a rectangle, which lies on the canvas. */
    void fill(int left, int top, int right, int bottom, int ink) {
        byte colour = (byte) (inFrontOf(ink) + SHADES);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, colour);
        }
    }

    /**
     * Writes a line of text. What does not fit on the canvas is cut off.
     *
     * @param left where it begins
     * @param baseline what its letters stand on
     */
    void write(String text, SizedFont typeface, double left, int baseline, int ink) {
        int size = typeface.size();
        int first = Math.max(0, (int) left - size);
        int top = Math.max(0, baseline - size);
        int end = Math.min(width, (int) (left + typeface.width(text)) + size);
        PixelCoverage coverage = new PixelCoverage(first, top, end, Math.min(height, baseline + size / 2));
        typeface.draw(text, left, baseline, coverage);
        int none = inFrontOf(ink);
        for (int row = 0; row < coverage.rows(); row++) {
            int[] shades = coverage.row(row, SHADES);
            for (int column = 0; column < shades.length; column++) {
                if (shades[column] > 0) {
                    pixels[(top + row) * width + first + column] = (byte) (none + shades[column]);
                }
            }
        }
    }

    /** The number in front of those of an ink's shades. */
    private int inFrontOf(int ink) {
        return inks.indexOf(ink) * SHADES;
    }

    /** The picture as a PNG file. */
    byte[] png() {
        int[] palette = new int[1 + inks.size() * SHADES];
        palette[0] = paper;
        for (int ink : inks) {
            for (int shade = 1; shade <= SHADES; shade++) {
                palette[inFrontOf(ink) + shade] = mixed(ink, shade);
            }
        }
        return PngWriter.of(width, height, palette, pixels);
    }

    private int mixed(int ink, int shade) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int light = ((paper >> shift) & 0xff) * (SHADES - shade);
            int dark = ((ink >> shift) & 0xff) * shade;
            mixed |= ((light + dark + SHADES / 2) / SHADES) << shift;
        }
        return mixed;
    }
}
