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

    /** What queries of topics see of a paper, and its topics and notes. */
    Map<SearchField, Collection<String>> of(Entry entry) {
        List<NoteView> about = notes.about(new NoteTarget.PaperTarget(entry.id()));
        List<String> tags = about.stream().flatMap(it -> it.tags().stream()).toList();
        Map<SearchField, Collection<String>> texts = new EnumMap<>(SearchField.class);
        EntryDocument.texts(entry, tags)
                .forEach((field, values) -> texts.put(
                        SearchField.of(field),
                        values.stream().map(TexText::plain).toList()));
        texts.put(SearchField.TOPIC, topics(entry));
        texts.put(
                SearchField.NOTE,
                about.stream()
                        .flatMap(it -> Stream.of(it.title(), it.text().html().plain(TexText::plain)))
                        .toList());
        return texts;
    }

    private List<String> topics(Entry entry) {
        Stream<String> curated =
                topics.getOrDefault(entry.id(), List.of()).stream().map(PageLink::title);
        Stream<String> subjects = entry.subjects().stream().flatMap(it -> Sources.categoryName(it).stream());
        return Stream.concat(curated, subjects).toList();
    }
}
