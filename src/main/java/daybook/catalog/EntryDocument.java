package daybook.catalog;

import daybook.listing.Authors;
import daybook.query.QueryDocument;
import daybook.query.QueryField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What queries see of an entry. */
public final class EntryDocument {
    private EntryDocument() {}

    /** The texts that an entry has by itself. */
    public static Map<QueryField, Collection<String>> texts(Entry entry) {
        Map<QueryField, Collection<String>> texts = new EnumMap<>(QueryField.class);
        texts.put(QueryField.TITLE, List.of(entry.title()));
        texts.put(QueryField.AUTHOR, entry.authors().map(Authors::names).orElse(List.of()));
        texts.put(QueryField.ABSTRACT, entry.abstractText().stream().toList());
        texts.put(QueryField.COMMENT, entry.comments().stream().toList());
        texts.put(QueryField.JOURNAL, entry.journalReference().stream().toList());
        texts.put(QueryField.CATEGORY, entry.subjects());
        texts.put(QueryField.ID, List.of(entry.id().toString()));
        return texts;
    }

    /** The texts of all fields. */
    public static Map<QueryField, Collection<String>> texts(Entry entry, CuratorMarks marks) {
        Map<QueryField, Collection<String>> texts = texts(entry);
        texts.put(QueryField.TAG, marks.tags());
        texts.put(
                QueryField.DAY,
                entry.firstDay().map(LocalDate::toString).stream().toList());
        texts.put(QueryField.KIND, List.of(entry.firstKind().key()));
        texts.put(QueryField.RATING, marks.rating() == 0 ? List.of() : List.of(String.valueOf(marks.rating())));
        texts.put(QueryField.PICK, marks.pick() ? List.of("yes") : List.of());
        texts.put(QueryField.SOURCE, List.of(entry.id().scheme()));
        return texts;
    }

    /** The entry as queries match it. */
    public static QueryDocument of(Entry entry, CuratorMarks marks) {
        return QueryDocument.of(texts(entry, marks));
    }
}
