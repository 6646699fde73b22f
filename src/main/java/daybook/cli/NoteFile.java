package daybook.cli;

import daybook.catalog.Entry;
import daybook.config.Curator;
import daybook.curation.Drafts;
import daybook.curation.NumberedDay;
import daybook.input.SiteInput;
import daybook.note.Note;
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
                .orElse("content/notes/" + name(entry) + ".md");
        return new NoteFile(path, entry);
    }

    /** An identifier that is a name of a file says what the note is about; of any other the note says it. */
    private static String name(Entry entry) {
        return entry.id().value().replace('/', '_');
    }

    /** Creates the note if it is not there. Returns its text if it was created. */
    Optional<String> create(Path file, boolean pick) throws IOException {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        String text = Drafts.note(entry, pick);
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
