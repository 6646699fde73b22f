package daybook.catalog;

import daybook.listing.Authors;
import daybook.query.Document;
import daybook.query.Field;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What queries see of an entry. */
public final class EntryDocument {
    private EntryDocument() {}

    /** The texts of an entry's fields. */
    public static Map<Field, Collection<String>> texts(Entry entry, List<String> tags) {
        Map<Field, Collection<String>> texts = new EnumMap<>(Field.class);
        texts.put(Field.TITLE, List.of(entry.title()));
        texts.put(Field.AUTHOR, entry.authors().map(Authors::names).orElse(List.of()));
        texts.put(Field.ABSTRACT, entry.abstractText().stream().toList());
        texts.put(Field.COMMENT, entry.comments().stream().toList());
        texts.put(Field.JOURNAL, entry.journalReference().stream().toList());
        texts.put(Field.CATEGORY, entry.subjects());
        texts.put(Field.ID, List.of(entry.id().toString()));
        texts.put(Field.TAG, tags);
        return texts;
    }

    /** The entry as queries match it. */
    public static Document of(Entry entry, List<String> tags) {
        return Document.of(texts(entry, tags));
    }
}
