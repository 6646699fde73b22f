package daybook.math.tree;

/** Ends the parsing of a formula that is no tree. */
final class ParsingEnd extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ParsedMath outcome;

    private ParsingEnd(ParsedMath outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
    }

    /** MathJax reports an error here. */
    static ParsingEnd malformed(String reason) {
        return new ParsingEnd(new ParsedMath.Malformed(), reason);
    }

    /** MathJax knows more than this parser. */
    static ParsingEnd unsupported(String reason) {
        return new ParsingEnd(new ParsedMath.Unsupported(), reason);
    }

    ParsedMath outcome() {
        return outcome;
    }
}
