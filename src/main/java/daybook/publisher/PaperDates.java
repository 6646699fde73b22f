package daybook.publisher;

/** What an interface says of the days on which papers came. */
public enum PaperDates {
    /** The papers of some days can be asked for. */
    ASKED,
    /** All papers are there, each with its day. */
    STATED,
    /** All papers are there without a day, so that what is new gets the day of the run. */
    UNKNOWN
}
