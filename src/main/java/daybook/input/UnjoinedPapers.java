package daybook.input;

import daybook.correction.Corrections;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.input.DistantDates.ListedFile;
import daybook.input.ReadListings.PublishedPaper;
import daybook.layout.SiteLayout;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Preprints and their publications that a site has as two entries, although the preprint's source names the DOI of the
 * publication. Authors mistype a DOI, or name that of a whole volume: so it is for the curator to say that both are the
 * same.
 *
 * @param byFile the publications that each file has as the first one, each with the preprint, by what messages call it
 */
record UnjoinedPapers(SortedMap<String, SortedMap<EntryId, EntryId>> byFile) {
    /** Of all files: a library may have hundreds, and so may the years of a journal. */
    private static final int MOST = 5;

    /**
     * Those of some files.
     *
     * @param published what all files say of where papers are published
     */
    static UnjoinedPapers of(List<ListedFile> files, List<PublishedPaper> published) {
        Map<EntryId, Optional<EntryId>> preprints = new HashMap<>();
        // Of a DOI that several papers name nobody can tell whose it is.
        published.forEach(it -> preprints.merge(
                it.doi(), Optional.of(it.paper()), (one, other) -> one.equals(other) ? one : Optional.empty()));
        SortedMap<String, SortedMap<EntryId, EntryId>> byFile = new TreeMap<>();
        for (ListedFile file : preprints.isEmpty() ? List.<ListedFile>of() : files) {
            file.listings().stream()
                    .filter(it -> !it.isMetadata())
                    .flatMap(it -> it.announcements().stream())
                    .map(it -> IdentifierParser.ofPage(it.id()))
                    .filter(it -> it.scheme().equals(EntryId.DOI))
                    .forEach(it -> Optional.ofNullable(preprints.remove(it))
                            .flatMap(preprint -> preprint)
                            .ifPresent(preprint -> byFile.computeIfAbsent(file.name(), name -> new TreeMap<>())
                                    .put(it, preprint)));
        }
        return new UnjoinedPapers(byFile);
    }

    /**
     * Warns of those that the site shows and that are not one entry.
     *
     * @param shown the entries of the site
     */
    void report(Corrections corrections, Set<EntryId> shown, Diagnostics diagnostics) {
        List<Unjoined> open = byFile.entrySet().stream()
                .flatMap(file -> file.getValue().entrySet().stream()
                        .filter(it ->
                                shown.contains(it.getKey()) && shown.contains(corrections.identity(it.getValue())))
                        .map(it -> new Unjoined(file.getKey(), it.getKey(), it.getValue()))
                        .sorted(Comparator.comparing(it -> it.preprint.toString())))
                .toList();
        open.stream().limit(MOST).forEach(it -> it.report(diagnostics));
        if (open.size() > MOST) {
            diagnostics.warning(
                    Location.of(open.get(MOST).file),
                    "so are " + (open.size() - MOST) + " more entries of this file and those behind it",
                    "who joins these is told of the next ones");
        }
    }

    private record Unjoined(String file, EntryId publication, EntryId preprint) {
        void report(Diagnostics diagnostics) {
            diagnostics.warning(
                    Location.of(file),
                    "'" + publication + "' is an entry of its own, though '" + preprint
                            + "' says that it was published as that",
                    "if both are one paper, write into " + SiteLayout.OVERRIDES + ": '"
                            + publication.toString().replace("'", "''") + "': {same-as: " + preprint + "}");
        }
    }
}
