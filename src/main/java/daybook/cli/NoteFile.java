package daybook.cli;

import daybook.catalog.Entry;
import daybook.config.Curator;
import daybook.curation.NumberedDay;
import daybook.input.SiteInput;
import daybook.note.Note;
import daybook.note.NoteDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of the first curator's note about a paper.
 *
 * @param path within the site's folder, with forward slashes
 * @param entry the paper
 */
record NoteFile(String path, Entry entry) {
    /** The note that is there, or where one belongs. */
    static NoteFile of(SiteInput site, Entry entry) {
        Curator first = site.config().curators().get(0);
        String path = NumberedDay.notes(site, entry.id()).stream()
                .filter(it -> it.author().equals(first))
                .map(Note::path)
                .findFirst()
                .orElse("content/notes/" + draft(entry, NoteDraft.Status.OPEN).name());
        return new NoteFile(path, entry);
    }

    private static NoteDraft draft(Entry entry, NoteDraft.Status status) {
        return NoteDraft.about(entry.id(), entry.title(), entry.authors(), entry.abstractText(), status);
    }

    /** Creates the note if it is not there. Returns its text if it was created. */
    Optional<String> create(Path file, NoteDraft.Status status) throws IOException {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        String text = draft(entry, status).text();
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        return Optional.of(text);
    }

    /** Removes a note that is still as it was created. Returns whether it was. */
    static boolean removeUnwritten(Path file, String draft) throws IOException {
        boolean isUnwritten = Files.exists(file) && Files.readString(file).equals(draft);
        if (isUnwritten) {
            Files.delete(file);
        }
        return isUnwritten;
    }
}
