package daybook.check;

import daybook.diagnostic.Location;
import java.util.List;
import java.util.function.Supplier;

/**
 * A feed as its readers see it, whatever its format.
 *
 * @param title empty when there is none
 * @param self where it says that it is, empty when it does not
 * @param addresses of its page, of itself and of further items
 */
record PublishedFeed(String title, String self, List<String> addresses, List<Item> items, Supplier<Location> place) {
    PublishedFeed {
        addresses = List.copyOf(addresses);
        items = List.copyOf(items);
    }

    /**
     * An item of the feed. A text is empty when it is not there.
     *
     * @param id by which readers know it again
     * @param date as its format writes it
     * @param link to its page
     * @param html what is shown of it
     * @param place where it begins, found when asked for
     */
    record Item(String id, String date, String link, String html, Supplier<Location> place) {}
}
