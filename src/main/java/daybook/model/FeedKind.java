package daybook.model;

/** What a feed is about. The page of feeds and the list of feeds show those of the whole site in this order. */
public enum FeedKind {
    /** New entries of the whole site. */
    NEW("new"),
    /** An item for each day. */
    DAYS("days"),
    /** An item for each week and month that is over. */
    DIGESTS("digests"),
    /** The curators' notes, picks among them. */
    NOTES("notes"),
    /** What became of entries that were announced before. */
    CHANGES("changes"),
    /** New entries of a topic. */
    TOPIC("topic"),
    /** New entries of an author. */
    AUTHOR("author");

    private final String key;

    FeedKind(String key) {
        this.key = key;
    }

    /** What messages call it, such as {@code new}. */
    public String key() {
        return key;
    }

    /** Whether there is one such feed for the whole site. */
    public boolean isSiteWide() {
        return this != TOPIC && this != AUTHOR;
    }
}
