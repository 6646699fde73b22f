package daybook.titlecard;

/**
 * How much of each pixel lies within outlines. Lines are drawn through the middle of thin rows; where an outline
 * crosses one, the inside begins or ends, exactly within its pixel.
 */
final class PixelCoverage implements OutlineVisitor {
    /** So many thin rows are in a row of pixels. */
    private static final int THIN_ROWS = 15;

    /** A curve becomes this many straight lines, of a few pixels each. */
    private static final int PARTS = 8;

    private final int left;
    private final int width;
    private final int top;
    private final int bottom;

    /** By how much what is covered differs from the pixel before; a column more takes what lies beyond the edge. */
    private final double[] changes;

    /** Nothing is covered yet of the pixels between these bounds; the last two are those behind. */
    PixelCoverage(int left, int top, int right, int bottom) {
        this.left = left;
        this.width = Math.max(0, right - left);
        this.top = top;
        this.bottom = Math.max(top, bottom);
        this.changes = new double[(width + 1) * (this.bottom - top)];
    }

    @Override
    public void curve(double fromX, double fromY, double bendX, double bendY, double toX, double toY) {
        double x = fromX;
        double y = fromY;
        for (int part = 1; part <= PARTS; part++) {
            double after = (double) part / PARTS;
            double before = 1 - after;
            double nextX = before * before * fromX + 2 * before * after * bendX + after * after * toX;
            double nextY = before * before * fromY + 2 * before * after * bendY + after * after * toY;
            line(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        double slope = (toX - fromX) / (toY - fromY);
        int first = thinRow(Math.min(fromY, toY));
        int end = thinRow(Math.max(fromY, toY));
        for (int row = first; row < end; row++) {
            double x = fromX + ((row + 0.5) / THIN_ROWS - fromY) * slope;
            cross(row / THIN_ROWS - top, Math.max(0, Math.min(x - left, width)), fromY < toY ? 1 : -1);
        }
    }

    /** The first thin row whose middle is not above a height; among those that are looked at. */
    private int thinRow(double y) {
        double row = Math.ceil(y * THIN_ROWS - 0.5);
        return (int) Math.max(top * THIN_ROWS, Math.min(row, bottom * THIN_ROWS));
    }

    private void cross(int row, double x, int direction) {
        int column = Math.min((int) x, width - 1);
        int pixel = row * (width + 1) + column;
        double beyond = x - column;
        changes[pixel] += direction * (1 - beyond);
        changes[pixel + 1] += direction * beyond;
    }

    /**
     * The covered part of each pixel of a row, in parts of a whole.
     *
     * @param row counted from the top
     * @param whole the number for a pixel that is covered entirely
     */
    int[] row(int row, int whole) {
        int[] parts = new int[width];
        double covered = 0;
        int part = 0;
        for (int column = 0; column < width; column++) {
            double change = changes[row * (width + 1) + column];
            if (change != 0) {
                covered += change;
                // What two outlines cover is not darker than what one does.
                part = (int) (Math.min(Math.abs(covered) / THIN_ROWS, 1) * whole + 0.5);
            }
            parts[column] = part;
        }
        return parts;
    }

    /** How many rows are looked at. */
    int rows() {
        return bottom - top;
    }
}
