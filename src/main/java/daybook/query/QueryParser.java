package daybook.query;

import daybook.diagnostic.KnownNames;
import daybook.query.Query.And;
import daybook.query.Query.AndNot;
import daybook.query.Query.Or;
import daybook.query.Query.Term;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses queries such as {@code ti:"LLM serving" AND (abs:schedul* ANDNOT cat:cs.CL)}.
 *
 * <p>The syntax is that of arXiv's API (https://info.arxiv.org/help/api/user-manual.html#query_details). {@code AND}
 * and {@code ANDNOT} bind tighter than {@code OR}; a term without a field looks at all of them.
 */
public final class QueryParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<paren>[()])|(?:(?<field>\\w+):)?(?:\"(?<phrase>[^\"]*)(?<close>\"?)|(?<word>[^\\s()\"]+)))");

    private static final List<String> OPERATORS = List.of("AND", "OR", "ANDNOT");
    private static final String OPERATOR_HINT = "write AND, OR or ANDNOT between two terms; a phrase stands in quotes";

    /** In addresses of arXiv's API a plus is a space; in {@code c++} it is not. */
    private static final Pattern OF_ADDRESSES = Pattern.compile("(?<!\\+)\\+(?!\\+)|%[0-9A-Fa-f]{2}");

    private static final Pattern INNER_STAR = Pattern.compile("\\*(?=[^\"])");

    /** A query with more terms than this is an error, because it would overflow a thread's stack. */
    private static final int MOST_TOKENS = 1000;

    /** A syntax error in a query: {@code offset} counts characters from 0. */
    public static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        private final String problem;
        private final int offset;
        private final int length;
        private final transient Optional<String> hint;

        SyntaxException(Token token, String message, String hint) {
            super(message);
            this.problem = message;
            this.offset = token.offset;
            this.length = token.text.length();
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

    private record Token(String text, int offset, Optional<QueryField> field, String words, boolean word) {
        boolean isEnd() {
            return text.isEmpty();
        }

        boolean is(String symbol) {
            return text.equals(symbol);
        }
    }

    private final List<Token> tokens;
    private final Token end;
    private int next;

    private QueryParser(List<Token> tokens, Token end) {
        this.tokens = tokens;
        this.end = end;
    }

    /** The query that a text means. */
    public static Query parse(String text) throws SyntaxException {
        Token end = new Token("", text.length(), Optional.empty(), "", false);
        QueryParser parser = new QueryParser(tokens(text, end), end);
        Query query = parser.either();
        Token rest = parser.peek();
        if (rest.is(")")) {
            throw new SyntaxException(rest, "this parenthesis was never opened", "");
        }
        if (!rest.isEnd()) {
            throw new SyntaxException(rest, "two terms need an operator between them", OPERATOR_HINT);
        }
        return query;
    }

    private static List<Token> tokens(String text, Token end) throws SyntaxException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int offset = 0;
        while (matcher.find(offset) && matcher.start() == offset) {
            tokens.add(token(matcher));
            offset = matcher.end();
        }
        String rest = text.substring(offset);
        if (!rest.isBlank()) {
            throw new SyntaxException(
                    new Token(rest, offset, Optional.empty(), "", false),
                    "this is no term",
                    "a field looks like ti:word");
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new SyntaxException(end, "the query has more than " + MOST_TOKENS + " terms", "");
        }
        return tokens;
    }

    private static Token token(Matcher matcher) throws SyntaxException {
        String text = matcher.group().strip();
        int offset = matcher.end() - text.length();
        Optional<QueryField> field = Optional.empty();
        String prefix = matcher.group("field");
        if (prefix != null) {
            field = QueryField.ofPrefix(Unicode.lowerCase(prefix));
            if (field.isEmpty()) {
                Token wrong = new Token(prefix, offset, field, "", false);
                throw new SyntaxException(
                        wrong,
                        "unknown field '" + prefix + "'",
                        KnownNames.of(QueryField.prefixes())
                                .nearest(prefix)
                                .map(near -> "did you mean " + near + ":?")
                                .orElse("the fields are " + String.join(": ", QueryField.prefixes()) + ":"));
            }
        }
        String phrase = matcher.group("phrase");
        if (phrase != null && matcher.group("close").isEmpty()) {
            throw new SyntaxException(
                    new Token(text, offset, field, "", false), "this phrase has no closing quote", "");
        }
        String word = matcher.group("word");
        Matcher ofAddresses = OF_ADDRESSES.matcher(word == null ? "" : text);
        if (ofAddresses.find()) {
            String sign = ofAddresses.group();
            throw new SyntaxException(
                    new Token(sign, offset + ofAddresses.start(), field, "", false),
                    "'" + sign + "' is a sign of addresses, not of queries",
                    "write blanks in place of +, and signs as they are: ti:serving AND abs:\"large model\"");
        }
        if (prefix == null && word != null && word.endsWith(":")) {
            throw new SyntaxException(
                    new Token(text, offset, field, "", false),
                    "a term is missing behind '" + word + "'",
                    "write a word or a phrase right behind the colon, and the field again for each term");
        }
        return new Token(
                text,
                offset,
                field,
                phrase != null ? phrase : word == null ? "" : word,
                phrase == null && word != null);
    }

    private Query either() throws SyntaxException {
        Query query = both();
        while (peek().is("OR")) {
            next++;
            query = new Or(query, both());
        }
        return query;
    }

    private Query both() throws SyntaxException {
        Query query = primary();
        while (peek().is("AND") || peek().is("ANDNOT")) {
            boolean and = peek().is("AND");
            next++;
            Query right = primary();
            query = and ? new And(query, right) : new AndNot(query, right);
        }
        return query;
    }

    private Query primary() throws SyntaxException {
        Token token = peek();
        next++;
        if (token.is("(")) {
            Query inner = either();
            if (peek().isEnd()) {
                throw new SyntaxException(token, "this parenthesis is never closed", "");
            }
            if (!peek().is(")")) {
                throw new SyntaxException(peek(), "two terms need an operator between them", OPERATOR_HINT);
            }
            next++;
            return inner;
        }
        if (token.isEnd() || token.is(")") || (token.word && OPERATORS.contains(token.text))) {
            throw new SyntaxException(token, "a term is missing here", OPERATOR_HINT);
        }
        return term(token);
    }

    private static Term term(Token token) throws SyntaxException {
        Matcher star = INNER_STAR.matcher(token.text);
        if (star.find()) {
            throw new SyntaxException(
                    new Token("*", token.offset + star.start(), token.field, "", false),
                    "a star can stand only at the end of a term",
                    "a term such as schedul* takes any ending; nothing takes any beginning or middle");
        }
        boolean open = token.words.endsWith("*");
        // arXiv's API writes author names as del_maestro.
        String words = FoldedWords.of(token.words);
        if (words.isBlank()) {
            throw new SyntaxException(token, "this term has no letter or digit", "");
        }
        return new Term(token.field.orElse(QueryField.ALL), open ? words.stripTrailing() : words);
    }

    private Token peek() {
        return next < tokens.size() ? tokens.get(next) : end;
    }
}
