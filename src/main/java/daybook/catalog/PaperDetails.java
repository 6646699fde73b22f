package daybook.catalog;

import daybook.file.Fingerprint;
import daybook.file.Fingerprinted;
import daybook.listing.Authors;
import daybook.listing.FullTextLinks;
import daybook.listing.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a paper, beside when it was announced: most of what cards, citations and topics are made of, so that
 * its fingerprint is taken once.
 */
public final class PaperDetails implements Fingerprinted {
    private final Stated stated;
    private final long firstBits;
    private final long secondBits;

    /** The parts; they mean what they mean in {@link daybook.listing.Announcement}. */
    record Stated(
            PaperText text,
            Optional<Authors> authors,
            List<String> subjects,
            Optional<String> comments,
            Optional<String> journalReference,
            Optional<String> doi,
            Optional<String> reportNumber,
            FullTextLinks links,
            Optional<PublicationDate> published) {
        Stated {
            subjects = List.copyOf(subjects);
        }

        private Fingerprint fingerprint() {
            List<String> texts = new ArrayList<>();
            texts.add(text.fingerprint().toString());
            add(authors.map(it -> it.truncated() + it.lines()), texts);
            add(subjects, texts);
            add(comments, texts);
            add(journalReference, texts);
            add(doi, texts);
            add(reportNumber, texts);
            add(links.page(), texts);
            add(links.pdf(), texts);
            add(links.html(), texts);
            links.others().forEach(it -> add(List.of(it.label(), it.address()), texts));
            add(published.map(PublicationDate::toString), texts);
            return Fingerprint.of(texts);
        }

        private static void add(Optional<String> text, List<String> texts) {
            add(text.map(List::of).orElse(List.of()), texts);
        }

        /** How many there are counts, so that no text can stand for another part. */
        private static void add(List<String> some, List<String> texts) {
            texts.add(Integer.toString(some.size()));
            texts.addAll(some);
        }
    }

    PaperDetails(Stated stated) {
        this.stated = stated;
        Fingerprint known = stated.fingerprint();
        this.firstBits = known.first();
        this.secondBits = known.second();
    }

    Stated stated() {
        return stated;
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint(firstBits, secondBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperDetails that && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(firstBits);
    }
}
