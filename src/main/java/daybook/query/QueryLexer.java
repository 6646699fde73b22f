package daybook.query;

import daybook.diagnostic.KnownNames;
import daybook.text.TextScanner;
import daybook.unicode.Unicode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a query into its tokens. */
final class QueryLexer {
    /** In addresses of arXiv's API a plus is a space; in {@code c++} it is not. */
    private static final Pattern OF_ADDRESSES = Pattern.compile("(?<!\\+)\\+(?!\\+)|%[0-9A-Fa-f]{2}");

    /** A query with more tokens than this is an error, because it would overflow a thread's stack. */
    private static final int MOST_TOKENS = 1000;

    private final TextScanner scanner;

    private QueryLexer(String query) {
        this.scanner = new TextScanner(query);
    }

    /** The tokens in their order. */
    static List<QueryToken> tokens(String query) throws QuerySyntaxException {
        QueryLexer lexer = new QueryLexer(query);
        List<QueryToken> tokens = new ArrayList<>();
        lexer.scanner.whitespace();
        while (lexer.scanner.hasNext()) {
            tokens.add(lexer.token());
            lexer.scanner.whitespace();
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new QuerySyntaxException(
                    tokens.get(MOST_TOKENS),
                    "the query has more than " + MOST_TOKENS + " terms, operators and parentheses",
                    "make several topics of it");
        }
        return tokens;
    }

    private QueryToken token() throws QuerySyntaxException {
        int start = scanner.position();
        if (scanner.next('(') || scanner.next(')')) {
            return QueryToken.of(textFrom(start), start);
        }
        String prefix = prefix();
        Optional<QueryField> field = prefix.isEmpty() ? Optional.empty() : Optional.of(field(prefix, start));
        if (scanner.next('"')) {
            String phrase = scanner.takeWhile(it -> it != '"');
            if (!scanner.next('"')) {
                throw new QuerySyntaxException(
                        QueryToken.of(textFrom(start), start), "this phrase has no closing quote", "");
            }
            return new QueryToken(textFrom(start), start, field, phrase, false);
        }
        String word = scanner.takeWhile(QueryLexer::isOfWord);
        QueryToken token = new QueryToken(textFrom(start), start, field, word, true);
        check(token);
        return token;
    }

    private String textFrom(int start) {
        return scanner.text(start, scanner.position());
    }

    /** Takes a field's name and its colon; takes nothing, and is empty, unless a word or a phrase is right behind. */
    private String prefix() {
        int start = scanner.position();
        String name = scanner.takeWhile(it -> it == '_' || Unicode.isAsciiLetter(it) || (it >= '0' && it <= '9'));
        boolean isPrefix = !name.isEmpty() && scanner.next(':') && isTerm(scanner.peek());
        if (!isPrefix) {
            scanner.reset(start);
        }
        return isPrefix ? name : "";
    }

    private static boolean isTerm(int first) {
        return first != TextScanner.END && (first == '"' || isOfWord(first));
    }

    private static boolean isOfWord(int character) {
        return !Character.isWhitespace(character) && "()\"".indexOf(character) < 0;
    }

    private static QueryField field(String prefix, int offset) throws QuerySyntaxException {
        return QueryField.ofPrefix(Unicode.lowerCase(prefix))
                .orElseThrow(() -> new QuerySyntaxException(
                        QueryToken.of(prefix, offset),
                        "unknown field '" + prefix + "'",
                        QueryAdvice.field(prefix)
                                .map(meant -> "write " + meant.prefix() + ":")
                                .or(() -> KnownNames.of(QueryField.prefixes())
                                        .nearest(prefix)
                                        .map(near -> "did you mean " + near + ":?"))
                                .orElse("the fields are " + String.join(": ", QueryField.prefixes()) + ":")));
    }

    private static void check(QueryToken token) throws QuerySyntaxException {
        int quote = QueryAdvice.typographicQuote(token.text());
        if (quote >= 0) {
            throw new QuerySyntaxException(
                    QueryToken.of(token.text().substring(quote, quote + 1), token.offset() + quote),
                    "this is a typographic quote",
                    "write a straight one: \"");
        }
        Matcher ofAddresses = OF_ADDRESSES.matcher(token.text());
        if (ofAddresses.find()) {
            String sign = ofAddresses.group();
            throw new QuerySyntaxException(
                    QueryToken.of(sign, token.offset() + ofAddresses.start()),
                    "'" + sign + "' belongs to addresses, not to queries",
                    "write spaces in place of +, and decode other characters: ti:serving AND abs:\"large model\"");
        }
        if (token.field().isEmpty() && token.words().endsWith(":")) {
            throw new QuerySyntaxException(
                    token,
                    "a term is missing behind '" + token.words() + "'",
                    "write a word or a phrase right behind the colon, and the field again for each term");
        }
    }
}
