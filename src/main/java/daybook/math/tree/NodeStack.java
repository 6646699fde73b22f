package daybook.math.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The stack of a parser. */
final class NodeStack {
    private final Deque<StackItem> items = new ArrayDeque<>();
    private final Fonts outer;

    NodeStack(Fonts fonts) {
        this.outer = fonts;
        push(new Groups.Start());
    }

    StackItem top() {
        return items.getLast();
    }

    int size() {
        return items.size();
    }

    /** The fonts of the innermost group. */
    Fonts fonts() {
        return items.isEmpty() ? outer : top().fonts();
    }

    void push(MathNode node) {
        if (node.kind == NodeKind.INFERRED) {
            node.children().forEach(it -> push(new StackItem.Finished(it)));
        } else {
            push(new StackItem.Finished(node));
        }
    }

    /** Lets the item on top decide, and its successors, until one has taken the item or lets it onto the stack. */
    void push(StackItem item) {
        Deque<StackItem> waiting = new ArrayDeque<>();
        waiting.add(item);
        while (!waiting.isEmpty()) {
            StackItem next = waiting.removeFirst();
            StackItem.Decision decision = items.isEmpty() ? StackItem.PUSH : top().decide(next);
            if (decision instanceof StackItem.Decision.Push) {
                next.setFonts(next.isOpening() ? fonts().copy() : fonts());
                items.addLast(next);
            } else if (decision instanceof StackItem.Decision.Replace replace) {
                items.removeLast();
                for (int index = replace.items().size() - 1; index >= 0; index--) {
                    waiting.addFirst(replace.items().get(index));
                }
            }
        }
    }

    /** The last node, which is taken out; empty at the beginning of a group. */
    Optional<MathNode> takeLast() {
        return top().takeLast();
    }

    /** The item on top, which is taken off. */
    StackItem pop() {
        return items.removeLast();
    }

    /** All that was pushed, as one node. */
    MathNode end() {
        push(new StackItem.Closing(StackItem.Closing.ClosingKind.END, ""));
        return ((StackItem.Finished) top()).node();
    }
}
