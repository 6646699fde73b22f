package daybook.search;

import daybook.query.QueryField;
import java.util.List;

/** Where a word can stand in a paper, the weightiest place first. */
enum SearchField {
    TITLE(QueryField.TITLE.prefix(), 3, false),
    AUTHOR(QueryField.AUTHOR.prefix(), 2, false),
    TAG(QueryField.TAG.prefix(), 2, false),
    /** Titles of curated topics and names of subject categories. */
    TOPIC("topic", 2, false),
    CATEGORY(QueryField.CATEGORY.prefix(), 2, false),
    ID(QueryField.ID.prefix(), 2, false),
    JOURNAL(QueryField.JOURNAL.prefix(), 1, false),
    /** What curators wrote about it. */
    NOTE("note", 1, true),
    COMMENT(QueryField.COMMENT.prefix(), 1, true),
    ABSTRACT(QueryField.ABSTRACT.prefix(), 1, true);

    /** All fields; {@code values()} makes an array at each call. */
    private static final List<SearchField> FIELDS = List.of(values());

    /** A set of fields is a number of so many bits. */
    static final int BITS = FIELDS.size();

    /** The set of all fields. */
    static final int ALL = (1 << BITS) - 1;

    private final String prefix;
    private final int weight;
    private final boolean longText;

    SearchField(String prefix, int weight, boolean longText) {
        this.prefix = prefix;
        this.weight = weight;
        this.longText = longText;
    }

    /** What stands before the colon in a query, and what templates call the field. */
    String prefix() {
        return prefix;
    }

    /** What topics' queries call the same. */
    static SearchField of(QueryField field) {
        return FIELDS.stream()
                .filter(it -> it.prefix.equals(field.prefix()))
                .findFirst()
                .orElseThrow();
    }

    /** How much a word counts there for the order of results. */
    int weight() {
        return weight;
    }

    /** Whether its texts are too long to index pairs of neighbouring words. */
    boolean isLongText() {
        return longText;
    }

    /** The field's bit in a set of fields. */
    int bit() {
        return 1 << FIELDS.indexOf(this);
    }
}
