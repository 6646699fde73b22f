package daybook.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which item it is for subscribers.
 *
 * @param id the identity in feeds, a URI, which never changes
 * @param day the date in feeds, which changes only if it was of the future
 * @param since the day on which the item was first published, for a week: until then it is in feeds although its own
 *     day may have left them; empty for any other item
 */
record ItemIdentity(ItemKey key, String id, LocalDate day, Optional<LocalDate> since) {}
