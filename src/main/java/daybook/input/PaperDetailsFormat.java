package daybook.input;

import daybook.file.Fingerprint;
import daybook.keep.FactInput;
import daybook.keep.FactOutput;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.LabelledLink;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Known;
import daybook.listing.PaperDetails.Rest;
import daybook.listing.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is known of a paper as facts hold it: what few builds need of most papers stands apart. */
final class PaperDetailsFormat {
    /** Of a list of authors. */
    private static final int ABSENT = 0;

    private static final int WHOLE = 1;
    private static final int TRUNCATED = 2;

    private PaperDetailsFormat() {}

    /** Writes what is known of a paper. */
    static void write(PaperDetails paper, FactOutput out) {
        out.shared(paper.brief().title());
        out.number(paper.brief().subjects().size());
        paper.brief().subjects().forEach(out::shared);
        out.optional(paper.brief().comments());
        out.optional(paper.brief().journalReference());
        out.fingerprint(paper.known().authors());
        out.fingerprint(paper.known().abstractText());
        out.fingerprint(paper.known().all());
        out.apart(it -> write(paper.rest(), it));
    }

    private static void write(Rest rest, FactOutput out) {
        out.number(rest.authors().map(it -> it.truncated() ? TRUNCATED : WHOLE).orElse(ABSENT));
        rest.authors().ifPresent(it -> out.shared(it.lines()));
        out.optional(rest.abstractText());
        out.optional(rest.doi());
        out.optional(rest.reportNumber());
        out.optional(rest.links().page());
        out.optional(rest.links().pdf());
        out.optional(rest.links().html());
        out.number(rest.links().others().size());
        rest.links().others().forEach(it -> {
            out.shared(it.label());
            out.shared(it.address());
        });
        out.optional(rest.published().map(PublicationDate::toString));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param again reads what has a fingerprint from where it came, should it be damaged
     */
    static PaperDetails read(FactInput in, Function<Fingerprint, Rest> again) {
        Brief brief = new Brief(in.shared(), list(in, in::shared), in.optional(), in.optional());
        Known known = new Known(in.fingerprint(), in.fingerprint(), in.fingerprint());
        Supplier<Optional<Rest>> kept = in.apart(PaperDetailsFormat::rest);
        return new PaperDetails(brief, known, () -> kept.get().orElseGet(() -> again.apply(known.all())));
    }

    private static Rest rest(FactInput in) {
        in.requireShowable();
        return new Rest(
                authors(in),
                in.optional(),
                in.optional(),
                in.optional(),
                new FullTextLinks(
                        in.optional(),
                        in.optional(),
                        in.optional(),
                        list(in, () -> new LabelledLink(in.shared(), in.shared()))),
                in.optional().map(it -> PublicationDate.parse(it).orElseThrow(IllegalArgumentException::new)));
    }

    private static Optional<Authors> authors(FactInput in) {
        int extent = in.number();
        return extent == ABSENT ? Optional.empty() : Optional.of(Authors.ofLines(in.shared(), extent == TRUNCATED));
    }

    private static <T> List<T> list(FactInput in, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            list.add(item.get());
        }
        return list;
    }
}
