package daybook.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a term of a query looks at; the prefixes are those of arXiv's API, but for the curator's tags. */
public enum QueryField {
    TITLE("ti"),
    AUTHOR("au"),
    ABSTRACT("abs"),
    COMMENT("co"),
    JOURNAL("jr"),
    CATEGORY("cat"),
    ID("id"),
    TAG("tag"),
    /** Any of the fields. */
    ALL("all");

    private final String prefix;

    QueryField(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the colon. */
    public String prefix() {
        return prefix;
    }

    static Optional<QueryField> ofPrefix(String prefix) {
        return Arrays.stream(values()).filter(it -> it.prefix.equals(prefix)).findFirst();
    }

    static List<String> prefixes() {
        return Arrays.stream(values()).map(QueryField::prefix).toList();
    }
}
