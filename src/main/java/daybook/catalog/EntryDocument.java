package daybook.catalog;

import daybook.listing.Authors;
import daybook.query.QueryDocument;
import daybook.query.QueryField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What queries see of an entry. */
public final class EntryDocument {
    private EntryDocument() {}

    /** The texts of an entry's fields. */
    public static Map<QueryField, Collection<String>> texts(Entry entry, List<String> tags) {
        Map<QueryField, Collection<String>> texts = new EnumMap<>(QueryField.class);
        texts.put(QueryField.TITLE, List.of(entry.title()));
        texts.put(QueryField.AUTHOR, entry.authors().map(Authors::names).orElse(List.of()));
        texts.put(QueryField.ABSTRACT, entry.abstractText().stream().toList());
        texts.put(QueryField.COMMENT, entry.comments().stream().toList());
        texts.put(QueryField.JOURNAL, entry.journalReference().stream().toList());
        texts.put(QueryField.CATEGORY, entry.subjects());
        texts.put(QueryField.ID, List.of(entry.id().toString()));
        texts.put(QueryField.TAG, tags);
        return texts;
    }

    /** The entry as queries match it. */
    public static QueryDocument of(Entry entry, List<String> tags) {
        return QueryDocument.of(texts(entry, tags));
    }
}
