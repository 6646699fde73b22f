package daybook.math.tree;

/** What begins a group on the stack of a parser. */
final class Groups {
    private Groups() {}

    /** All of a text. */
    static final class Start extends StackItem {
        @Override
        boolean isOpening() {
            return true;
        }

        @Override
        Decision decide(StackItem item) {
            boolean isEnd = item instanceof Closing closing && closing.kind == Closing.ClosingKind.END;
            return isEnd ? replace(new Finished(row(NodeKind.INFERRED))) : super.decide(item);
        }
    }

    /** A brace. */
    static final class Brace extends StackItem {
        @Override
        boolean isOpening() {
            return true;
        }

        @Override
        Decision decide(StackItem item) {
            if (!(item instanceof Closing closing)) {
                return super.decide(item);
            }
            return switch (closing.kind) {
                case BRACE -> replace(new Finished(MathNode.of(NodeKind.ATOM, row(NodeKind.INFERRED))));
                case END -> throw ParsingEnd.malformed("no }");
                default -> super.decide(item);
            };
        }
    }

    /** {@code \left}. */
    static final class Left extends StackItem {
        private final String delimiter;

        Left(String delimiter) {
            this.delimiter = delimiter;
        }

        @Override
        boolean isOpening() {
            return true;
        }

        @Override
        Decision decide(StackItem item) {
            if (!(item instanceof Closing closing)) {
                return super.decide(item);
            }
            return switch (closing.kind) {
                case RIGHT -> replace(new Finished(fenced(closing.delimiter)));
                case END -> throw ParsingEnd.malformed("no \\right");
                case MIDDLE -> throw ParsingEnd.unsupported("\\middle");
                default -> super.decide(item);
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
