package daybook.fetch;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of a site's listings, and what all listings together say of each. */
final class KnownPapers {
    private final Map<EntryId, KnownPaper> papers = new HashMap<>();

    /**
     * What is known of a paper.
     *
     * @param paper any of its announcements
     * @param day the newest of its listings; the first possible one for what is only in lists
     */
    private record KnownPaper(Announcement paper, LocalDate day, boolean hasAuthors, boolean hasAbstract) {
        KnownPaper with(KnownPaper other) {
            return new KnownPaper(
                    paper,
                    day.isAfter(other.day) ? day : other.day,
                    hasAuthors || other.hasAuthors,
                    hasAbstract || other.hasAbstract);
        }
    }

    KnownPapers(Collection<Listing> listings) {
        listings.stream().filter(it -> !it.isMetadata()).forEach(this::add);
        listings.stream()
                .filter(Listing::isMetadata)
                .map(it -> it.with(it.announcements().stream()
                        .filter(paper -> papers.containsKey(IdentifierParser.ofPage(paper.id())))
                        .toList()))
                .forEach(this::add);
    }

    private void add(Listing listing) {
        LocalDate day = listing.date().map(ListingDate::filedUnder).orElse(LocalDate.MIN);
        for (Announcement it : listing.announcements()) {
            EntryId id = IdentifierParser.ofPage(it.id());
            papers.merge(
                    id,
                    new KnownPaper(
                            id.equals(it.id()) ? it : it.of(id),
                            day,
                            it.authors().isPresent(),
                            it.abstractText().isPresent()),
                    KnownPaper::with);
        }
    }

    boolean has(EntryId id) {
        return papers.containsKey(id);
    }

    /** What a listing says of a paper; empty if none has it. */
    Optional<Announcement> paper(EntryId id) {
        return Optional.ofNullable(papers.get(id)).map(KnownPaper::paper);
    }

    /**
     * The papers whose authors or abstract no listing says, the newest first, without those that only an address
     * identifies: their pages are those of strangers.
     */
    List<EntryId> incomplete() {
        return papers.entrySet().stream()
                .filter(it -> !it.getKey().scheme().equals(EntryId.URL))
                .filter(it -> !it.getValue().hasAuthors() || !it.getValue().hasAbstract())
                .sorted(Comparator.comparing((Map.Entry<EntryId, KnownPaper> it) ->
                                it.getValue().day())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
