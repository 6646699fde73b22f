package daybook.titlecard;

/** The outlines of a font: the tables {@code glyf} and {@code loca}. */
final class GlyphOutlines {
    /** Glyphs made of glyphs are two or three deep. */
    private static final int DEEPEST = 8;

    private static final int WORDS = 0x1;
    private static final int OFFSETS = 0x2;
    private static final int SCALE = 0x8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    private final FontTables file;
    private final int shapes;
    private final int locations;
    private final boolean longLocations;
    private final int count;

    GlyphOutlines(FontTables file) {
        this.file = file;
        this.shapes = file.table("glyf");
        this.locations = file.table("loca");
        this.longLocations = file.unsigned(file.table("head") + 50) != 0;
        this.count = file.unsigned(file.table("maxp") + 4);
    }

    /** Draws a glyph's outline in the font's units. */
    void draw(int glyph, OutlineVisitor pen) {
        draw(glyph, pen, 0);
    }

    private void draw(int glyph, OutlineVisitor pen, int depth) {
        if (glyph >= count || depth > DEEPEST) {
            throw file.damaged();
        }
        int start = location(glyph);
        if (start == location(glyph + 1)) {
            return;
        }
        int contours = file.signed(start);
        if (contours >= 0) {
            new GlyphContours(file, start, contours).draw(pen);
        } else {
            drawParts(start + 10, pen, depth);
        }
    }

    private int location(int glyph) {
        return shapes
                + (longLocations ? file.integer(locations + 4 * glyph) : 2 * file.unsigned(locations + 2 * glyph));
    }

    private void drawParts(int first, OutlineVisitor pen, int depth) {
        int part = first;
        int flags;
        do {
            flags = file.unsigned(part);
            boolean words = (flags & WORDS) != 0;
            // The other way to place a part, at one of its points, has gone out of use.
            boolean placed = (flags & OFFSETS) != 0;
            int x = !placed ? 0 : words ? file.signed(part + 4) : (byte) file.unsignedByte(part + 4);
            int y = !placed ? 0 : words ? file.signed(part + 6) : (byte) file.unsignedByte(part + 5);
            int matrix = part + (words ? 8 : 6);
            int numbers = (flags & SCALE) != 0 ? 1 : (flags & TWO_SCALES) != 0 ? 2 : (flags & MATRIX) != 0 ? 4 : 0;
            draw(file.unsigned(part + 2), moved(pen, x, y, matrix, numbers), depth + 1);
            part = matrix + 2 * numbers;
        } while ((flags & MORE) != 0);
    }

    private OutlineVisitor moved(OutlineVisitor pen, int x, int y, int matrix, int numbers) {
        double xx = numbers == 0 ? 1 : fraction(matrix);
        double xy = numbers == 4 ? fraction(matrix + 2) : 0;
        double yx = numbers == 4 ? fraction(matrix + 4) : 0;
        double yy = numbers == 0 ? 1 : fraction(matrix + 2 * (numbers - 1));
        return (fromX, fromY, bendX, bendY, toX, toY) -> pen.curve(
                x + fromX * xx + fromY * yx,
                y + fromX * xy + fromY * yy,
                x + bendX * xx + bendY * yx,
                y + bendX * xy + bendY * yy,
                x + toX * xx + toY * yx,
                y + toX * xy + toY * yy);
    }

    /** A number with 14 binary digits behind the point. */
    private double fraction(int offset) {
        return file.signed(offset) / 16384.0;
    }
}
