package daybook.query;

import daybook.diagnostic.KnownNames;
import daybook.listing.EntryId;
import daybook.unicode.Unicode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A term that the syntax allows, and that finds nothing or something else than whoever wrote it means.
 *
 * @param offset where it begins in the query
 * @param length of the term
 */
public record QueryDoubt(int offset, int length, String problem, String hint) {
    private static final List<String> KINDS = List.of("new", "cross", "replacement");
    private static final Pattern RATING = Pattern.compile("[1-5]");

    /** The folded words of a day, or of a part of one. */
    private static final Pattern DAY = Pattern.compile("\\d\\d(?:\\d\\d)?(?: \\d\\d){0,2}");

    private static final Pattern EXCLUDED = Pattern.compile("[-!][\\w\"]");

    /** The doubtful terms of a query, in their order. */
    public static List<QueryDoubt> of(String query) throws QuerySyntaxException {
        return QueryLexer.tokens(query).stream().flatMap(it -> of(it).stream()).toList();
    }

    private static Optional<QueryDoubt> of(QueryToken token) {
        if (EXCLUDED.matcher(token.text()).lookingAt()) {
            return doubt(
                    token,
                    "'" + token.text().charAt(0) + "' before a term means nothing",
                    "write ANDNOT between what to find and what not");
        }
        if (token.field().isEmpty() || token.words().endsWith("*")) {
            return Optional.empty();
        }
        String value = Unicode.lowerCase(token.words().strip());
        return switch (token.field().get()) {
            case KIND -> ofName(token, value, KINDS, "no announcement is of the kind");
            case RATING ->
                RATING.matcher(value).matches()
                        ? Optional.empty()
                        : doubt(token, "a rating is a whole number from 1 to 5", "write rating:5, or rating:* for any");
            case PICK ->
                QueryParser.PICKED.contains(value)
                        ? Optional.empty()
                        : doubt(token, "no paper has this value", "write pick:yes, or ANDNOT pick:yes for all others");
            case DAY ->
                DAY.matcher(QueryWords.of(value).strip()).matches()
                        ? Optional.empty()
                        : doubt(token, "no day is written so", "write day:2025-07-15, or day:2025-07 for a month");
            case SOURCE -> ofName(token, value, EntryId.schemes(), "no paper is from");
            default -> Optional.empty();
        };
    }

    private static Optional<QueryDoubt> ofName(QueryToken token, String value, List<String> names, String problem) {
        return names.contains(value)
                ? Optional.empty()
                : doubt(
                        token,
                        problem + " '" + token.words() + "'",
                        KnownNames.of(names).hint(value).orElse(""));
    }

    private static Optional<QueryDoubt> doubt(QueryToken token, String problem, String hint) {
        return Optional.of(new QueryDoubt(token.offset(), token.text().length(), problem, hint));
    }
}
