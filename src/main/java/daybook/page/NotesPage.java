package daybook.page;

import daybook.site.Addresses;
import daybook.site.PlannedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All notes, newest first. */
public record NotesPage(SiteView site, Head head, List<NoteBook.Written> notes) {
    /** One page. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            List<NoteBook.Written> notes = site.notes().notes();
            NotesPage page = new NotesPage(
                    site.view(),
                    site.head(
                            Addresses.NOTES,
                            site.words().text("notes.title"),
                            site.words().text("notes.description", site.config().title()),
                            Channel.notes(site)),
                    notes);
            Optional<LocalDate> changed =
                    notes.stream().flatMap(it -> it.view().date().stream()).findFirst();
            return List.of(PlannedFile.listed(Addresses.NOTES, "the list of notes", changed, "notes", page));
        }
    }
}
