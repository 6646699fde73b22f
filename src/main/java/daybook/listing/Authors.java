package daybook.listing;

import java.util.List;

/**
 * The author list of a paper as far as it is known.
 *
 * @param names in the paper's order, each on one line, never empty
 * @param truncated whether the source is known to have left some out at the end
 */
public record Authors(List<String> names, boolean truncated) {
    public Authors {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an unknown author list is an absent one");
        }
        names = NameList.of(names);
    }

    /**
     * The list that has these {@link #lines}.
     *
     * @throws IllegalArgumentException if there is nothing in them
     */
    public static Authors ofLines(String lines, boolean truncated) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no names");
        }
        return new Authors(new NameList(lines), truncated);
    }

    /** The names as one text, each on a line. */
    public String lines() {
        return NameList.of(names).lines();
    }
}
