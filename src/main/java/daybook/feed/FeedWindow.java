package daybook.feed;

import daybook.model.FeedChannel;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A feed as it is published.
 *
 * @param items newest first: what people subscribe to
 * @param months older items by month, newest first
 */
record FeedWindow(FeedSource source, List<FeedItem> items, Map<YearMonth, List<FeedItem>> months) {
    static FeedWindow of(FeedSource source) {
        return new FeedWindow(source, source.newest(), source.months());
    }

    FeedChannel channel() {
        return source.channel();
    }

    /** Its own place, and those where it was before. */
    List<FeedPlace> places() {
        return Stream.concat(Stream.of(new FeedPlace(channel().home(), channel().formats())), source.aliases().stream())
                .toList();
    }

    /** All items of the feed and its months. */
    Stream<FeedItem> allItems() {
        return Stream.concat(items.stream(), months.values().stream().flatMap(Collection::stream));
    }
}
