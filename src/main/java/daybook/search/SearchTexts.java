package daybook.search;

import daybook.catalog.Entry;
import daybook.catalog.EntryDocument;
import daybook.catalog.PaperText;
import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.model.NoteIndex;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.PaperIndex;
import daybook.note.NoteTarget;
import daybook.search.IndexPart.FieldText;
import daybook.tex.TexText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be found of papers: text as pages show it, without TeX. */
final class SearchTexts {
    private final NoteIndex notes;
    private final Map<EntryId, List<PageLink>> topics;

    SearchTexts(PaperIndex papers, NoteIndex notes) {
        this.notes = notes;
        this.topics = papers.curatedTopicLinks();
    }

    /** What the paper itself says. */
    static List<FieldText> own(Entry entry) {
        List<FieldText> texts = new ArrayList<>();
        EntryDocument.texts(entry)
                .forEach((field, values) -> values.forEach(it -> texts.add(new FieldText(SearchField.of(field), it))));
        entry.subjects()
                .forEach(it ->
                        Sources.categoryName(it).ifPresent(name -> texts.add(new FieldText(SearchField.TOPIC, name))));
        return texts;
    }

    /** What the paper said at first. */
    static List<FieldText> first(PaperText paper) {
        List<FieldText> texts = new ArrayList<>();
        texts.add(new FieldText(SearchField.TITLE, TexText.plain(paper.title())));
        paper.abstractText().ifPresent(it -> texts.add(new FieldText(SearchField.ABSTRACT, TexText.plain(it))));
        return texts;
    }

    /** What the site says of a paper: its topics, tags and notes. */
    List<FieldText> further(Entry entry) {
        List<FieldText> texts = new ArrayList<>();
        topics.getOrDefault(entry.id(), List.of())
                .forEach(it -> texts.add(new FieldText(SearchField.TOPIC, it.title())));
        for (NoteView note : notes.about(new NoteTarget.PaperTarget(entry.id()))) {
            note.tags().forEach(it -> texts.add(new FieldText(SearchField.TAG, it)));
            texts.add(new FieldText(SearchField.NOTE, note.title()));
            texts.add(new FieldText(SearchField.NOTE, note.text().html().plain(TexText::plain)));
        }
        return texts;
    }
}
