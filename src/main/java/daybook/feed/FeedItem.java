package daybook.feed;

import daybook.listing.Sources;
import daybook.model.Excerpt;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One item of a feed.
 *
 * @param title plain text on one line
 * @param summary the {@link Excerpt beginning} of what it says, plain text on one line; not empty
 * @param path the page that the item leads to
 * @param source where the item's subject comes from, as an absolute address; empty when it is of this site
 * @param authors names
 * @param categories names of topics, or tags
 * @param content what subscribers read, as HTML
 */
record FeedItem(
        ItemIdentity identity,
        String title,
        String summary,
        SitePath path,
        String source,
        List<String> authors,
        List<String> categories,
        Partial<?> content) {
    FeedItem {
        summary = Excerpt.of(summary.isBlank() ? title : summary);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The moment that stands for a day in feeds. */
    static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(Sources.ANNOUNCEMENT_ZONE).toOffsetDateTime();
    }
}
