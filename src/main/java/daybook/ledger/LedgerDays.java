package daybook.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** The days on which a ledger looks at a source. */
final class LedgerDays {
    /** Days between two listings that are further apart are not missing: one of the dates is wrong. */
    private static final int LONGEST_GAP_YEARS = 10;

    private LedgerDays() {}

    /**
     * The days from one to another, both included, in their order, but for those between two listings that are years
     * apart; none when the first is after the last.
     *
     * @param listed the days of stored listings
     */
    static List<LocalDate> between(LocalDate first, LocalDate last, NavigableSet<LocalDate> listed) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate next = listed.ceiling(day);
            LocalDate end = next == null || next.isAfter(last) ? last : next;
            if (end.isAfter(day.plusYears(LONGEST_GAP_YEARS))) {
                day = end;
            }
            days.add(day);
        }
        return days;
    }
}
