package daybook.correction;

import daybook.diagnostic.Location;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.LabelledLink;
import java.util.List;
import java.util.Optional;

/**
 * What a curator corrects of one entry.
 *
 * @param place where the correction is written, for messages
 * @param hidden whether the site does without the entry
 * @param same what this entry is too; then nothing else is corrected
 * @param links are added, and take the place of those with the same labels
 */
public record Correction(
        EntryId id,
        Location place,
        boolean hidden,
        Optional<Same> same,
        Optional<String> title,
        Optional<Authors> authors,
        Optional<String> address,
        List<LabelledLink> links) {
    public Correction {
        links = List.copyOf(links);
    }

    /**
     * The entry that another one is.
     *
     * @param place where that is written, for messages
     */
    public record Same(EntryId id, Location place) {}

    /** The entry that this one is too. */
    public Optional<EntryId> sameAs() {
        return same.map(Same::id);
    }

    /** Whether nothing of the entry is another than before. */
    boolean saysNothing() {
        return equals(new Correction(
                id, place, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /** That the site does without an entry. */
    static Correction hiding(EntryId id, Location place) {
        return new Correction(
                id, place, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
