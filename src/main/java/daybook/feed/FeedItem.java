package daybook.feed;

import daybook.listing.Sources;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One item of a feed. Most papers in feeds are those of the last build, so that what items say of them is made when it
 * is written.
 *
 * @param text what it says beside its content
 * @param path the page that the item leads to
 * @param source where the item's subject comes from, as an absolute address; empty when it is of this site
 * @param content what subscribers read, as HTML
 */
record FeedItem(ItemIdentity identity, SharedModel<ItemText> text, SitePath path, String source, Partial<?> content) {
    /** The moment that stands for a day in feeds. */
    static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(Sources.ANNOUNCEMENT_ZONE).toOffsetDateTime();
    }
}
