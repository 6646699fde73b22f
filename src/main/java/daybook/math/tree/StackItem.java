package daybook.math.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item on the stack of a parser, as MathJax has them
 * (https://github.com/mathjax/MathJax-src/blob/3.2.2/ts/input/tex/base/BaseItems.ts): a group that is open, or a
 * construct that waits for what follows. Each decides what happens to the item behind it.
 */
abstract class StackItem {
    /** What stands in it, in order. */
    final List<MathNode> nodes = new ArrayList<>();

    private @Nullable Fonts fonts;

    /** What happens to an item that is pushed. */
    sealed interface Decision {
        /** It comes onto the stack. */
        record Push() implements Decision {}

        /** It has become a part of the item on top. */
        record Taken() implements Decision {}

        /** It and the item on top give way to others. */
        record Replace(List<StackItem> items) implements Decision {}
    }

    static final Decision PUSH = new Decision.Push();
    static final Decision TAKEN = new Decision.Taken();

    static Decision replace(StackItem... items) {
        return new Decision.Replace(List.of(items));
    }

    /** Whether it begins a group, which has its own fonts. */
    boolean isOpening() {
        return false;
    }

    /** Whether it ends what waits for more. */
    boolean isClosing() {
        return false;
    }

    /** Decides about an item that is pushed when this one is on top. */
    Decision decide(StackItem item) {
        if (item instanceof Closing closing && closing.kind != Closing.ClosingKind.END) {
            if (closing.kind == Closing.ClosingKind.LINE && isOpening()) {
                return TAKEN;
            }
            throw ParsingEnd.malformed("misplaced " + closing.kind);
        }
        if (item instanceof Over over && isOpening()) {
            over.numerator = row(NodeKind.MROW);
            nodes.clear();
        }
        if (item instanceof Finished finished) {
            nodes.add(finished.node());
            return TAKEN;
        }
        return PUSH;
    }

    /** All nodes as one. */
    MathNode row(NodeKind kindOfSeveral) {
        return nodes.size() == 1 ? nodes.get(0) : MathNode.of(kindOfSeveral, nodes);
    }

    /** The last node; empty when there is none. */
    Optional<MathNode> last() {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(nodes.size() - 1));
    }

    /** The last node, which is taken out; empty when there is none. */
    Optional<MathNode> takeLast() {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.remove(nodes.size() - 1));
    }

    Fonts fonts() {
        if (fonts == null) {
            throw new IllegalStateException("not on a stack");
        }
        return fonts;
    }

    void setFonts(Fonts used) {
        fonts = used;
    }

    /** A node that nothing is to be added to. */
    static final class Finished extends StackItem {
        Finished(MathNode node) {
            nodes.add(node);
        }

        MathNode node() {
            return nodes.get(0);
        }
    }

    /** The end of a group, or of all. */
    static final class Closing extends StackItem {
        final ClosingKind kind;

        /** Empty when it has none. */
        final String delimiter;

        enum ClosingKind {
            END,
            BRACE,
            RIGHT,
            MIDDLE,
            LINE
        }

        Closing(ClosingKind kind, String delimiter) {
            this.kind = kind;
            this.delimiter = delimiter;
        }

        @Override
        boolean isClosing() {
            return true;
        }
    }

    /** A command such as {@code \displaystyle}, which lasts to the end of its group. */
    static final class Style extends StackItem {
        private final MathNode style;

        Style(MathNode style) {
            this.style = style;
        }

        @Override
        Decision decide(StackItem item) {
            if (!item.isClosing()) {
                return super.decide(item);
            }
            nodes.forEach(style.first()::append);
            return replace(new Finished(style), item);
        }
    }

    /** {@code \over} and its like, which divides its group. */
    static final class Over extends StackItem {
        /** Of the line, as MathML states it; empty for the usual one. */
        private final String thickness;

        private final String open;
        private final String close;

        @Nullable MathNode numerator;

        /** @param open the delimiter before the fraction; this and the one behind it may be empty */
        Over(String thickness, String open, String close) {
            this.thickness = thickness;
            this.open = open;
            this.close = close;
        }

        @Override
        boolean isClosing() {
            return true;
        }

        @Override
        Decision decide(StackItem item) {
            if (item instanceof Over) {
                throw ParsingEnd.malformed("\\over twice");
            }
            MathNode above = numerator;
            if (!item.isClosing() || above == null) {
                return super.decide(item);
            }
            MathNode fraction = MathNode.of(NodeKind.MFRAC, above, row(NodeKind.MROW));
            if (!thickness.isEmpty()) {
                fraction.with("linethickness", thickness);
            }
            return replace(new Finished(BoxParser.fenced(open, fraction, close)), item);
        }
    }
}
