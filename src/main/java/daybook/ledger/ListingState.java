package daybook.ledger;

import daybook.unicode.Unicode;

/** What the site has of a source's listing of one day. */
public enum ListingState {
    /** All announcements that the source counts, or that a source without counts had when the day was over. */
    COMPLETE,
    /** Fewer announcements than the source counts, a capture that states no count, or one before the day was over. */
    PARTIAL,
    /** Nothing, because the source says that there was nothing. */
    QUIET,
    /** Nothing, because the source has no listing on that day. */
    HOLIDAY,
    /** Nothing, and the source has not been asked yet or did not answer. */
    MISSING,
    /** Nothing, because the source still showed the listing of an earlier day when it should have had this one. */
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
