package daybook.input;

import daybook.correction.Corrections;
import daybook.file.Once;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.util.Set;
import java.util.function.Supplier;

/** The identities that papers of a site have, by those with which somebody names them. */
public final class PaperIdentities {
    private final Corrections corrections;
    private final Once<Set<EntryId>> papers;

    /**
     * Knows some papers.
     *
     * @param papers those of all listings, asked for only when somebody names a paper by the address of a page
     */
    PaperIdentities(Corrections corrections, Supplier<Set<EntryId>> papers) {
        this.corrections = corrections;
        this.papers = new Once<>(papers);
    }

    /** The identity of the entry that a paper is, which corrections may say to be another one. */
    public EntryId of(EntryId named) {
        EntryId corrected = corrections.identity(named);
        return corrected.equals(named) ? corrections.identity(listed(named)) : corrected;
    }

    /** The identity in listings: for the address of a page that none has, the DOI in it that one has. */
    public EntryId listed(EntryId named) {
        return IdentifierParser.doisOfPage(named).stream()
                .filter(it -> !papers.get().contains(named))
                .filter(it -> papers.get().contains(it) || papers.get().contains(corrections.identity(it)))
                .findFirst()
                .orElse(named);
    }
}
