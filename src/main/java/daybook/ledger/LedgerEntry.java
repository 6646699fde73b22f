package daybook.ledger;

import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.SourceCategory;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What the site has of a category's listing of one day.
 *
 * @param announcements how many the site has
 * @param lacking how many more the source counts
 */
public record LedgerEntry(LocalDate day, SourceCategory category, ListingState state, int announcements, int lacking) {
    /** Oldest first. */
    static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::day)
            .thenComparing(it -> it.category().code());

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
        String fewer = lacking == 0
                ? ""
                : ", " + lacking + " fewer than " + category.source().name() + " counts";
        return day + "  " + category + "  " + state.key() + read + fewer;
    }

    /** A day without a listing. */
    static LedgerEntry empty(LocalDate day, SourceCategory category, ListingState state) {
        return new LedgerEntry(day, category, state, 0, 0);
    }

    /** The line for a captured listing, which may state another day. */
    public static LedgerEntry of(LocalDate day, SourceCategory category, Listing listing) {
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
        return new LedgerEntry(day, category, state, listing.announcements().size(), lacking);
    }
}
