package daybook.ledger;

import daybook.listing.AskedSource;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days of a source that is asked for the papers of all days since it was asked last. Nothing is stored of an answer
 * that is not whole, so each day that was over when the source answered last is settled.
 */
final class AskedDays {
    private AskedDays() {}

    /**
     * The lines from the first stored day on; without any, that of the newest day.
     *
     * @param time at which one looks
     */
    static Stream<LedgerEntry> lines(AskedSource source, List<Listing> listings, Instant time) {
        NavigableMap<LocalDate, Integer> papers = new TreeMap<>();
        Optional<LocalDate> answered = Optional.empty();
        for (Listing listing : listings) {
            Optional<LocalDate> day = listing.date().flatMap(ListingDate::day);
            if (day.isPresent() && source.has(listing)) {
                papers.merge(day.get(), listing.announcements().size(), Math::max);
                Optional<LocalDate> fetched = listing.fetched().map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC));
                answered = Stream.concat(answered.stream(), fetched.stream()).max(LocalDate::compareTo);
            }
        }
        LocalDate until = source.newestListing(time);
        LocalDate first = papers.isEmpty() ? until : papers.firstKey();
        LocalDate open = answered.orElse(first);
        return LedgerDays.between(first, until, papers.navigableKeySet()).stream()
                .map(it -> line(source, it, papers.getOrDefault(it, 0), it.isBefore(open)));
    }

    private static LedgerEntry line(AskedSource source, LocalDate day, int papers, boolean isOver) {
        ListingState state = papers == 0
                ? isOver ? ListingState.QUIET : ListingState.MISSING
                : isOver ? ListingState.COMPLETE : ListingState.PARTIAL;
        return new LedgerEntry(day, source, state, papers, 0);
    }
}
