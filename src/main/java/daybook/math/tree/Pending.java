package daybook.math.tree;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits on the stack of a parser for the next atom. */
final class Pending {
    private static final String APPLY_FUNCTION = "\u2061";
    private static final String STROKE = "\u0338";
    private static final String LARGE_STROKE = "\u29f8";

    private Pending() {}

    private static boolean opens(StackItem item) {
        return item instanceof Groups.Brace || item instanceof Groups.Left;
    }

    /** A base, which waits for its script. */
    static final class Script extends StackItem {
        private final boolean isUpper;
        private final @Nullable MathNode primes;
        private final @Nullable Boolean movesScripts;

        Script(MathNode base, boolean isUpper, @Nullable MathNode primes, @Nullable Boolean movesScripts) {
            nodes.add(base);
            this.isUpper = isUpper;
            this.primes = primes;
            this.movesScripts = movesScripts;
        }

        @Override
        Decision decide(StackItem item) {
            if (opens(item)) {
                return PUSH;
            }
            if (!(item instanceof Finished finished)) {
                throw ParsingEnd.malformed("no script");
            }
            MathNode base = last().orElseThrow(() -> ParsingEnd.malformed("no base"));
            MathNode script = finished.node();
            if (primes != null && isUpper) {
                primes.hasVariantForm = true;
                script = MathNode.of(NodeKind.MROW, primes, script);
            } else if (primes != null) {
                base.setScript(true, primes);
            }
            base.setScript(isUpper, script);
            if (movesScripts != null) {
                base.movesScripts = movesScripts;
            }
            return replace(new Finished(base));
        }
    }

    /** A base and its primes, which scripts may follow. */
    static final class Primes extends StackItem {
        Primes(MathNode base, MathNode primes) {
            nodes.add(base);
            nodes.add(primes);
        }

        @Override
        Decision decide(StackItem item) {
            MathNode base = nodes.get(0);
            MathNode primes = nodes.get(1);
            if (base.kind == NodeKind.MSUBSUP) {
                base.setScript(true, primes);
                return replace(new Finished(base), item);
            }
            MathNode script = MathNode.of(NodeKind.MSUP, base, primes);
            script.upper = primes;
            return replace(new Finished(script), item);
        }
    }

    /** The name of a function, which is applied to an atom that may follow. */
    static final class Function extends StackItem {
        Function(MathNode name) {
            nodes.add(name);
        }

        @Override
        Decision decide(StackItem item) {
            Optional<MathNode> name = last();
            if (name.isEmpty()) {
                return super.decide(item);
            }
            if (item.isOpening()) {
                return PUSH;
            }
            Finished function = new Finished(name.get());
            boolean isArgument = item instanceof Function || (item instanceof Finished next && isArgument(next.node()));
            if (!isArgument) {
                return replace(function, item);
            }
            MathNode apply = MathNode.token(NodeKind.MO, APPLY_FUNCTION).withClass(TexClass.NONE);
            apply.isBold = fonts().isBold;
            return replace(function, new Finished(apply), item);
        }

        private static boolean isArgument(MathNode node) {
            if (node.kind == NodeKind.MSPACE || isSpacer(node)) {
                return false;
            }
            MathNode core = node.isEmbellished() ? Cores.operator(node) : node;
            return Operators.entry(core)
                    .map(it -> switch (it.texClass()) {
                        case BIN, REL, CLOSE, PUNCT -> false;
                        default -> true;
                    })
                    .orElse(true);
        }

        private static boolean isSpacer(MathNode node) {
            return node.kind == NodeKind.MSTYLE
                    && !node.first().children().isEmpty()
                    && node.first().first().kind == NodeKind.MSPACE;
        }
    }

    /** {@code \not}. */
    static final class Negation extends StackItem {
        @Override
        Decision decide(StackItem item) {
            if (opens(item)) {
                return PUSH;
            }
            if (item instanceof Finished finished && isCharacter(finished.node())) {
                MathNode node = finished.node();
                node.text = MathJaxTable.negated(node.text).orElse(node.text + STROKE);
                return replace(item);
            }
            MathNode stroke = MathNode.of(NodeKind.MPADDED, MathNode.token(NodeKind.MTEXT, LARGE_STROKE))
                    .with("width", "0");
            return replace(new Finished(MathNode.of(NodeKind.ATOM, stroke).withClass(TexClass.REL)), item);
        }

        private static boolean isCharacter(MathNode node) {
            boolean isText = node.kind == NodeKind.MO || node.kind == NodeKind.MI || node.kind == NodeKind.MTEXT;
            return isText && node.text.length() == 1 && !Boolean.TRUE.equals(node.movesScripts);
        }
    }

    /** {@code \dots}, whose height is that of what follows. */
    static final class Dots extends StackItem {
        private final MathNode low;
        private final MathNode centred;

        Dots(MathNode low, MathNode centred) {
            this.low = low;
            this.centred = centred;
        }

        @Override
        Decision decide(StackItem item) {
            if (opens(item)) {
                return PUSH;
            }
            boolean isBetween = item instanceof Finished finished
                    && finished.node().isEmbellished()
                    && Operators.isBetween(Cores.operator(finished.node()));
            return replace(new Finished(isBetween ? centred : low), item);
        }
    }
}
