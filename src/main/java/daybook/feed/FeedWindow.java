package daybook.feed;

import daybook.model.FeedChannel;
import daybook.model.FeedType;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest items of a feed: what people subscribe to.
 *
 * @param start the first day of the feed; empty when it holds all that it could
 * @param items newest first
 */
record FeedWindow(FeedSource source, Optional<LocalDate> start, List<FeedItem> items) {
    /**
     * The feed as it is to be now.
     *
     * @param published the first day that the feed had before, which does not move back
     */
    static FeedWindow of(FeedSource source, Optional<LocalDate> published) {
        Optional<LocalDate> start =
                Stream.concat(source.start().stream(), published.stream()).max(Comparator.naturalOrder());
        return new FeedWindow(source, start, source.from(start));
    }

    FeedChannel channel() {
        return source.channel();
    }

    /** How the record and messages call the feed. */
    SitePath path() {
        return channel().link(FeedType.RSS).path();
    }
}
