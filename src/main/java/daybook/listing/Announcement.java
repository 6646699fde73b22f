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
 * @param published when it was published, or a preprint submitted; empty when the source does not say
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
        FullTextLinks links,
        Optional<PublicationDate> published) {
    public Announcement {
        subjects = List.copyOf(subjects);
    }

    /** An announcement of a source that does not say when the paper was published. */
    public Announcement(
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
        this(
                kind,
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
                links,
                Optional.empty());
    }

    /** The same paper, announced for another reason. */
    public Announcement as(AnnouncementKind other) {
        return with(other, id, title, authors, links, published);
    }

    /**
     * The same, said of another identity. When an article was published does not say when its preprint was submitted,
     * so a preprint does not get that date.
     */
    public Announcement of(EntryId other) {
        boolean isOfPreprint = other.source().isPresent() && id.source().isEmpty();
        return with(kind, other, title, authors, links, isOfPreprint ? Optional.empty() : published);
    }

    /** The same with another title, other authors and other links. */
    public Announcement with(String otherTitle, Optional<Authors> otherAuthors, FullTextLinks otherLinks) {
        return with(kind, id, otherTitle, otherAuthors, otherLinks, published);
    }

    private Announcement with(
            AnnouncementKind otherKind,
            EntryId otherId,
            String otherTitle,
            Optional<Authors> otherAuthors,
            FullTextLinks otherLinks,
            Optional<PublicationDate> otherDate) {
        return new Announcement(
                otherKind,
                otherId,
                version,
                otherTitle,
                otherAuthors,
                abstractText,
                subjects,
                comments,
                journalReference,
                doi,
                reportNumber,
                otherLinks,
                otherDate);
    }

    /** Whether authors or abstract are unknown. */
    public boolean isIncomplete() {
        return authors.isEmpty() || abstractText.isEmpty();
    }
}
