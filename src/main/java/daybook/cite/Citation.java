package daybook.cite;

import daybook.catalog.Entry;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.PaperDetails.Rest;
import daybook.listing.PublicationDate;
import daybook.siteplan.Addresses;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a citation of a paper needs. Texts are as the source wrote them, on one line, and may hold TeX.
 *
 * @param key names the paper in a bibliography. It is made of the identity alone, so that it never changes and no two
 *     papers share it.
 * @param authors empty when they are unknown
 * @param truncated whether there are more authors than these, whom the source left out
 * @param address of its page, absolute
 * @param year of publication in a journal, else of submission; empty when unknown
 * @param day on which it was published or submitted, else that of the first announcement; empty for what was published
 *     on an unknown day
 * @param subject the code of the source's category that leads, or empty
 * @param journal where it was published, with volume and pages
 * @param doi that a publisher gave it
 */
public record Citation(
        String key,
        EntryId id,
        String address,
        String title,
        List<PersonName> authors,
        boolean truncated,
        OptionalInt year,
        Optional<LocalDate> day,
        String subject,
        Optional<String> journal,
        Optional<String> doi) {
    /** What ends a line for some program: in most formats of citations a line is a field. */
    private static final Pattern LINE_END = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+");

    private static final Pattern YEAR_OF_JOURNAL = Pattern.compile("\\(((?:19|20)\\d{2})\\)");

    /** A year that stands alone, and is no part of a range or a number. */
    private static final Pattern YEAR = Pattern.compile("(?<![\\w.–-])((?:19|20)\\d{2})(?![\\w–-]|\\.\\d)");

    public Citation {
        authors = List.copyOf(authors);
        truncated = truncated && !authors.isEmpty();
    }

    /**
     * Cites an entry.
     *
     * @param undated the day under which lists that state none are filed, and which therefore says no year
     */
    public static Citation of(Entry entry, Optional<LocalDate> undated) {
        EntryId id = entry.id();
        Rest rest = entry.details().rest();
        Optional<LocalDate> announced = entry.firstDay()
                .filter(it -> entry.firstKind() == AnnouncementKind.NEW
                        && !entry.isAdded()
                        && !undated.equals(Optional.of(it)));
        OptionalInt year = Stream.of(
                        entry.journalReference().map(Citation::yearOfJournal).orElse(OptionalInt.empty()),
                        year(rest.published()),
                        year(id, announced))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        // A preprint states when it was submitted, not when a journal published it.
        Optional<LocalDate> day = rest.published()
                .filter(it -> id.source().isEmpty() || entry.journalReference().isEmpty())
                .flatMap(PublicationDate::date)
                .or(() -> announced.filter(it ->
                        rest.published().isEmpty() && entry.journalReference().isEmpty()))
                .filter(it -> year.equals(OptionalInt.of(it.getYear())));
        return new Citation(
                key(id),
                id,
                rest.links().page().orElseGet(id::address),
                line(entry.title()),
                rest.authors().map(Authors::written).orElse(List.of()).stream()
                        .flatMap(it -> PersonName.of(line(it)).stream())
                        .toList(),
                rest.authors().map(Authors::truncated).orElse(false),
                year,
                day,
                // A list's name is a subject too, but no category of the source.
                id.source()
                        .flatMap(source -> entry.subjects().stream()
                                .filter(source::isCategory)
                                .findFirst())
                        .orElse(""),
                entry.journalReference().map(Citation::line),
                rest.doi()
                        .map(Citation::line)
                        .or(() ->
                                Optional.of(id.value()).filter(it -> id.scheme().equals(EntryId.DOI))));
    }

    private static String line(String text) {
        return LINE_END.matcher(text).replaceAll(" ");
    }

    /** A paper's address on a site never changes and is its own, so it makes the key: {@code arxiv.2507.10150}. */
    private static String key(EntryId id) {
        String page = Addresses.paper(id).value();
        String name =
                page.substring(page.indexOf('/') + 1, page.lastIndexOf('.')).replace('/', '.');
        return id.isBare() ? id.scheme() + "." + name : name;
    }

    private static OptionalInt year(Optional<PublicationDate> published) {
        return published.map(it -> OptionalInt.of(it.year())).orElse(OptionalInt.empty());
    }

    private static OptionalInt year(EntryId id, Optional<LocalDate> announced) {
        return id.source()
                .map(it -> OptionalInt.of(it.year(id.value())))
                .orElseGet(() -> announced.stream().mapToInt(LocalDate::getYear).findFirst());
    }

    private static OptionalInt yearOfJournal(String reference) {
        OptionalInt inParentheses = years(YEAR_OF_JOURNAL, reference).findFirst();
        return inParentheses.isPresent()
                ? inParentheses
                : years(YEAR, reference).reduce((first, second) -> second);
    }

    private static IntStream years(Pattern year, String reference) {
        return year.matcher(reference).results().mapToInt(it -> Integer.parseInt(it.group(1)));
    }

    /** What a paper of a source is called in text, such as {@code arXiv:2507.10150}. */
    public Optional<String> number() {
        return id.source().map(it -> it.mentionPrefix() + id.value());
    }

    /**
     * The DOI of what is cited: a paper in a journal has the publisher's, a preprint the one that its source gives it,
     * if there are both.
     */
    public Optional<String> anyDoi() {
        Optional<String> ofSource = id.source().flatMap(it -> it.doi(id.value()));
        return journal.isEmpty() ? ofSource.or(() -> doi) : doi.or(() -> ofSource);
    }

    /** As BibTeX, of which the theme's script makes other formats. */
    public String bibtex() {
        return AnnotatedBibtex.write(this);
    }

    /** The journal, its volume and pages as text without TeX; empty for an unpublished paper. */
    public Optional<JournalReference> journalReference() {
        return journal.map(TexText::plain).map(JournalReference::of);
    }

    /** Whether it was published in the proceedings of a conference, and not in a journal. */
    public boolean isInProceedings() {
        return journalReference().filter(JournalReference::isProceedings).isPresent();
    }

    /** The title of the journal alone, as text without TeX; empty for an unpublished paper. */
    public Optional<String> journalTitle() {
        return journal.map(TexText::plain).map(JournalReference::titleOf);
    }

    /** The title as text without TeX. */
    public String plainTitle() {
        return TexText.plain(title);
    }
}
