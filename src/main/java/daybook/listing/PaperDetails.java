package daybook.listing;

import daybook.file.Fingerprint;
import daybook.file.FingerprintBuilder;
import daybook.file.Fingerprinted;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known of a paper, beside when and where it was announced. What is short and asked for of every paper of a
 * site is at hand; the rest, such as the abstract, may be read when somebody asks for it, and has its fingerprints
 * before.
 */
public final class PaperDetails implements Fingerprinted {
    /** Of what is not known. */
    private static final Fingerprint ABSENT = fingerprint(Optional.empty());

    private final Brief brief;
    private final Known known;
    private final Supplier<Rest> rest;
    private final long firstBits;
    private final long secondBits;

    /** What is at hand; the parts mean what they mean in {@link Announcement}. */
    public record Brief(
            String title, List<String> subjects, Optional<String> comments, Optional<String> journalReference) {
        public Brief {
            subjects = List.copyOf(subjects);
        }
    }

    /** What may be read when somebody asks for it; the parts mean what they mean in {@link Announcement}. */
    public record Rest(
            Optional<Authors> authors,
            Optional<String> abstractText,
            Optional<String> doi,
            Optional<String> reportNumber,
            FullTextLinks links,
            Optional<PublicationDate> published) {
        /** What is known of it without it. */
        private Known known() {
            Fingerprint ofAuthors = fingerprint(authors.map(it -> it.truncated() + it.lines()));
            Fingerprint ofAbstract = fingerprint(abstractText);
            FingerprintBuilder all = new FingerprintBuilder().add(ofAuthors).add(ofAbstract);
            add(doi, all);
            add(reportNumber, all);
            add(links.page(), all);
            add(links.pdf(), all);
            add(links.html(), all);
            all.add(links.others().size());
            links.others().forEach(it -> all.add(it.label()).add(it.address()));
            add(published.map(PublicationDate::toString), all);
            return new Known(ofAuthors, ofAbstract, all.finish());
        }
    }

    /**
     * The fingerprints of what may not be at hand.
     *
     * @param authors of the authors
     * @param abstractText of the abstract
     * @param all of all of it
     */
    public record Known(Fingerprint authors, Fingerprint abstractText, Fingerprint all) {}

    /** Details that are all at hand. */
    public PaperDetails(Brief brief, Rest rest) {
        this(brief, rest.known(), () -> rest);
    }

    /**
     * Details of which some are read when somebody asks for them.
     *
     * @param rest reads what has these fingerprints, the same each time
     */
    public PaperDetails(Brief brief, Known known, Supplier<Rest> rest) {
        this.brief = brief;
        this.known = known;
        this.rest = rest;
        FingerprintBuilder parts = new FingerprintBuilder().add(brief.title).add(brief.subjects.size());
        brief.subjects.forEach(parts::add);
        add(brief.comments, parts);
        add(brief.journalReference, parts);
        Fingerprint all = parts.add(known.all).finish();
        this.firstBits = all.first();
        this.secondBits = all.second();
    }

    private static Fingerprint fingerprint(Optional<String> text) {
        FingerprintBuilder all = new FingerprintBuilder();
        add(text, all);
        return all.finish();
    }

    /** A text that is there cannot stand for one that is not. */
    private static void add(Optional<String> text, FingerprintBuilder all) {
        all.add(text.isPresent() ? '+' : '-');
        text.ifPresent(all::add);
    }

    /** What is at hand. */
    public Brief brief() {
        return brief;
    }

    /** The fingerprints of what may not be at hand. */
    public Known known() {
        return known;
    }

    /** What may have to be read. */
    public Rest rest() {
        return rest.get();
    }

    /** The same with other subjects. */
    public PaperDetails with(List<String> subjects) {
        return subjects.equals(brief.subjects)
                ? this
                : new PaperDetails(
                        new Brief(brief.title, subjects, brief.comments, brief.journalReference), known, rest);
    }

    /** The same without the day of publication. */
    PaperDetails withoutDate() {
        Rest all = rest();
        return new PaperDetails(
                brief, new Rest(all.authors, all.abstractText, all.doi, all.reportNumber, all.links, Optional.empty()));
    }

    /** Whether the abstract is known. */
    public boolean hasAbstract() {
        return !known.abstractText.equals(ABSENT);
    }

    /** Whether other details say the same, but for their subjects perhaps. */
    public boolean isSameBesideSubjects(PaperDetails other) {
        return known.all.equals(other.known.all)
                && brief.title.equals(other.brief.title)
                && brief.comments.equals(other.brief.comments)
                && brief.journalReference.equals(other.brief.journalReference);
    }

    /** Whether the comments on the paper of this identity say that it is withdrawn. */
    public boolean isWithdrawn(EntryId id) {
        return brief.comments.filter(it -> Sources.isWithdrawn(id, it)).isPresent();
    }

    /** What a line about the paper of this identity says, without what else there is. */
    public Byline byline(EntryId id) {
        return new Byline(this, id);
    }

    /** Title and authors of a paper, and whether it is withdrawn. */
    public record Byline(PaperDetails details, EntryId id) implements Fingerprinted {
        /** The title, which may hold TeX. */
        public String title() {
            return details.brief.title;
        }

        /** The authors; empty when they are unknown. */
        public Optional<Authors> authors() {
            return details.rest().authors;
        }

        /** Whether its newest comments say so. */
        public boolean isWithdrawn() {
            return details.isWithdrawn(id);
        }

        @Override
        public Fingerprint fingerprint() {
            FingerprintBuilder all = new FingerprintBuilder().add(title()).add(details.known.authors);
            // Nothing for all other papers: what subscribers know of these is as it was before lines had the mark.
            return (isWithdrawn() ? all.add('-') : all).finish();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Byline that
                    && title().equals(that.title())
                    && details.known.authors.equals(that.details.known.authors)
                    && isWithdrawn() == that.isWithdrawn();
        }

        @Override
        public int hashCode() {
            return title().hashCode();
        }
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint(firstBits, secondBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperDetails that && firstBits == that.firstBits && secondBits == that.secondBits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(firstBits);
    }

    /** All of it, read if it has to be. */
    @Override
    public String toString() {
        return brief + " " + rest();
    }
}
