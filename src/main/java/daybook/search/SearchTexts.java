package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.model.NoteIndex;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.PaperIndex;
import daybook.note.NoteTarget;
import daybook.query.QueryField;
import daybook.tex.TexText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be found of papers: text as pages show it, without TeX. */
final class SearchTexts {
    private final NoteIndex notes;
    private final Map<EntryId, List<PageLink>> topics;

    SearchTexts(PaperIndex papers, NoteIndex notes) {
        this.notes = notes;
        this.topics = papers.curatedTopicLinks();
    }

    /** What the paper itself says. */
    static Map<SearchField, Collection<String>> own(Entry entry) {
        Map<SearchField, Collection<String>> texts = plain(EntryDocument.texts(entry, List.of()));
        texts.put(
                SearchField.TOPIC,
                entry.subjects().stream()
                        .flatMap(it -> Sources.categoryName(it).stream())
                        .toList());
        return texts;
    }

    /** What the site says of a paper: its topics, tags and notes. */
    Map<SearchField, Collection<String>> further(Entry entry) {
        List<NoteView> about = notes.about(new NoteTarget.PaperTarget(entry.id()));
        List<PageLink> curated = topics.getOrDefault(entry.id(), List.of());
        if (about.isEmpty() && curated.isEmpty()) {
            return Map.of();
        }
        Map<SearchField, Collection<String>> texts = new EnumMap<>(SearchField.class);
        texts.put(SearchField.TOPIC, curated.stream().map(PageLink::title).toList());
        texts.put(
                SearchField.TAG,
                about.stream()
                        .flatMap(it -> it.tags().stream())
                        .map(TexText::plain)
                        .toList());
        texts.put(
                SearchField.NOTE,
                about.stream()
                        .flatMap(it -> Stream.of(it.title(), it.text().html().plain(TexText::plain)))
                        .toList());
        return texts;
    }

    private static Map<SearchField, Collection<String>> plain(Map<QueryField, Collection<String>> fields) {
        Map<SearchField, Collection<String>> texts = new EnumMap<>(SearchField.class);
        fields.forEach((field, values) -> texts.put(
                SearchField.of(field), values.stream().map(TexText::plain).toList()));
        return texts;
    }
}
