package daybook.query;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.query.Query.And;
import daybook.query.Query.AndNot;
import daybook.query.Query.AuthorName;
import daybook.query.Query.Or;
import daybook.query.Query.Term;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses queries such as {@code ti:"LLM serving" AND (abs:schedul* ANDNOT cat:cs.CL)}.
 *
 * <p>The syntax is that of arXiv's API (https://info.arxiv.org/help/api/user-manual.html#query_details). {@code AND}
 * and {@code ANDNOT} bind tighter than {@code OR}; a term without a field looks at all of them.
 */
public final class QueryParser {
    private static final List<String> OPERATORS = List.of("AND", "OR", "ANDNOT");
    private static final String OPERATOR_HINT = "write AND, OR or ANDNOT between two terms; a phrase stands in quotes";

    /** What is said of a paper that is picked: as documents have it, and as the front matter of notes. */
    static final List<String> PICKED = List.of("yes", "true");

    private static final Set<String> NOT = Set.of("NOT", "not", "!");

    private static final Pattern INNER_STAR = Pattern.compile("\\*(?=[^\"])");

    private final List<QueryToken> tokens;
    private final QueryToken end;
    private int next;

    private QueryParser(List<QueryToken> tokens, QueryToken end) {
        this.tokens = tokens;
        this.end = end;
    }

    /** The query that a text means. */
    public static Query parse(String text) throws QuerySyntaxException {
        QueryParser parser = new QueryParser(QueryLexer.tokens(text), QueryToken.of("", text.length()));
        Query query = parser.either();
        QueryToken rest = parser.peek();
        if (rest.is(")")) {
            throw new QuerySyntaxException(rest, "this parenthesis was never opened", "");
        }
        if (!rest.isEnd()) {
            throw parser.missingOperator(rest);
        }
        return query;
    }

    private Query either() throws QuerySyntaxException {
        Query query = both();
        while (peek().is("OR")) {
            next++;
            query = new Or(query, both());
        }
        return query;
    }

    private Query both() throws QuerySyntaxException {
        Query query = primary();
        while (peek().is("AND") || peek().is("ANDNOT")) {
            boolean and = peek().is("AND");
            next++;
            Query right = primary();
            query = and ? new And(query, right) : new AndNot(query, right);
        }
        return query;
    }

    private Query primary() throws QuerySyntaxException {
        QueryToken token = peek();
        next++;
        if (token.is("(")) {
            Query inner = either();
            if (peek().isEnd()) {
                throw new QuerySyntaxException(token, "this parenthesis is never closed", "");
            }
            if (!peek().is(")")) {
                throw missingOperator(peek());
            }
            next++;
            return inner;
        }
        if (token.word() && next < tokens.size() && NOT.contains(token.text())) {
            throw new QuerySyntaxException(
                    token, "'" + token.text() + "' is no operator", "write ANDNOT between what to find and what not");
        }
        if (token.isEnd() || token.is(")") || (token.word() && OPERATORS.contains(token.text()))) {
            throw new QuerySyntaxException(token, "a term is missing here", OPERATOR_HINT);
        }
        return term(token);
    }

    /** What stands between two terms may be meant as an operator. */
    private QuerySyntaxException missingOperator(QueryToken token) {
        Optional<String> meant =
                token.word() && next + 1 < tokens.size() ? QueryAdvice.operator(token.text()) : Optional.empty();
        return meant.isPresent()
                ? new QuerySyntaxException(token, "'" + token.text() + "' is no operator", "write " + meant.get())
                : new QuerySyntaxException(token, "two terms need an operator between them", OPERATOR_HINT);
    }

    private static Query term(QueryToken token) throws QuerySyntaxException {
        Matcher star = INNER_STAR.matcher(token.text());
        if (star.find()) {
            throw new QuerySyntaxException(
                    QueryToken.of("*", token.offset() + star.start()),
                    "a star is allowed only at the end of a term",
                    "schedul* matches any ending; a beginning or a middle cannot be left open");
        }
        boolean open = token.words().endsWith("*");
        if (token.word() && token.words().equals("*")) {
            return new Term(token.field().orElse(QueryField.ALL), Term.ANYTHING);
        }
        String words = QueryWords.of(value(token));
        if (words.isBlank()) {
            throw new QuerySyntaxException(token, "this term has no letter or digit", "");
        }
        Term term = new Term(token.field().orElse(QueryField.ALL), open ? words.stripTrailing() : words);
        return term.field() == QueryField.AUTHOR
                        && token.word()
                        && token.words().indexOf('_') > 0
                ? author(term, words)
                : term;
    }

    /** What a term looks for, as documents have it: identifiers and picks may be written in several forms. */
    private static String value(QueryToken token) {
        String written = token.words();
        return switch (token.field().orElse(QueryField.ALL)) {
            case ID -> IdentifierParser.ofAny(written).map(EntryId::toString).orElse(written);
            case PICK -> PICKED.contains(Unicode.lowerCase(written)) ? PICKED.get(0) : written;
            default -> written;
        };
    }

    /** arXiv's API writes authors as {@code lecun_y}, and family names of two words as {@code del_maestro}. */
    private static Query author(Term term, String words) {
        int last = words.stripTrailing().lastIndexOf(' ');
        return last <= 0
                ? term
                : new Or(
                        term,
                        new AuthorName(
                                words.substring(0, last + 1),
                                words.substring(last + 1).strip()));
    }

    private QueryToken peek() {
        return next < tokens.size() ? tokens.get(next) : end;
    }
}
