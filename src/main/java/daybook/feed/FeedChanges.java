package daybook.feed;

/**
 * What subscribers see of a publication.
 *
 * @param added items that were never published before
 * @param updated items that show something else; feed readers do not show these again as new
 * @param isFirst whether it is the first one, as far as is known: all items are new to everybody
 */
public record FeedChanges(int added, int updated, boolean isFirst) {}
