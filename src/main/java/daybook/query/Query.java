package daybook.query;

/** A query over entries, as a tree. */
public sealed interface Query {
    /** Whether the query finds the document. */
    boolean matches(QueryDocument document);

    /** Whether the query looks at a field by name. */
    default boolean names(QueryField field) {
        if (this instanceof And and) {
            return and.left.names(field) || and.right.names(field);
        }
        if (this instanceof Or or) {
            return or.left.names(field) || or.right.names(field);
        }
        if (this instanceof AndNot not) {
            return not.left.names(field) || not.right.names(field);
        }
        return this instanceof Term term && term.field == field;
    }

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

    /**
     * An author as arXiv's API writes one: {@code lecun_y} is LeCun with a first name that begins with Y.
     *
     * @param familyName in lower case, with a space before and behind it
     * @param beginning of the first name
     */
    record AuthorName(String familyName, String beginning) implements Query {
        @Override
        public boolean matches(QueryDocument document) {
            return document.hasAuthor(familyName, beginning);
        }

        /** What of the name is found in a text. */
        Term term() {
            return new Term(QueryField.AUTHOR, familyName);
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
