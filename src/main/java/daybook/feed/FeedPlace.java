package daybook.feed;

import daybook.config.FeedType;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.List;

/**
 * Where a feed stands.
 *
 * @param home the page below whose name it is
 * @param formats those in which it is there, at least one
 */
record FeedPlace(SitePath home, List<FeedType> formats) {
    FeedPlace {
        formats = List.copyOf(formats);
    }

    /** What the record calls it: the path of its RSS, whatever its formats are. */
    SitePath path() {
        return Addresses.feed(home, FeedType.RSS.suffix());
    }
}
