package daybook.listing;

import java.util.List;

/**
 * The author list of a paper as far as it is known.
 *
 * @param names in the paper's order, never empty
 * @param truncated whether the source is known to have left some out at the end
 */
public record Authors(List<String> names, boolean truncated) {
    public Authors {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an unknown author list is an absent one");
        }
        names = List.copyOf(names);
    }
}
