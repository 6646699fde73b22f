package daybook.input;

import daybook.catalog.Catalog;
import daybook.config.EntrySelection;
import daybook.config.SiteConfig;
import daybook.correction.Corrections;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.note.NoteTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The settings of a site and what was captured for it.
 *
 * @param listings those of all files, in the order of the files' names, as their sources wrote them
 */
public record CapturedListings(SiteConfig config, List<Listing> listings, Corrections corrections) {
    /** The listings as the curator wants them. */
    public List<Listing> corrected() {
        return corrections.apply(listings);
    }

    /** The papers and days of the listings that {@code show} hides, so that a catalog has them not. */
    Set<NoteTarget> hidden(Catalog catalog) {
        Set<NoteTarget> hidden = new HashSet<>();
        if (!config.listings().show().equals(EntrySelection.ALL)) {
            for (Listing listing : corrected()) {
                listing.date()
                        .map(ListingDate::filedUnder)
                        .filter(it -> !catalog.days().containsKey(it))
                        .ifPresent(it -> hidden.add(new NoteTarget.DayTarget(it)));
                listing.announcements().stream()
                        .filter(it -> !catalog.entries().containsKey(it.id()))
                        .forEach(it -> hidden.add(new NoteTarget.PaperTarget(it.id())));
            }
        }
        return hidden;
    }

    /** Warns of corrections of what no listing has. */
    void reportUnusedCorrections(Diagnostics diagnostics) {
        if (corrections.byEntry().isEmpty()) {
            return;
        }
        Set<EntryId> known = new HashSet<>();
        listings.forEach(it -> it.announcements().forEach(paper -> known.add(paper.id())));
        KnownNames names =
                KnownNames.of(() -> known.stream().map(EntryId::toString).toList());
        corrections.byEntry().values().stream()
                .filter(it -> it.sameAs().isEmpty() && !known.contains(it.id()))
                .forEach(it -> diagnostics.unknown(
                        Severity.WARNING, it.place(), "paper", it.id().toString(), names));
        corrections.merged().forEach((other, id) -> {
            if (!known.contains(id)) {
                Location place =
                        Objects.requireNonNull(corrections.byEntry().get(other)).place();
                diagnostics.unknown(Severity.WARNING, place, "paper", id.toString(), names);
            }
        });
    }

    /** The identity of the entry that a paper is, which corrections may say to be another one. */
    public EntryId identity(EntryId paper) {
        return corrections.identity(paper);
    }
}
