package daybook.model;

import java.util.Locale;

/** What a feed is about. The page of feeds and the list of feeds show those of the whole site in this order. */
public enum FeedKind {
    /** New entries of the whole site. */
    NEW,
    /** An item for each day. */
    DAYS,
    /** The curators' notes, picks among them. */
    NOTES,
    /** What became of entries that were announced before. */
    CHANGES,
    /** New entries of a topic. */
    TOPIC,
    /** New entries of an author. */
    AUTHOR;

    /** What messages call it, such as {@code new}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is one such feed for the whole site. */
    public boolean isSiteWide() {
        return this != TOPIC && this != AUTHOR;
    }
}
