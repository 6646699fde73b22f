package daybook.fetch;

import daybook.config.SiteConfig;
import daybook.diagnostic.Location;
import daybook.input.CapturedListings;
import daybook.input.SiteFolder;
import daybook.input.SiteReader;
import daybook.listing.EntryId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The papers that somebody can be asked for.
 *
 * @param missing those that notes are about and no listing has, with the places that say so
 * @param incomplete those without authors or abstract, the newest first
 */
record OpenPapers(SortedMap<EntryId, Location> missing, List<EntryId> incomplete) {
    /** Those of a site for which nobody was asked in vain. Of a source nobody is asked without a contact. */
    static OpenPapers of(SiteFolder folder, SiteReader reader, CapturedListings captured) throws IOException {
        Set<EntryId> asked = asked(folder);
        SortedMap<EntryId, Location> missing = new TreeMap<>(reader.missingPapers(captured));
        missing.keySet().removeIf(it -> asked.contains(it) || !isAskable(it, captured.config()));
        return new OpenPapers(
                missing,
                new KnownPapers(captured.listings())
                        .incomplete().stream()
                                .filter(it -> !asked.contains(it) && isAskable(it, captured.config()))
                                .toList());
    }

    private static Set<EntryId> asked(SiteFolder folder) {
        try {
            return new PaperStore(folder, Instant.EPOCH).asked().read();
        } catch (IOException unreadable) {
            // Whoever asks reads it again, and reports it.
            return Set.of();
        }
    }

    /** Whether somebody may be asked for a paper: a source wants to know who asks. */
    static boolean isAskable(EntryId id, SiteConfig config) {
        return config.listings().contact().isPresent() || id.source().isEmpty();
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return missing.isEmpty() && incomplete.isEmpty();
    }
}
