package daybook.listing;

import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Rest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One paper's line in a listing. Its texts have limits, and end in an ellipsis where they are cut.
 *
 * @param version the announced version, empty when the source does not say
 * @param details what it says of the paper
 */
public record Announcement(AnnouncementKind kind, EntryId id, OptionalInt version, PaperDetails details) {
    /**
     * An announcement whose details are all at hand.
     *
     * @param title plain text on one line; may hold TeX
     * @param authors empty when unknown, which is not the same as none
     * @param abstractText paragraphs separated by one blank line, each on one line; may hold TeX
     * @param subjects category codes, the primary one first; empty when unknown
     * @param published when it was published, or a preprint submitted; empty when the source does not say
     */
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
            FullTextLinks links,
            Optional<PublicationDate> published) {
        this(
                kind,
                id,
                version,
                new PaperDetails(
                        new Brief(title, subjects, comments, journalReference),
                        new Rest(authors, abstractText, doi, reportNumber, links, published)));
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
        return new Announcement(other, id, version, details);
    }

    /**
     * The same, said of another identity. When an article was published does not say when its preprint was submitted,
     * so a preprint does not get that date.
     */
    public Announcement of(EntryId other) {
        boolean isOfPreprint = other.source().isPresent() && id.source().isEmpty();
        return new Announcement(kind, other, version, isOfPreprint ? details.withoutDate() : details);
    }

    /** The same with another title, other authors and other links. */
    public Announcement with(String otherTitle, Optional<Authors> otherAuthors, FullTextLinks otherLinks) {
        Rest rest = details.rest();
        return new Announcement(
                kind,
                id,
                version,
                new PaperDetails(
                        new Brief(otherTitle, subjects(), comments(), journalReference()),
                        new Rest(
                                otherAuthors,
                                rest.abstractText(),
                                rest.doi(),
                                rest.reportNumber(),
                                otherLinks,
                                rest.published())));
    }

    /** The title. */
    public String title() {
        return details.brief().title();
    }

    /** The authors; empty when they are unknown. */
    public Optional<Authors> authors() {
        return details.rest().authors();
    }

    /** The abstract; empty when it is unknown. */
    public Optional<String> abstractText() {
        return details.rest().abstractText();
    }

    /** The category codes, the primary one first; none when they are unknown. */
    public List<String> subjects() {
        return details.brief().subjects();
    }

    /** What the authors say of the paper, such as its number of pages. */
    public Optional<String> comments() {
        return details.brief().comments();
    }

    /** Where it is published. */
    public Optional<String> journalReference() {
        return details.brief().journalReference();
    }

    /** The DOI of its publication. */
    public Optional<String> doi() {
        return details.rest().doi();
    }

    /** The number that an institution gave it. */
    public Optional<String> reportNumber() {
        return details.rest().reportNumber();
    }

    /** Where its full text is, and what else belongs to it. */
    public FullTextLinks links() {
        return details.rest().links();
    }

    /** When it was published, or a preprint submitted; empty when the source does not say. */
    public Optional<PublicationDate> published() {
        return details.rest().published();
    }

    /** Whether authors or abstract are unknown. */
    public boolean isIncomplete() {
        return authors().isEmpty() || abstractText().isEmpty();
    }
}
