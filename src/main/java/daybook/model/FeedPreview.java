package daybook.model;

import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.List;

/**
 * A feed of the site as a whole and the beginning of what it holds.
 *
 * @param key what messages call the feed, such as {@code new}
 * @param links the feed in each format
 * @param newest newest first
 */
public record FeedPreview(String key, List<FeedLink> links, List<FeedPreviewItem> newest) {
    /**
     * An item of a feed.
     *
     * @param title plain text
     */
    public record FeedPreviewItem(String title, SitePath path, LocalDate day) {}
}
