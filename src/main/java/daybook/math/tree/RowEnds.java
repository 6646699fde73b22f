package daybook.math.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outermost nodes of a row that are no space.
 *
 * @param first null when all is space
 * @param last null when all is space
 */
record RowEnds(@Nullable MathNode first, @Nullable MathNode last) {
    static RowEnds of(List<MathNode> row) {
        MathNode first = null;
        MathNode last = null;
        for (MathNode node : row) {
            if (!node.isSpaceLike()) {
                first = first == null ? node : first;
                last = node;
            }
        }
        return new RowEnds(first, last);
    }

    /** The same with another node in the place of one. */
    RowEnds with(MathNode node, MathNode other) {
        return new RowEnds(first == node ? other : first, last == node ? other : last);
    }

    /** Whether only one node is no space. */
    boolean areOne() {
        return first != null && first == last;
    }
}
