package daybook.query;

import daybook.query.Query.And;
import daybook.query.Query.AndNot;
import daybook.query.Query.AuthorName;
import daybook.query.Query.Or;
import daybook.query.Query.Term;
import daybook.unicode.UnicodePattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Why a query finds a document: one of its terms, and where it stands.
 *
 * @param field never {@link QueryField#ALL}
 * @param excerpt the words around the place, which itself stands between angle brackets
 */
public record QueryMatch(QueryField field, String excerpt) {
    /** Characters shown on either side. */
    private static final int CONTEXT = 40;

    private static final UnicodePattern WORD = UnicodePattern.of(
            "(?<![\\p{L}\\p{N}])\\.[Nn][Ee][Tt](?![\\p{L}\\p{N}])|[\\p{L}\\p{N}\\p{M}]+(?:\\+\\+|#)?");

    /**
     * The first place of each term that counts, in the order of the query; none when the query does not find it, or for
     * a reason without a place, such as {@code all:*}.
     *
     * @param texts what {@link QueryDocument#of} was made of
     */
    public static List<QueryMatch> all(Query query, Map<QueryField, ? extends Collection<String>> texts) {
        return counting(query, QueryDocument.of(texts))
                .flatMap(it -> first(it, texts).stream())
                .distinct()
                .toList();
    }

    private static Stream<Query> counting(Query query, QueryDocument document) {
        if (!query.matches(document)) {
            return Stream.empty();
        }
        if (query instanceof And and) {
            return Stream.concat(counting(and.left(), document), counting(and.right(), document));
        }
        if (query instanceof Or or) {
            return Stream.concat(counting(or.left(), document), counting(or.right(), document));
        }
        return query instanceof AndNot not ? counting(not.left(), document) : Stream.of(query);
    }

    /** Of a name or a term. */
    private static Optional<QueryMatch> first(Query counts, Map<QueryField, ? extends Collection<String>> texts) {
        return counts instanceof AuthorName name
                ? first(
                        name.term(),
                        Map.of(
                                QueryField.AUTHOR,
                                Optional.ofNullable(texts.get(QueryField.AUTHOR)).stream()
                                        .flatMap(Collection::stream)
                                        .filter(it -> isOf(name, it))
                                        .toList()))
                : first((Term) counts, texts);
    }

    private static boolean isOf(AuthorName name, String author) {
        return name.matches(QueryDocument.of(Map.of(QueryField.AUTHOR, List.of(author))));
    }

    private static Optional<QueryMatch> first(Term term, Map<QueryField, ? extends Collection<String>> texts) {
        return Arrays.stream(QueryField.values())
                .filter(field -> term.field() == QueryField.ALL || term.field() == field)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream()
                        .flatMap(Collection::stream)
                        .flatMap(text -> excerpt(text, term).stream())
                        .map(excerpt -> new QueryMatch(field, excerpt)))
                .findFirst();
    }

    private static Optional<String> excerpt(String text, Term term) {
        List<String> wanted = List.of(term.needle().strip().split(" "));
        boolean open = !term.needle().endsWith(" ");
        List<MatchResult> words = WORD.matcher(text).results().toList();
        for (int start = 0; start + wanted.size() <= words.size(); start++) {
            if (stands(wanted, open, folded(text, words.subList(start, start + wanted.size())))) {
                int end = start + wanted.size() - 1;
                return Optional.of(
                        excerpt(text, words.get(start).start(), words.get(end).end()));
            }
        }
        return Optional.empty();
    }

    private static List<String> folded(String text, List<MatchResult> words) {
        return words.stream()
                .map(word ->
                        QueryWords.of(text.substring(word.start(), word.end())).strip())
                .toList();
    }

    private static boolean stands(List<String> wanted, boolean open, List<String> folded) {
        int last = wanted.size() - 1;
        return folded.subList(0, last).equals(wanted.subList(0, last))
                && (open
                        ? folded.get(last).startsWith(wanted.get(last))
                        : folded.get(last).equals(wanted.get(last)));
    }

    private static String excerpt(String text, int start, int end) {
        int from = text.lastIndexOf(' ', Math.max(0, start - CONTEXT)) + 1;
        int until = text.indexOf(' ', Math.min(text.length(), end + CONTEXT));
        String before = start - CONTEXT <= 0 ? text.substring(0, start) : "… " + text.substring(from, start);
        String after = until < 0 ? text.substring(end) : text.substring(end, until) + " …";
        return (before + "‹" + text.substring(start, end) + "›" + after).replace('\n', ' ');
    }
}
