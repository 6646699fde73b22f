package daybook.query;

import daybook.unicode.Unicode;
import java.util.Map;
import java.util.Optional;

/** What to write in the place of what other searches understand and this syntax does not. */
final class QueryAdvice {
    /** Operators of other searches. */
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("and", "AND"),
            Map.entry("&&", "AND"),
            Map.entry("&", "AND"),
            Map.entry("+", "AND"),
            Map.entry("or", "OR"),
            Map.entry("||", "OR"),
            Map.entry("|", "OR"),
            Map.entry("not", "ANDNOT"),
            Map.entry("andnot", "ANDNOT"),
            Map.entry("and-not", "ANDNOT"),
            Map.entry("and_not", "ANDNOT"),
            Map.entry("!", "ANDNOT"),
            Map.entry("-", "ANDNOT"));

    /** Names of fields as people know them. */
    private static final Map<String, QueryField> FIELDS = Map.ofEntries(
            Map.entry("title", QueryField.TITLE),
            Map.entry("author", QueryField.AUTHOR),
            Map.entry("authors", QueryField.AUTHOR),
            Map.entry("by", QueryField.AUTHOR),
            Map.entry("abstract", QueryField.ABSTRACT),
            Map.entry("comment", QueryField.COMMENT),
            Map.entry("comments", QueryField.COMMENT),
            Map.entry("journal", QueryField.JOURNAL),
            Map.entry("category", QueryField.CATEGORY),
            Map.entry("categories", QueryField.CATEGORY),
            Map.entry("subject", QueryField.CATEGORY),
            Map.entry("tags", QueryField.TAG),
            Map.entry("date", QueryField.DAY),
            Map.entry("picks", QueryField.PICK),
            Map.entry("type", QueryField.KIND),
            Map.entry("any", QueryField.ALL));

    /** Quotes that text programs put in the place of straight ones. */
    private static final String TYPOGRAPHIC_QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2033";

    private QueryAdvice() {}

    /** The operator that a word is meant as, which is none. */
    static Optional<String> operator(String word) {
        return Optional.ofNullable(OPERATORS.get(Unicode.lowerCase(word)));
    }

    /** The field that a name is meant as, which is none. */
    static Optional<QueryField> field(String name) {
        return Optional.ofNullable(FIELDS.get(Unicode.lowerCase(name)));
    }

    /** Where the first typographic quote of a text is; negative for none. */
    static int typographicQuote(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            if (TYPOGRAPHIC_QUOTES.indexOf(text.charAt(offset)) >= 0) {
                return offset;
            }
        }
        return -1;
    }
}
