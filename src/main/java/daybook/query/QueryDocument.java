package daybook.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of one entry, field by field, ready to be matched by any number of queries. */
public final class QueryDocument {
    /** Between two names there are two spaces, and one before and behind all. */
    private static final Pattern NAMES = Pattern.compile("^ |  | $");

    private final Map<QueryField, String> words = new EnumMap<>(QueryField.class);

    private QueryDocument() {}

    /** Makes a document of the texts of fields; those of {@link QueryField#ALL} follow from the others. */
    public static QueryDocument of(Map<QueryField, ? extends Collection<String>> texts) {
        QueryDocument document = new QueryDocument();
        // Each text keeps a space on both sides, so that no phrase reaches from one author into the next.
        texts.forEach((field, values) -> document.words.put(
                field, String.join("", values.stream().map(QueryWords::of).toList())));
        return document;
    }

    /** Whether one of the authors has this family name, and a first name that begins so. */
    boolean hasAuthor(String familyName, String beginning) {
        String names = words.getOrDefault(QueryField.AUTHOR, "");
        return NAMES.splitAsStream(names)
                .anyMatch(name -> (" " + name + " ").endsWith(familyName)
                        && name.startsWith(beginning)
                        && name.length() + 2 > familyName.length());
    }

    boolean contains(QueryField field, String needle) {
        if (field == QueryField.ALL) {
            return Arrays.stream(QueryField.values()).anyMatch(it -> it.isOfAll() && contains(it, needle));
        }
        return words.getOrDefault(field, "").contains(needle);
    }
}
