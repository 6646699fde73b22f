package daybook.model;

import daybook.catalog.Entry;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Byline;
import daybook.listing.PaperDetails.Rest;
import daybook.listing.PublicationDate;
import daybook.listing.Sources;
import daybook.model.EntryLine.LineDescription;
import daybook.model.EntryLine.ListedLine;
import daybook.model.EntryView.SubjectLink;
import daybook.siteplan.Addresses;
import daybook.source.SourceRules;
import daybook.tex.TexText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows entries the way cards and pages need them. */
public final class EntryViews {
    private static final int AUTHORS_ON_CARD = 12;
    private static final int AUTHORS_ON_LINE = 5;

    /** The others of a collaboration of hundreds are named where the reader unfolds them. */
    private static final int AUTHORS_ON_PAGE = 30;

    private static final int FEW = 3;

    private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+).*");

    private EntryViews() {}

    /** What lists show. */
    static EntryView card(EntryId id, PaperDetails details, Optional<LocalDate> firstDay, List<NoteView> notes) {
        return view(id, details, firstDay, notes, AUTHORS_ON_CARD);
    }

    /** What long lists show. */
    static EntryLine line(EntryId id, Byline byline, Optional<LocalDate> firstDay) {
        return line(id, byline, firstDay, AUTHORS_ON_LINE);
    }

    /** A line with as many authors as cards have, without a day. */
    public static EntryLine cardLine(EntryId id, Byline byline) {
        return line(id, byline, Optional.empty(), AUTHORS_ON_CARD);
    }

    private static EntryLine line(EntryId id, Byline byline, Optional<LocalDate> firstDay, int mostAuthors) {
        return line(id, byline, firstDay, mostAuthors, Optional.empty());
    }

    /** What long lists without days show. */
    static EntryLine listedLine(EntryId id, PaperDetails details, Optional<LocalDate> firstDay) {
        Byline byline = details.byline(id);
        String reference = details.brief().journalReference().orElse("");
        ListedLine listed = new ListedLine(
                byline.authors().filter(it -> !it.names().isEmpty()).isPresent()
                        ? Optional.empty()
                        : Optional.of(description(id, details.rest())),
                reference,
                details.rest()
                        .published()
                        .filter(it -> !reference.contains(Integer.toString(it.year())))
                        .map(PublicationDate::toString)
                        .orElse(""),
                id.source().isPresent());
        return line(id, byline, firstDay, AUTHORS_ON_LINE, Optional.of(listed));
    }

    private static LineDescription description(EntryId id, Rest rest) {
        return new LineDescription(
                rest.abstractText().map(TexText::plain).map(FirstSentence::of).orElse(""),
                source(id, rest),
                sourceName(id, rest.links().page()));
    }

    private static EntryLine line(
            EntryId id, Byline byline, Optional<LocalDate> firstDay, int mostAuthors, Optional<ListedLine> listed) {
        Optional<Authors> known = byline.authors();
        List<String> authors = known.map(Authors::names).orElse(List.of());
        int shown = shown(authors, mostAuthors);
        return new EntryLine(
                Addresses.paper(id),
                id.toString(),
                byline.title(),
                text(firstDay),
                List.copyOf(authors.subList(0, shown)),
                authors.size() - shown,
                known.map(Authors::truncated).orElse(false),
                byline.isWithdrawn(),
                listed);
    }

    private static String source(EntryId id, Rest rest) {
        return rest.links().page().orElseGet(() -> id.address());
    }

    /** Everything that is known, but for the {@link #furtherAuthors}. */
    public static EntryView whole(
            EntryId id, PaperDetails details, Optional<LocalDate> firstDay, List<NoteView> notes) {
        return view(id, details, firstDay, notes, AUTHORS_ON_PAGE);
    }

    /** The names that stand behind those that {@link #whole} shows. */
    public static List<String> furtherAuthors(Entry entry) {
        List<String> authors = names(entry);
        return authors.subList(shown(authors, AUTHORS_ON_PAGE), authors.size());
    }

    private static List<String> names(Entry entry) {
        return entry.authors().map(Authors::names).orElse(List.of());
    }

    private static int shown(List<String> authors, int most) {
        // "and 1 more" takes as much room as the name.
        return authors.size() <= most + FEW ? authors.size() : most;
    }

    private static EntryView view(
            EntryId id, PaperDetails details, Optional<LocalDate> firstDay, List<NoteView> notes, int mostAuthors) {
        Brief brief = details.brief();
        Rest rest = details.rest();
        List<String> authors = rest.authors().map(Authors::names).orElse(List.of());
        int shown = shown(authors, mostAuthors);
        return new EntryView(
                Addresses.paper(id),
                id.toString(),
                id.toString(),
                brief.title(),
                text(firstDay),
                List.copyOf(authors.subList(0, shown)),
                authors.size() - shown,
                rest.authors().map(Authors::truncated).orElse(false),
                rest.abstractText().map(Entry::paragraphs).orElse(List.of()),
                brief.comments().orElse(""),
                brief.journalReference().orElse(""),
                rest.doi().orElse(""),
                rest.reportNumber().orElse(""),
                rest.published().map(PublicationDate::toString).orElse(""),
                id.source().isPresent(),
                brief.subjects().stream().map(EntryViews::subject).toList(),
                details.isWithdrawn(id),
                source(id, rest),
                sourceName(id, rest.links().page()),
                rest.links().pdf().or(() -> pdf(id)).orElse(""),
                rest.links().html().orElse(""),
                rest.links().others(),
                notes);
    }

    /** A subject category by its code. */
    public static SubjectLink subject(String code) {
        return new SubjectLink(code, Sources.categoryName(code).orElse(code), Addresses.topic(code));
    }

    private static String sourceName(EntryId id, Optional<String> page) {
        return page.map(EntryViews::host)
                .or(() -> id.source().map(SourceRules::name))
                .orElseGet(() -> id.scheme().equals(EntryId.DOI) ? "DOI" : host(id.value()));
    }

    private static String host(String address) {
        return HOST.matcher(address).replaceFirst("$1");
    }

    private static Optional<String> pdf(EntryId id) {
        return id.source().flatMap(it -> it.pdf(id.value()));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
