package daybook.catalog;

import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.query.QueryDocument;
import daybook.query.QueryField;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What queries see of an entry. */
public final class EntryDocument {
    private EntryDocument() {}

    /** The texts that an entry has by itself, as pages show them. */
    public static Map<QueryField, Collection<String>> texts(Entry entry) {
        Map<QueryField, Collection<String>> texts = new EnumMap<>(QueryField.class);
        texts.put(QueryField.TITLE, List.of(plain(entry.title())));
        texts.put(QueryField.AUTHOR, plain(entry.authors().map(Authors::names).orElse(List.of()).stream()));
        texts.put(QueryField.ABSTRACT, plain(entry.abstractText().stream()));
        texts.put(QueryField.COMMENT, plain(entry.comments().stream()));
        texts.put(QueryField.JOURNAL, plain(entry.journalReference().stream()));
        texts.put(QueryField.CATEGORY, entry.subjects());
        texts.put(
                QueryField.ID,
                Stream.concat(Stream.of(entry.id().toString()), entry.doi().map(it -> EntryId.DOI + ":" + it).stream())
                        .toList());
        return texts;
    }

    private static List<String> plain(Stream<String> texts) {
        return texts.map(EntryDocument::plain).toList();
    }

    /**
     * A text without TeX. Most have none of the signs that change words, which is seen much quicker than any other sign
     * that TeX knows.
     */
    private static String plain(String text) {
        boolean mayHaveTex =
                text.indexOf('\\') >= 0 || text.indexOf('$') >= 0 || text.indexOf('{') >= 0 || text.indexOf('^') >= 0;
        return mayHaveTex ? TexText.plain(text) : text;
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
