package daybook.query;

import java.util.Optional;

/** A syntax error in a query: {@code offset} counts characters from 0. */
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1;
    private final String problem;
    private final int offset;
    private final int length;
    private final transient Optional<String> hint;

    QuerySyntaxException(QueryToken token, String message, String hint) {
        super(message);
        this.problem = message;
        this.offset = token.offset();
        this.length = token.text().length();
        this.hint = hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** Where the error begins. */
    public int offset() {
        return offset;
    }

    /** How many characters are wrong, 0 at the end of the query. */
    public int length() {
        return length;
    }

    /** How to fix it, when known. */
    public Optional<String> hint() {
        return hint;
    }
}
