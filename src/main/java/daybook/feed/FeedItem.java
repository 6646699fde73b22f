package daybook.feed;

import daybook.listing.Sources;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One item of a feed.
 *
 * @param id the identity of the item, which never changes; an address of this site begins with {@link SitePath#ROOT}
 * @param title plain text on one line
 * @param path the page that the item leads to
 * @param source where the item's subject comes from, as an absolute address; empty when it is of this site
 * @param day on which it was announced, which is all that is known of the time
 * @param authors names
 * @param categories names of topics, or tags
 * @param content what subscribers read, as HTML
 */
record FeedItem(
        String id,
        String title,
        SitePath path,
        String source,
        LocalDate day,
        List<String> authors,
        List<String> categories,
        Partial<?> content) {
    FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The identity as the record and messages have it: one that is an address without the site's. */
    String identity() {
        return identity(id);
    }

    static String identity(String id) {
        return id.replace(SitePath.ROOT, "");
    }

    /** The moment that stands for a day in feeds. */
    static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(Sources.ANNOUNCEMENT_ZONE).toOffsetDateTime();
    }
}
