package daybook.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which item it is for subscribers.
 *
 * @param id the identity in feeds, a URI, which never changes
 * @param day the date in feeds, which never changes
 * @param late the day on which the item was first published, if the days after its own were published before; empty for
 *     an item that came in time, or so long ago that subscribers have it
 */
record ItemIdentity(ItemKey key, String id, LocalDate day, Optional<LocalDate> late) {}
