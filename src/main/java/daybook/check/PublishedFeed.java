package daybook.check;

import daybook.diagnostic.Location;
import java.util.List;
import java.util.function.Supplier;

/**
 * A published feed, whatever its format.
 *
 * @param title empty when it has none
 * @param self the address that it states as its own, empty when it states none
 * @param addresses of its page, of the feed itself and of its further pages
 * @param place where it begins, found when asked for
 */
record PublishedFeed(
        String title, String self, List<String> addresses, List<PublishedItem> items, Supplier<Location> place) {
    PublishedFeed {
        addresses = List.copyOf(addresses);
        items = List.copyOf(items);
    }

    /**
     * An item of a feed. A text is empty when it is missing.
     *
     * @param id by which feed readers recognise it
     * @param date as it is written
     * @param link the address of its page
     * @param html its content
     * @param place where it begins, found when asked for
     */
    record PublishedItem(String id, String date, String link, String html, Supplier<Location> place) {}
}
