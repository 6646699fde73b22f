package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.note.NoteTarget;
import daybook.tex.TexText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be found of papers: text as pages show it, without TeX. */
final class SearchTexts {
    private final SiteModel site;
    private final Map<EntryId, List<PageLink>> topics;

    SearchTexts(SiteModel site) {
        this.site = site;
        this.topics = site.curatedTopics();
    }

    /** What queries of topics see of a paper, and its topics and notes. */
    Map<SearchField, Collection<String>> of(Entry entry) {
        List<NoteView> notes = site.notes().about(new NoteTarget.Paper(entry.id()));
        List<String> tags = notes.stream().flatMap(it -> it.tags().stream()).toList();
        Map<SearchField, Collection<String>> texts = new EnumMap<>(SearchField.class);
        EntryDocument.texts(entry, tags)
                .forEach((field, values) -> texts.put(
                        SearchField.of(field),
                        values.stream().map(TexText::plain).toList()));
        texts.put(SearchField.TOPIC, topics(entry));
        texts.put(
                SearchField.NOTE,
                notes.stream()
                        .flatMap(it -> Stream.of(it.title(), it.text().plain()))
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
