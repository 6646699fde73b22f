package daybook.titlecard;

/** Which glyph shows a character: the table {@code cmap} in the two forms that fonts have today. */
final class GlyphMap {
    /** Segments of the 65,536 first characters. */
    private static final int SEGMENTS = 4;

    /** Groups of any characters. */
    private static final int GROUPS = 12;

    private static final int GROUP = 12;

    private final FontTables file;
    private final int table;
    private final int format;

    /**
     * Chooses the largest of the font's maps.
     *
     * @throws FontException when it has none of the two forms
     */
    GlyphMap(FontTables file) {
        int start = file.table("cmap");
        int best = 0;
        int bestFormat = 0;
        for (int index = 0; index < file.unsigned(start + 2); index++) {
            int map = start + file.integer(start + 8 + index * 8);
            int form = file.unsigned(map);
            if ((form == SEGMENTS || form == GROUPS) && form > bestFormat) {
                best = map;
                bestFormat = form;
            }
        }
        if (bestFormat == 0) {
            throw file.damaged();
        }
        this.file = file;
        this.table = best;
        this.format = bestFormat;
    }

    /** The glyph of a character, 0 for none. */
    int glyph(int character) {
        return format == GROUPS ? ofGroups(character) : ofSegments(character);
    }

    private int ofGroups(int character) {
        int low = 0;
        int high = file.integer(table + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = table + 16 + middle * GROUP;
            if (character < file.integer(group)) {
                high = middle - 1;
            } else if (character > file.integer(group + 4)) {
                low = middle + 1;
            } else {
                return file.integer(group + 8) + character - file.integer(group);
            }
        }
        return 0;
    }

    private int ofSegments(int character) {
        int size = file.unsigned(table + 6);
        int ends = table + 14;
        int starts = ends + size + 2;
        for (int segment = 0; segment < size; segment += 2) {
            if (character <= file.unsigned(ends + segment)) {
                return file.unsigned(starts + segment) <= character ? inSegment(character, starts + segment, size) : 0;
            }
        }
        return 0;
    }

    /** Behind the first characters of all segments stand what is added, and where glyphs are listed instead. */
    private int inSegment(int character, int start, int size) {
        int added = file.unsigned(start + size);
        int list = start + 2 * size;
        int offset = file.unsigned(list);
        int glyph = offset == 0 ? character : file.unsigned(list + offset + 2 * (character - file.unsigned(start)));
        return glyph == 0 ? 0 : (glyph + added) & 0xffff;
    }
}
