package daybook.catalog;

import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.Sources;
import daybook.source.SourceRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns entries back into listings, so that what a site knows can be written to a file and read again. */
public final class ListingExport {
    /** The category of what stands only in lists without days. */
    private static final String LISTED = "lists";

    private ListingExport() {}

    /**
     * A listing for each day and category in which entries were announced first, oldest first, and before them one of
     * what stands only in lists; every entry stands in one of them, with all that is known of it.
     */
    public static List<Listing> listings(Collection<Entry> entries) {
        Map<CategoryDay, List<Entry>> groups = new TreeMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(
                        new CategoryDay(
                                entry.sortDay(),
                                entry.history().stream()
                                        .findFirst()
                                        .map(Appearance::category)
                                        .orElse(LISTED)),
                        key -> new ArrayList<>())
                .add(entry));
        return groups.entrySet().stream()
                .map(it -> listing(it.getKey(), it.getValue()))
                .toList();
    }

    private static Listing listing(CategoryDay key, List<Entry> entries) {
        Set<String> schemes = entries.stream().map(it -> it.id().scheme()).collect(Collectors.toSet());
        Optional<String> source = schemes.size() == 1
                ? Sources.ofScheme(schemes.iterator().next()).map(SourceRules::scheme)
                : Optional.empty();
        return new Listing(
                key.category().equals(Listing.ADDED) ? Listing.ADDED : source.orElse("feed"),
                key.category(),
                Optional.of(key.day()).filter(it -> !it.equals(LocalDate.MIN)).map(ListingDate::of),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                entries.stream()
                        .sorted(Catalog.NEWEST_FIRST)
                        .map(ListingExport::announcement)
                        .toList());
    }

    private static Announcement announcement(Entry entry) {
        OptionalInt version = entry.history().stream()
                .flatMapToInt(it -> it.version().stream())
                .max();
        return new Announcement(
                entry.firstKind(),
                entry.id(),
                version,
                entry.title(),
                entry.authors(),
                entry.abstractText(),
                entry.subjects(),
                entry.comments(),
                entry.journalReference(),
                entry.doi(),
                entry.reportNumber(),
                entry.links(),
                entry.published());
    }
}
