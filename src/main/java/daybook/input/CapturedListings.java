package daybook.input;

import daybook.catalog.Catalog;
import daybook.config.EntrySelection;
import daybook.config.SiteConfig;
import daybook.correction.Correction;
import daybook.correction.Correction.Same;
import daybook.correction.Corrections;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.layout.SiteLayout;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.Sources;
import daybook.note.NoteTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings of a site and what was captured for it.
 *
 * @param listings those of all files, in the order of the files' names, as their sources wrote them
 * @param unjoined which of their papers may be one and the same
 */
public record CapturedListings(
        SiteConfig config, List<Listing> listings, UnjoinedPapers unjoined, Corrections corrections) {
    /**
     * What was captured, with the corrections that it can have.
     *
     * @param written all corrections of the site
     */
    static CapturedListings of(
            SiteConfig config, List<Listing> listings, UnjoinedPapers unjoined, Corrections written) {
        return new CapturedListings(
                config, listings, unjoined, written.merged().isEmpty() ? written : written.among(papers(listings)));
    }

    /** A catalog in which entries have the other identities that corrections say, and those of pages about them. */
    Catalog merged(Catalog catalog) {
        SortedMap<EntryId, EntryId> others = pages();
        if (others.isEmpty() && corrections.merged().isEmpty()) {
            return catalog;
        }
        SortedSet<EntryId> redirected = new TreeSet<>(others.keySet());
        if (!corrections.merged().isEmpty()) {
            others.putAll(corrections.merged());
            Set<EntryId> known = papers(listings);
            corrections.byEntry().values().stream()
                    .filter(it -> corrections.merged().containsKey(it.id()) && !isUnknown(it, known))
                    .forEach(it -> redirected.add(it.id()));
        }
        return catalog.merged(others, redirected);
    }

    /** The pages under whose addresses listings have papers: as such they may have been published. */
    private SortedMap<EntryId, EntryId> pages() {
        SortedMap<EntryId, EntryId> pages = new TreeMap<>();
        for (Listing listing : listings) {
            for (Announcement it : listing.announcements()) {
                EntryId paper = IdentifierParser.ofPage(it.id());
                if (!paper.equals(it.id())) {
                    pages.put(it.id(), corrections.identity(paper));
                }
            }
        }
        return pages;
    }

    /** Whether a correction is of what no listing has, and of no other DOI or address of a paper, which none needs. */
    private static boolean isUnknown(Correction correction, Set<EntryId> known) {
        boolean isName =
                correction.same().isPresent() && correction.id().source().isEmpty();
        return !isName && !known.contains(correction.id());
    }

    private static Set<EntryId> papers(List<Listing> listings) {
        return listings.stream()
                .flatMap(it -> it.announcements().stream())
                .map(it -> IdentifierParser.ofPage(it.id()))
                .collect(Collectors.toSet());
    }

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
        Set<EntryId> known = papers(listings);
        KnownNames names =
                KnownNames.of(() -> known.stream().map(EntryId::toString).toList());
        corrections.byEntry().values().forEach(it -> {
            if (isUnknown(it, known)) {
                diagnostics.unknown(
                        Severity.WARNING, it.place(), "paper", it.id().toString(), names);
            } else if (!corrections.merged().containsKey(it.id())) {
                it.same().ifPresent(same -> reportWaiting(it.id(), same, names, diagnostics));
            }
        });
    }

    private static void reportWaiting(EntryId id, Same same, KnownNames names, Diagnostics diagnostics) {
        String other = same.id().toString();
        diagnostics.warning(
                same.place(),
                "no listing has the paper '" + other + "', so that '" + id + "' stays an entry of its own",
                names.nearest(other)
                                .filter(it -> !it.equals(id.toString()))
                                .map(it -> "did you mean " + it + "? If not, ")
                                .orElse("")
                        + "both are one entry when a listing has it");
    }

    /** The identities of the papers. */
    public PaperIdentities identities() {
        return new PaperIdentities(
                corrections,
                () -> papers(listings.stream().filter(it -> !it.isMetadata()).toList()));
    }
}
