package daybook.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Delimited;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Leaves out emphasis within emphasis that is deeper than anybody reads: each pair of a row of asterisks is a level,
 * and programs that read HTML have limits. The text within stays.
 */
final class NestedEmphasis implements PostProcessor {
    private static final int DEEPEST = 20;

    /** A node and how many levels of emphasis it and those around it are. */
    private record LeveledNode(Node node, int level) {}

    @Override
    public Node process(Node document) {
        List<Node> deep = new ArrayList<>();
        Deque<LeveledNode> open = new ArrayDeque<>();
        open.push(new LeveledNode(document, 0));
        while (!open.isEmpty()) {
            LeveledNode parent = open.pop();
            for (Node node = parent.node.getFirstChild(); node != null; node = node.getNext()) {
                int level = parent.level + (node instanceof Delimited ? 1 : 0);
                if (node instanceof Delimited && level > DEEPEST) {
                    deep.add(node);
                }
                open.push(new LeveledNode(node, level));
            }
        }
        deep.forEach(NestedEmphasis::unwrap);
        return document;
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }
}
