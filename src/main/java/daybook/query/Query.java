package daybook.query;

/** A query over entries, as a tree. */
public sealed interface Query {
    /** Whether the query finds the document. */
    boolean matches(QueryDocument document);

    /**
     * Words that stand together in a field.
     *
     * @param needle the words in lower case with a space before them, and one behind them unless the last may go on
     */
    record Term(QueryField field, String needle) implements Query {
        /** What every text holds: a term such as {@code all:*} finds whatever has the field. */
        static final String ANYTHING = " ";

        @Override
        public boolean matches(QueryDocument document) {
            return document.contains(field, needle);
        }
    }

    /** Both. */
    record And(Query left, Query right) implements Query {
        @Override
        public boolean matches(QueryDocument document) {
            return left.matches(document) && right.matches(document);
        }
    }

    /** Either. */
    record Or(Query left, Query right) implements Query {
        @Override
        public boolean matches(QueryDocument document) {
            return left.matches(document) || right.matches(document);
        }
    }

    /** The left one without the right one. */
    record AndNot(Query left, Query right) implements Query {
        @Override
        public boolean matches(QueryDocument document) {
            return left.matches(document) && !right.matches(document);
        }
    }
}
