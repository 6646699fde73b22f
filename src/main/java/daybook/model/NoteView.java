package daybook.model;

import daybook.markdown.RichText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A note as pages show it.
 *
 * @param anchor the note's id on a page
 * @param title plain text, empty for none
 * @param authorId the curator's id
 * @param authorUrl where to read more about the curator, empty for nowhere
 * @param rating from 1 to 5, or 0 for none
 * @param date when it was written, or else the day of what it is about, or of its publication if that is later; empty
 *     when none is known
 * @param draft whether only a preview shows it, because it is not meant for readers yet
 * @param embargo the day until which only a preview shows it; empty for none
 * @param text with the links of the note, that of its author among them
 */
public record NoteView(
        String anchor,
        String title,
        String authorId,
        String authorName,
        String authorUrl,
        boolean pick,
        int rating,
        List<String> tags,
        Optional<LocalDate> date,
        boolean draft,
        Optional<LocalDate> embargo,
        RichText text) {}
