package daybook.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of one entry, field by field, found once for any number of queries. */
public final class QueryDocument {
    /** Between two names there are two spaces, and one before and behind all. */
    private static final Pattern NAMES = Pattern.compile("^ |  | $");

    private final Map<QueryField, List<String>> texts = new EnumMap<>(QueryField.class);

    /** Of the fields that a query asked for until now. */
    private final Map<QueryField, String> words = new EnumMap<>(QueryField.class);

    private QueryDocument() {}

    /**
     * Makes a document of the texts of fields; those of {@link QueryField#ALL} follow from the others. It is for one
     * thread.
     */
    public static QueryDocument of(Map<QueryField, ? extends Collection<String>> texts) {
        QueryDocument document = new QueryDocument();
        texts.forEach((field, values) -> document.texts.put(field, List.copyOf(values)));
        return document;
    }

    /**
     * The words of a field. Each text keeps a space on both sides, so that no phrase reaches from one into the next.
     */
    private String words(QueryField field) {
        return words.computeIfAbsent(
                field,
                it -> String.join(
                        "",
                        texts.getOrDefault(it, List.of()).stream()
                                .map(QueryWords::of)
                                .toList()));
    }

    /** Whether one of the authors has this family name, and a first name that begins so. */
    boolean hasAuthor(String familyName, String beginning) {
        String names = words(QueryField.AUTHOR);
        return NAMES.splitAsStream(names)
                .anyMatch(name -> (" " + name + " ").endsWith(familyName)
                        && name.startsWith(beginning)
                        && name.length() + 2 > familyName.length());
    }

    boolean contains(QueryField field, String needle) {
        if (field == QueryField.ALL) {
            return Arrays.stream(QueryField.values()).anyMatch(it -> it.isOfAll() && contains(it, needle));
        }
        return words(field).contains(needle);
    }
}
