package daybook.page;

import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.PageHead;
import daybook.model.SiteModel;
import daybook.model.SiteView;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All notes, newest first.
 *
 * @param filter what they can be narrowed to, if they are many
 */
public record NotesPage(SiteView site, PageHead head, List<NoteIndex.IndexedNote> notes, Optional<NoteFilter> filter) {
    /** One page. */
    static List<PlannedFile> plan(SiteModel site) {
        List<NoteIndex.IndexedNote> notes = site.notes().notes();
        NotesPage page = new NotesPage(
                site.facts().view(),
                site.facts()
                        .head(
                                Addresses.NOTES,
                                site.facts().messages().text("notes.title"),
                                site.facts()
                                        .messages()
                                        .text(
                                                "notes.description",
                                                site.facts().config().title()),
                                FeedChannel.notes(site.facts())),
                notes,
                NoteFilter.of(notes.stream().map(NoteFilter.NotedItem::of).toList()));
        Optional<LocalDate> changed =
                notes.stream().flatMap(it -> it.view().date().stream()).findFirst();
        return List.of(PlannedFile.listed(Addresses.NOTES, "the list of notes", changed, "notes", page));
    }
}
