package daybook.ledger;

import daybook.listing.AnnouncementKind;
import daybook.listing.DailySource;
import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What the site has of a source's listing of one day.
 *
 * @param announcements how many the site has
 * @param lacking how many more the source counts
 */
public record LedgerEntry(LocalDate day, DailySource source, ListingState state, int announcements, int lacking) {
    /** Oldest first. */
    static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::day)
            .thenComparing(it -> it.source().code());

    /** Of several captures of the same listing the one that has most. */
    static final Comparator<LedgerEntry> BEST = Comparator.comparing(LedgerEntry::state)
            .thenComparing(Comparator.comparingInt(LedgerEntry::announcements).reversed());

    /** The line as people read it: {@code 2025-07-15 cs.DC complete, 38 announcements}. */
    @Override
    public String toString() {
        String read = switch (announcements) {
            case 0 -> "";
            case 1 -> ", 1 announcement";
            default -> ", " + announcements + " announcements";
        };
        String fewer = lacking == 0 ? "" : ", " + lacking + " fewer than " + source.name() + " counts";
        return day + "  " + source + "  " + state.key() + read + fewer;
    }

    /** A day without a listing. */
    static LedgerEntry empty(LocalDate day, DailySource source, ListingState state) {
        return new LedgerEntry(day, source, state, 0, 0);
    }

    /** The line for a captured listing, which may state another day. */
    public static LedgerEntry of(LocalDate day, DailySource source, Listing listing) {
        int lacking = 0;
        int stated = 0;
        for (AnnouncementKind kind : AnnouncementKind.values()) {
            int count = listing.stated().getOrDefault(kind, 0);
            long read = listing.announcements().stream()
                    .filter(it -> it.kind() == kind)
                    .count();
            stated += count;
            lacking += (int) Math.max(0, count - read);
        }
        boolean empty = listing.announcements().isEmpty();
        ListingState state = empty && stated == 0
                ? ListingState.QUIET
                : lacking > 0 || stated == 0 ? ListingState.PARTIAL : ListingState.COMPLETE;
        return new LedgerEntry(day, source, state, listing.announcements().size(), lacking);
    }
}
