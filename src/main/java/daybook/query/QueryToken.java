package daybook.query;

import java.util.Optional;

/**
 * A parenthesis, or a word or a phrase with or without a field.
 *
 * @param text as it is written; empty at the end of a query
 * @param offset of its first character in the query, from 0
 * @param field empty when none is written
 * @param words what to find, without field and quotes; empty for a parenthesis
 * @param word whether it is a word without quotes, which may be an operator
 */
record QueryToken(String text, int offset, Optional<QueryField> field, String words, boolean word) {
    /** A token without a meaning of its own: a parenthesis, the end, or the place of an error. */
    static QueryToken of(String text, int offset) {
        return new QueryToken(text, offset, Optional.empty(), "", false);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    boolean is(String symbol) {
        return text.equals(symbol);
    }
}
