package daybook.catalog;

import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.PaperDetails;
import daybook.listing.PublicationDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A paper: all its announcements merged.
 *
 * @param details what is known of it, the newest of each
 * @param first its first title and abstract, when they are others than the newest
 * @param history every time it was announced, oldest first; none for what stands only in lists without days
 * @param events what happened to it, oldest first
 */
public record Entry(
        EntryId id,
        PaperDetails details,
        Optional<PaperText> first,
        List<Appearance> history,
        List<PaperEvent> events) {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

    public Entry {
        history = List.copyOf(history);
        events = List.copyOf(events);
    }

    /** Its newest title and abstract. */
    public PaperText text() {
        return new PaperText(title(), details);
    }

    /** Its authors, as far as they are known. */
    public Optional<Authors> authors() {
        return details.rest().authors();
    }

    /** Its subjects, the primary one first; none when no listing names any. */
    public List<String> subjects() {
        return details.brief().subjects();
    }

    /** What its authors say of it, such as the number of pages. */
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

    /** When it was published, as far as a listing says it. */
    public Optional<PublicationDate> published() {
        return details.rest().published();
    }

    /** Its newest title. */
    public String title() {
        return details.brief().title();
    }

    /** Its newest abstract; empty when none is known. */
    public Optional<String> abstractText() {
        return details.rest().abstractText();
    }

    /** The paragraphs of its abstract; none when it has no abstract. */
    public List<String> abstractParagraphs() {
        return abstractText().map(Entry::paragraphs).orElse(List.of());
    }

    /** The paragraphs of an abstract. */
    public static List<String> paragraphs(String text) {
        return text.contains("\n\n") ? List.of(PARAGRAPHS.split(text)) : List.of(text);
    }

    /**
     * The first title and abstract that are known. They never change, so that what is derived of them alone stays as it
     * is when a paper is announced again.
     */
    public PaperText firstText() {
        return first.orElseGet(this::text);
    }

    /** The same without what was announced later than on its first day, of which cards and citations say nothing. */
    public Entry withFirstAnnouncement() {
        return new Entry(
                id, details, Optional.empty(), history.size() > 1 ? history.subList(0, 1) : history, List.of());
    }

    /** The day of its first announcement, which never changes; empty for what stands only in lists without days. */
    public Optional<LocalDate> firstDay() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(0).day());
    }

    /** Whether it came to the site because its curator added it, on a day that says nothing of its age. */
    public boolean isAdded() {
        return !history.isEmpty() && history.get(0).category().equals(Listing.ADDED);
    }

    /** The day that orders it among others: what has none stands before all that has one. */
    public LocalDate sortDay() {
        return history.isEmpty() ? LocalDate.MIN : history.get(0).day();
    }

    /** What the group of all entries with its first day is called. */
    public String dayName() {
        return firstDay().map(LocalDate::toString).orElse("undated");
    }

    /** The kind of its first announcement. */
    public AnnouncementKind firstKind() {
        return history.isEmpty() ? AnnouncementKind.NEW : history.get(0).kind();
    }

    /** Whether its newest comments say that it is withdrawn. */
    public boolean isWithdrawn() {
        return details.isWithdrawn(id);
    }

    /** The day of its latest announcement; empty for what stands only in lists without days. */
    public Optional<LocalDate> lastDay() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1).day());
    }
}
