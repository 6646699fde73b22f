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

/** All notes, newest first. */
public record NotesPage(SiteView site, PageHead head, List<NoteIndex.Written> notes) {
    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<NoteIndex.Written> notes = site.notes().notes();
            NotesPage page = new NotesPage(
                    site.view(),
                    site.head(
                            Addresses.NOTES,
                            site.words().text("notes.title"),
                            site.words().text("notes.description", site.config().title()),
                            FeedChannel.notes(site)),
                    notes);
            Optional<LocalDate> changed =
                    notes.stream().flatMap(it -> it.view().date().stream()).findFirst();
            return List.of(PlannedFile.listed(Addresses.NOTES, "the list of notes", changed, "notes", page));
        }
    }
}
