package daybook.titlecard;

/** The closed lines that a simple glyph consists of. */
final class GlyphContours {
    private static final int ON_CURVE = 0x1;
    private static final int REPEATED = 0x8;

    /** For x; the flags for y are the next higher ones. */
    private static final int SHORT = 0x2;

    private static final int SAME_OR_POSITIVE = 0x10;

    private final FontTables file;
    private final int ends;
    private final int contours;
    private final int[] flags;
    private final int[] x;
    private final int[] y;

    /**
     * Reads a glyph.
     *
     * @param start where it begins in the file
     * @param contours how many it has
     */
    GlyphContours(FontTables file, int start, int contours) {
        this.file = file;
        this.ends = start + 10;
        this.contours = contours;
        int points = contours == 0 ? 0 : file.unsigned(ends + 2 * (contours - 1)) + 1;
        this.flags = new int[points];
        this.x = new int[points];
        this.y = new int[points];
        int behindEnds = ends + 2 * contours;
        int offset = readFlags(behindEnds + 2 + file.unsigned(behindEnds));
        readCoordinates(readCoordinates(offset, x, 0), y, 1);
    }

    private int readFlags(int start) {
        int offset = start;
        for (int point = 0; point < flags.length; point++) {
            flags[point] = file.unsignedByte(offset++);
            if ((flags[point] & REPEATED) != 0) {
                int last = Math.min(point + file.unsignedByte(offset++), flags.length - 1);
                for (int first = point; point < last; point++) {
                    flags[point + 1] = flags[first];
                }
            }
        }
        return offset;
    }

    private int readCoordinates(int start, int[] coordinates, int axis) {
        int offset = start;
        int value = 0;
        for (int point = 0; point < coordinates.length; point++) {
            boolean marked = (flags[point] & (SAME_OR_POSITIVE << axis)) != 0;
            if ((flags[point] & (SHORT << axis)) != 0) {
                int distance = file.unsignedByte(offset++);
                value += marked ? distance : -distance;
            } else if (!marked) {
                value += file.signed(offset);
                offset += 2;
            }
            coordinates[point] = value;
        }
        return offset;
    }

    void draw(OutlineVisitor pen) {
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = file.unsigned(ends + 2 * contour);
            if (last < first - 1 || last >= flags.length) {
                throw file.damaged();
            }
            draw(first, last - first + 1, pen);
            first = last + 1;
        }
    }

    /** Between two points that are not on the curve lies one that is, in the middle. */
    private void draw(int first, int size, OutlineVisitor pen) {
        for (int index = 0; index < size; index++) {
            int point = first + index;
            int before = first + (index + size - 1) % size;
            int after = first + (index + 1) % size;
            if (!isOnCurve(point)) {
                pen.curve(
                        between(x, before, point),
                        between(y, before, point),
                        x[point],
                        y[point],
                        between(x, after, point),
                        between(y, after, point));
            } else if (isOnCurve(after)) {
                pen.curve(x[point], y[point], x[point], y[point], x[after], y[after]);
            }
        }
    }

    private boolean isOnCurve(int point) {
        return (flags[point] & ON_CURVE) != 0;
    }

    private double between(int[] coordinates, int neighbour, int point) {
        return isOnCurve(neighbour) ? coordinates[neighbour] : (coordinates[neighbour] + coordinates[point]) / 2.0;
    }
}
