package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.diagnostic.Diagnostics;
import daybook.note.Note;
import daybook.note.NoteTarget;
import daybook.theme.Messages;
import daybook.unicode.Unicode;
import java.time.LocalDate;
import java.util.List;

/**
 * Reports picks whose paper was withdrawn since. A curator may recommend it still, and says so with the word that
 * readers see beside its title.
 */
public final class WithdrawnPicks {
    private WithdrawnPicks() {}

    /** Warns about each such paper at the place of its pick, unless the note has the word. */
    public static void report(
            List<Note> notes, LocalDate today, Catalog catalog, Messages messages, Diagnostics diagnostics) {
        String word = messages.text("entry.withdrawn");
        for (Note note : notes) {
            if (note.pick() && note.isShown(today) && !says(word, note)) {
                for (Note.About about : note.about()) {
                    if (about.target() instanceof NoteTarget.PaperTarget paper
                            && catalog.find(paper.id())
                                    .filter(Entry::isWithdrawn)
                                    .isPresent()) {
                        diagnostics.warning(
                                note.pickPlace(),
                                "your pick " + paper.id() + " was withdrawn",
                                "say so in the note, with the word '" + word + "', or remove 'pick'");
                    }
                }
            }
        }
    }

    private static boolean says(String word, Note note) {
        String text = note.markdown().file().text();
        return Unicode.lowerCase(text).contains(Unicode.lowerCase(word));
    }
}
