package daybook.ledger;

import daybook.listing.Kind;
import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What is there of a category's listing of one day.
 *
 * @param announcements how many are there
 * @param lacking how many more arXiv counts
 */
public record LedgerLine(LocalDate day, String category, State state, int announcements, int lacking) {
    /** Oldest first. */
    static final Comparator<LedgerLine> ORDER =
            Comparator.comparing(LedgerLine::day).thenComparing(LedgerLine::category);

    /** Of several captures of the same listing the one that tells most. */
    static final Comparator<LedgerLine> BEST = Comparator.comparing(LedgerLine::state)
            .thenComparing(Comparator.comparingInt(LedgerLine::announcements).reversed());

    /** The line as people read it: {@code 2025-07-15 cs.DC complete, 38 announcements}. */
    @Override
    public String toString() {
        String read = switch (announcements) {
            case 0 -> "";
            case 1 -> ", 1 announcement";
            default -> ", " + announcements + " announcements";
        };
        String fewer = lacking == 0 ? "" : ", " + lacking + " fewer than arXiv counts";
        return day + "  " + category + "  " + state.key() + read + fewer;
    }

    /** A day without a listing. */
    static LedgerLine empty(LocalDate day, String category, State state) {
        return new LedgerLine(day, category, state, 0, 0);
    }

    /** What a captured listing tells of its day, whatever day it states. */
    public static LedgerLine of(LocalDate day, Listing listing) {
        int lacking = 0;
        int stated = 0;
        for (Kind kind : Kind.values()) {
            int count = listing.stated().getOrDefault(kind, 0);
            long read = listing.announcements().stream()
                    .filter(it -> it.kind() == kind)
                    .count();
            stated += count;
            lacking += (int) Math.max(0, count - read);
        }
        boolean empty = listing.announcements().isEmpty();
        State state = empty && stated == 0 ? State.QUIET : lacking > 0 || stated == 0 ? State.PARTIAL : State.COMPLETE;
        return new LedgerLine(
                day, listing.category(), state, listing.announcements().size(), lacking);
    }
}
