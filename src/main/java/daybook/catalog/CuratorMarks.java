package daybook.catalog;

import java.util.List;

/**
 * What curators say of a paper in the front matter of their notes.
 *
 * @param rating the best, from 1 to 5, or 0 for none
 * @param pick whether one recommends it
 */
public record CuratorMarks(List<String> tags, int rating, boolean pick) {
    /** Those of a paper without notes. */
    public static final CuratorMarks NONE = new CuratorMarks(List.of(), 0, false);

    public CuratorMarks {
        tags = List.copyOf(tags);
    }
}
