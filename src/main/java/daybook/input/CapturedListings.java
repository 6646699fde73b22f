package daybook.input;

import daybook.catalog.Catalog;
import daybook.config.EntrySelection;
import daybook.config.SiteConfig;
import daybook.correction.Corrections;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.Sources;
import daybook.note.NoteTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Warns of categories in {@code show} that neither a listing nor a source has, and of a {@code show} that leaves
     * nothing. A site without papers is one that has just begun.
     */
    void reportUnusedSelection(Catalog catalog, Diagnostics diagnostics) {
        List<Listing> announced = listings.stream()
                .filter(it -> !it.isMetadata() && !it.announcements().isEmpty())
                .toList();
        if (announced.isEmpty()) {
            return;
        }
        Set<String> known = listings.stream()
                .filter(it -> !it.isMetadata() && !it.source().equals(Listing.ADDED))
                .map(Listing::category)
                .collect(Collectors.toSet());
        KnownNames names = KnownNames.of(known);
        config.listings().show().categories().forEach((category, place) -> {
            if (!known.contains(category) && Sources.listedCategory(category).isEmpty()) {
                diagnostics.add(new Diagnostic(
                        Severity.WARNING,
                        place,
                        "no listing has the category '" + category + "'",
                        names.hint(category)));
            }
        });
        if (catalog.entries().isEmpty() && !config.listings().show().equals(EntrySelection.ALL)) {
            diagnostics.warning(
                    Location.of(SiteLayout.SETTINGS),
                    "'show' leaves none of the papers of the listings",
                    "leave one of its keys out, or let it name more");
        }
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

    /** The identities of the papers. */
    public PaperIdentities identities() {
        return new PaperIdentities(
                corrections,
                () -> listings.stream()
                        .filter(it -> !it.isMetadata())
                        .flatMap(it -> it.announcements().stream())
                        .map(Announcement::id)
                        .collect(Collectors.toSet()));
    }
}
