package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Rest;
import java.util.List;

/**
 * Cuts what is longer in an announcement than in any real one, and reports it: each page that shows a paper repeats its
 * texts.
 */
final class FieldLimits {
    /** In characters; no title of a paper has a quarter. */
    private static final int LONGEST_LINE = 5_000;

    /** In characters; arXiv allows an abstract a tenth. */
    private static final int LONGEST_ABSTRACT = 20_000;

    /** In characters; longer ones name nobody and nothing. */
    private static final int LONGEST_NAME = 500;

    /** No paper has more; the one with most has 15,025 (https://doi.org/10.1093/bjs/znab183). */
    private static final int MOST_AUTHORS = 20_000;

    private static final int MOST_SUBJECTS = 100;

    private static final int MOST_LINKS = 50;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    private FieldLimits(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The listing with cut announcements; what is cut is a warning at the place of the paper. */
    static Listing apply(Listing listing, SourceFile file, Diagnostics diagnostics) {
        FieldLimits limits = new FieldLimits(file, diagnostics);
        return listing.with(
                listing.announcements().stream().map(limits::limited).toList());
    }

    private Announcement limited(Announcement whole) {
        Brief brief = new Brief(
                cut(whole.title(), LONGEST_LINE),
                limited(whole.subjects(), MOST_SUBJECTS),
                whole.comments().map(it -> cut(it, LONGEST_LINE)),
                whole.journalReference().map(it -> cut(it, LONGEST_LINE)));
        Rest rest = new Rest(
                whole.authors().map(FieldLimits::limited),
                whole.abstractText().map(it -> cut(it, LONGEST_ABSTRACT)),
                whole.doi().filter(it -> it.length() <= LONGEST_LINE),
                whole.reportNumber().map(it -> cut(it, LONGEST_LINE)),
                limited(whole.links()),
                whole.published());
        PaperDetails details = whole.details();
        if (brief.equals(details.brief()) && rest.equals(details.rest())) {
            return whole;
        }
        Announcement limited =
                new Announcement(whole.kind(), whole.id(), whole.version(), new PaperDetails(brief, rest));
        report("title", whole.title(), limited.title(), whole);
        report("list of authors", whole.authors(), limited.authors(), whole);
        report("abstract", whole.abstractText(), limited.abstractText(), whole);
        report("list of subjects", whole.subjects(), limited.subjects(), whole);
        report("comment", whole.comments(), limited.comments(), whole);
        report("journal reference", whole.journalReference(), limited.journalReference(), whole);
        report("DOI", whole.doi(), limited.doi(), whole);
        report("list of links", whole.links(), limited.links(), whole);
        report("report number", whole.reportNumber(), limited.reportNumber(), whole);
        return limited;
    }

    private void report(String field, Object whole, Object limited, Announcement announcement) {
        if (!whole.equals(limited)) {
            diagnostics.warning(
                    place(announcement),
                    "the " + field + " of this paper is longer than any real one, and is cut",
                    "look at what the source says of it");
        }
    }

    private Location place(Announcement announcement) {
        String id = announcement.id().value();
        int offset = file.text().indexOf(id);
        return offset < 0 ? file.whole() : file.at(offset, id.length());
    }

    private static Authors limited(Authors authors) {
        List<String> names = limited(authors.written(), MOST_AUTHORS);
        return names.equals(authors.written())
                ? authors
                : new Authors(names.isEmpty() ? List.of(cut(authors.written().get(0), LONGEST_NAME)) : names, true);
    }

    private static FullTextLinks limited(FullTextLinks links) {
        return new FullTextLinks(
                links.page(),
                links.pdf(),
                links.html(),
                links.others().stream()
                        .filter(it -> it.label().length() <= LONGEST_NAME
                                && it.address().length() <= LONGEST_LINE)
                        .limit(MOST_LINKS)
                        .toList());
    }

    private static List<String> limited(List<String> names, int most) {
        return names.stream()
                .filter(it -> it.length() <= LONGEST_NAME)
                .limit(most)
                .toList();
    }

    /** The beginning of a text up to a blank, and an ellipsis; a text that is not too long as it is. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest - 2);
        int end = blank > longest / 2 ? blank : longest - 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
