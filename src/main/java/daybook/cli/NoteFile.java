package daybook.cli;

import daybook.catalog.Entry;
import daybook.config.Curator;
import daybook.curation.NumberedDay;
import daybook.file.AtomicFile;
import daybook.input.SiteInput;
import daybook.layout.SiteLayout;
import daybook.note.DigestPeriod;
import daybook.note.Note;
import daybook.note.NoteDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of the first curator's note about a paper.
 *
 * @param path within the site's folder, with forward slashes
 * @param entry the paper
 * @param date what a note that is written now says of its day; empty where that of its paper is as good
 * @param others the paths of all notes, none of which is about the paper if there is no file at the path
 */
record NoteFile(String path, Entry entry, Optional<LocalDate> date, Set<String> others) {
    private static final String FOLDER = SiteLayout.NOTES + "/";

    NoteFile {
        others = Set.copyOf(others);
    }

    /**
     * The note that is there, or where one belongs: in a file of its own, whatever notes there are.
     *
     * @param given the paths of notes about other papers that are not written yet
     */
    static NoteFile of(SiteInput site, Entry entry, LocalDate today, Set<String> given) {
        Curator first = site.config().curators().get(0);
        Set<String> paths = Stream.concat(site.notes().stream().map(Note::path), given.stream())
                .collect(Collectors.toSet());
        String path = NumberedDay.notes(site, entry.id()).stream()
                .filter(it -> it.author().equals(first))
                .map(Note::path)
                .findFirst()
                .orElseGet(() -> FOLDER
                        + draft(entry, NoteDraft.Status.OPEN, Optional.empty(), paths)
                                .name());
        // Without a day, or in a digest that is over, no subscriber would see it.
        boolean needsDate =
                entry.firstDay().map(it -> DigestPeriod.isOver(it, today)).orElse(true);
        return new NoteFile(path, entry, needsDate ? Optional.of(today) : Optional.empty(), paths);
    }

    private static NoteDraft draft(Entry entry, NoteDraft.Status status, Optional<LocalDate> date, Set<String> others) {
        return NoteDraft.about(
                entry.id(),
                entry.title(),
                entry.authors(),
                entry.abstractText(),
                status,
                date,
                it -> others.contains(FOLDER + it));
    }

    /** Creates the note if it is not there. Returns its text if it was created. */
    Optional<String> create(Path file, NoteDraft.Status status) throws IOException {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        String text = draft(entry, status, date, others).text();
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return Optional.of(text);
    }

    /** Removes a note that is still as it was created. Returns whether it was. */
    static boolean removeUnwritten(Path file, String draft) throws IOException {
        boolean isUnwritten =
                Files.exists(file) && Arrays.equals(Files.readAllBytes(file), draft.getBytes(StandardCharsets.UTF_8));
        if (isUnwritten) {
            Files.delete(file);
        }
        return isUnwritten;
    }
}
