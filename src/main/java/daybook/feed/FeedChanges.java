package daybook.feed;

/**
 * What subscribers see of a publication.
 *
 * @param added items that were never published before
 * @param updated items that show something else; feed readers do not show these again as new
 */
public record FeedChanges(int added, int updated) {}
