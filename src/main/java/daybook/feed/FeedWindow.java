package daybook.feed;

import daybook.config.FeedType;
import daybook.model.FeedChannel;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
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

    /** The pages below whose names the feed stands: its own, and those where it was before. */
    List<SitePath> places() {
        return Stream.concat(Stream.of(channel().home()), source.aliases().stream())
                .toList();
    }

    /** What the record calls the feed at each of its places. */
    List<SitePath> paths() {
        return places().stream()
                .map(it -> Addresses.feed(it, FeedType.RSS.suffix()))
                .toList();
    }

    /** All items of the feed and its months. */
    Stream<FeedItem> allItems() {
        return Stream.concat(items.stream(), months.values().stream().flatMap(Collection::stream));
    }
}
