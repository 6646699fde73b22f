package daybook.config;

import java.util.List;
import java.util.Optional;

/**
 * The settings of a site's feeds.
 *
 * @param length a feed holds this many items, and all others of the last of their days
 * @param hub the address of a WebSub hub that notifies subscribers at once
 * @param formats those of all feeds, in the order of {@link FeedType}; empty for the usual ones
 */
public record FeedSettings(int length, Optional<String> hub, List<FeedType> formats) {
    /** Enough for subscribers of a daily feed. */
    static final int USUAL_LENGTH = 50;

    /** Readers load the whole feed each time. */
    static final int MOST = 1_000;

    /** The settings of a site that says nothing of its feeds. */
    public static final FeedSettings USUAL = new FeedSettings(USUAL_LENGTH, Optional.empty(), List.of());

    public FeedSettings {
        formats = formats.stream().distinct().sorted().toList();
    }
}
