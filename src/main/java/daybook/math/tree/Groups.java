package daybook.math.tree;

/** What begins a group on the stack of a parser. */
final class Groups {
    private Groups() {}

    /** A group, which something of its own closes. */
    private abstract static class Group extends StackItem {
        @Override
        final boolean isOpening() {
            return true;
        }

        @Override
        final Decision decide(StackItem item) {
            return item instanceof Closing closing ? close(closing) : super.decide(item);
        }

        /** Decides about what may close the group; here about what closes another one. */
        Decision close(Closing closing) {
            return super.decide(closing);
        }
    }

    /** All of a text. */
    static final class Start extends Group {
        @Override
        Decision close(Closing closing) {
            return closing.kind == Closing.ClosingKind.END
                    ? replace(new Finished(row(NodeKind.INFERRED)))
                    : super.close(closing);
        }
    }

    /** A brace. */
    static final class Brace extends Group {
        @Override
        Decision close(Closing closing) {
            return switch (closing.kind) {
                case BRACE -> replace(new Finished(MathNode.of(NodeKind.ATOM, row(NodeKind.INFERRED))));
                case END -> throw ParsingEnd.malformed("no }");
                default -> super.close(closing);
            };
        }
    }

    /** {@code \left}. */
    static final class Left extends Group {
        private final String delimiter;

        Left(String delimiter) {
            this.delimiter = delimiter;
        }

        @Override
        Decision close(Closing closing) {
            return switch (closing.kind) {
                case RIGHT -> replace(new Finished(fenced(closing.delimiter)));
                case END -> throw ParsingEnd.malformed("no \\right");
                case MIDDLE -> throw ParsingEnd.unsupported("\\middle");
                default -> super.close(closing);
            };
        }

        private MathNode fenced(String right) {
            MathNode row = MathNode.of(NodeKind.MROW).withClass(TexClass.INNER);
            row.isFenced = true;
            row.append(fence(delimiter, TexClass.OPEN));
            row.append(row(NodeKind.INFERRED));
            row.append(fence(right, TexClass.CLOSE));
            return row;
        }

        private static MathNode fence(String delimiter, TexClass texClass) {
            return MathNode.token(NodeKind.MO, delimiter)
                    .withClass(texClass)
                    .with("fence", "true")
                    .with("stretchy", "true")
                    .with("symmetric", "true");
        }
    }
}
