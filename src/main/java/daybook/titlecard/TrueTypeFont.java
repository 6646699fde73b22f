package daybook.titlecard;

/**
 * A TrueType font (https://learn.microsoft.com/typography/opentype/spec/): the outlines of glyphs, their widths, and
 * pairs that stand closer. It keeps nothing but its file, out of which it reads what a text needs.
 */
final class TrueTypeFont {
    private final FontTables file;
    private final GlyphMap characters;
    private final GlyphOutlines glyphs;
    private final int unitsPerEm;
    private final int metrics;
    private final int fullMetrics;

    /**
     * Takes a font's file.
     *
     * @param name of the file, for messages
     * @throws FontException when it is not a TrueType font; drawing throws it when later parts of the font are damaged
     */
    TrueTypeFont(String name, byte[] bytes) {
        this.file = new FontTables(name, bytes);
        this.characters = new GlyphMap(file);
        this.glyphs = new GlyphOutlines(file);
        this.unitsPerEm = Math.max(1, file.unsigned(file.table("head") + 18));
        this.metrics = file.table("hmtx");
        this.fullMetrics = file.unsigned(file.table("hhea") + 34);
    }

    /** The font's units in the size of the font; in them are the widths and the outlines. */
    int unitsPerEm() {
        return unitsPerEm;
    }

    /** The glyph of a character, 0 when the font lacks it. */
    int glyph(int character) {
        return characters.glyph(character);
    }

    /** From where a glyph stands to where the next one does. */
    int width(int glyph) {
        // The last width counts for all further glyphs.
        return file.unsigned(metrics + 4 * Math.min(glyph, fullMetrics - 1));
    }

    /** What to add between two glyphs, less than 0 for closer; 0 when the font has no table {@code kern}. */
    int kerning(int left, int right) {
        if (!file.has("kern")) {
            return 0;
        }
        int pairs = file.table("kern") + 18;
        int low = 0;
        int high = file.unsigned(pairs - 8) - 1;
        long wanted = ((long) left << 16) | right;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int pair = pairs + 6 * middle;
            long found = Integer.toUnsignedLong(file.integer(pair));
            if (found == wanted) {
                return file.signed(pair + 4);
            } else if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** Draws the outline of a glyph; y grows upwards from the base line. */
    void outline(int glyph, OutlineVisitor pen) {
        glyphs.draw(glyph, pen);
    }
}
