package daybook.feed;

/**
 * What subscribers see of a build.
 *
 * @param added items that no feed ever had
 * @param updated items that have another content
 * @param republished items that subscribers may see again, which is an error unless it is allowed
 */
public record FeedChanges(int added, int updated, int republished) {}
