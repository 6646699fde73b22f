package daybook.feed;

import daybook.listing.Sources;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

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
    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * The moment that stands for a day in feeds. Until 1883 New York had the time of its meridian, whose offset no feed
     * can hold (https://www.rfc-editor.org/rfc/rfc3339#section-5.6).
     */
    static OffsetDateTime moment(LocalDate day) {
        OffsetDateTime moment = day.atStartOfDay(Sources.ANNOUNCEMENT_ZONE).toOffsetDateTime();
        boolean isWholeMinute = moment.getOffset().getTotalSeconds() % SECONDS_PER_MINUTE == 0;
        return isWholeMinute ? moment : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
