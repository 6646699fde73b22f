package daybook.format;

import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the announcements of a file that holds several categories or days: one listing for each of both. */
public final class DatedListings {
    private record DatedCategory(String category, Optional<ListingDate> date) {}

    private final String source;
    private final Optional<String> from;
    private final Map<DatedCategory, List<Announcement>> announcements = new LinkedHashMap<>();

    /**
     * Begins without announcements.
     *
     * @param from the address that the file came from
     */
    public DatedListings(String source, Optional<String> from) {
        this.source = source;
        this.from = from;
    }

    /** Makes sure that there is a listing, even a quiet one. */
    public void open(String category, Optional<ListingDate> date) {
        announcements.computeIfAbsent(new DatedCategory(category, date), it -> new ArrayList<>());
    }

    public void add(String category, Optional<ListingDate> date, Announcement announcement) {
        announcements
                .computeIfAbsent(new DatedCategory(category, date), it -> new ArrayList<>())
                .add(announcement);
    }

    /**
     * Adds an item of a list without days, which has all of its items in their order; one that states a day is
     * announced on that day too.
     */
    public void addListed(String category, Optional<LocalDate> day, Announcement item) {
        day.ifPresent(it -> add(category, Optional.of(ListingDate.of(it)), item));
        add(category, Optional.empty(), item);
    }

    /** The listings in the order of the file. */
    public List<Listing> listings() {
        return announcements.entrySet().stream()
                .map(it -> new Listing(
                        source,
                        it.getKey().category(),
                        it.getKey().date(),
                        Map.of(),
                        from,
                        Optional.empty(),
                        it.getValue()))
                .toList();
    }
}
