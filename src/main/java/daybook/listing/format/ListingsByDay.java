package daybook.listing.format;

import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what a list without sections announces: a listing for each day, and one for what has none. */
final class ListingsByDay {
    private final Map<Optional<LocalDate>, List<Announcement>> days = new LinkedHashMap<>();

    void add(Optional<LocalDate> day, Announcement announcement) {
        days.computeIfAbsent(day, it -> new ArrayList<>()).add(announcement);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** The listings in the order in which their days came. */
    List<Listing> listings(String source, String category) {
        return days.entrySet().stream()
                .map(day -> new Listing(
                        source,
                        category,
                        day.getKey().map(ListingDate::of),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        day.getValue()))
                .toList();
    }
}
