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
    /** The day of the first announcement, such as {@code 2025-07-15}. */
    DAY("day"),
    /** The kind of the first announcement, such as {@code new}. */
    KIND("kind"),
    /** The best rating of a curator, from 1 to 5. */
    RATING("rating"),
    /** Whether a curator recommends it: {@code yes}. */
    PICK("pick"),
    /** The scheme of its identifier, such as {@code arxiv}. */
    SOURCE("source"),
    /** Any of the fields that hold texts of the paper or tags. */
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

    /** Whether terms without a field look at it. */
    boolean isOfAll() {
        return compareTo(TAG) <= 0;
    }

    static List<String> prefixes() {
        return Arrays.stream(values()).map(QueryField::prefix).toList();
    }
}
