package daybook.ledger;

import daybook.unicode.Unicode;

/** What is there of a category's listing of one day. */
public enum ListingState {
    /** All announcements that arXiv counts. */
    COMPLETE,
    /** Fewer announcements than arXiv counts, or a listing from a source that does not count. */
    PARTIAL,
    /** Nothing, because arXiv says that there was nothing. */
    QUIET,
    /** Nothing, because arXiv has no listing on that day. */
    HOLIDAY,
    /** Nothing, and arXiv was not asked yet or could not be. */
    MISSING,
    /** Nothing, because arXiv still had the listing of an earlier day when it should have had this one. */
    STALE;

    /** Whether there is nothing left to fetch. */
    public boolean isSettled() {
        return this == COMPLETE || this == QUIET || this == HOLIDAY;
    }

    /** The name in files and messages, such as {@code complete}. */
    public String key() {
        return Unicode.lowerCase(name());
    }
}
