package daybook.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The words of one entry, field by field, ready to be matched by any number of queries. */
public final class Document {
    private final Map<Field, String> words = new EnumMap<>(Field.class);

    private Document() {}

    /** Makes a document of the texts of fields; those of {@link Field#ALL} follow from the others. */
    public static Document of(Map<Field, ? extends Collection<String>> texts) {
        Document document = new Document();
        // Each text keeps a space on both sides, so that no phrase reaches from one author into the next.
        texts.forEach((field, values) -> document.words.put(
                field, String.join("", values.stream().map(FoldedWords::of).toList())));
        return document;
    }

    boolean contains(Field field, String needle) {
        if (field == Field.ALL) {
            return Arrays.stream(Field.values()).anyMatch(it -> it != Field.ALL && contains(it, needle));
        }
        return words.getOrDefault(field, "").contains(needle);
    }
}
