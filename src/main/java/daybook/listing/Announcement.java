package daybook.listing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One paper's line in a listing. Its texts have limits, and end in an ellipsis where they are cut.
 *
 * @param version the announced version, empty when the source does not say
 * @param title plain text on one line; may hold TeX
 * @param authors empty when unknown, which is not the same as none
 * @param abstractText paragraphs separated by one blank line, each on one line; may hold TeX
 * @param subjects category codes, the primary one first; empty when unknown
 */
public record Announcement(
        AnnouncementKind kind,
        EntryId id,
        OptionalInt version,
        String title,
        Optional<Authors> authors,
        Optional<String> abstractText,
        List<String> subjects,
        Optional<String> comments,
        Optional<String> journalReference,
        Optional<String> doi,
        Optional<String> reportNumber,
        FullTextLinks links) {
    public Announcement {
        subjects = List.copyOf(subjects);
    }

    /** The same paper, announced for another reason. */
    public Announcement as(AnnouncementKind other) {
        return new Announcement(
                other,
                id,
                version,
                title,
                authors,
                abstractText,
                subjects,
                comments,
                journalReference,
                doi,
                reportNumber,
                links);
    }
}
