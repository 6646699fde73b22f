package daybook.catalog;

import daybook.catalog.EntryMerger.Announced;
import daybook.config.EntrySelection;
import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a catalog of listings, the same one in whatever order they come. */
public final class CatalogMerger {
    private final Optional<LocalDate> undated;
    private final EntrySelection selection;
    private final Map<EntryId, CuratorMarks> marks;

    private CatalogMerger(Optional<LocalDate> undated, EntrySelection selection, Map<EntryId, CuratorMarks> marks) {
        this.undated = undated;
        this.selection = selection;
        this.marks = marks;
    }

    /**
     * Merges listings.
     *
     * @param undated the day under which listings that state none are filed; without it they are lists of their own
     * @param selection what of them is shown
     * @param marks what curators say of each entry that has notes
     */
    public static Catalog merge(
            List<Listing> listings,
            Optional<LocalDate> undated,
            EntrySelection selection,
            Map<EntryId, CuratorMarks> marks) {
        return new CatalogMerger(undated, selection, marks).catalog(listings);
    }

    private Catalog catalog(List<Listing> listings) {
        List<Listing> selected = listings.stream()
                .filter(it -> !it.isMetadata())
                .filter(it -> it.source().equals(Listing.ADDED) || selection.counts(it.category()))
                .toList();
        List<Listing> counting = undated.isPresent() ? CuratedList.withoutDated(selected) : selected;
        List<Listing> dated =
                counting.stream().filter(it -> day(it).isPresent()).toList();
        List<Listing> listed = counting.stream().filter(it -> day(it).isEmpty()).toList();
        List<Entry> shown = entries(
                dated, listed, listings.stream().filter(Listing::isMetadata).toList());
        // Asked for each link to a paper: no tree.
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        shown.forEach(it -> entries.put(it.id(), it));
        SortedMap<LocalDate, List<Entry>> byFirstDay = grouped(shown, Entry::sortDay);
        return new Catalog(
                entries,
                days(dated.stream().map(it -> day(it).orElseThrow()), shown),
                CuratedList.of(listed, entries),
                new TreeMap<>(),
                new TreeSet<>(),
                byFirstDay,
                newestFirst(byFirstDay));
    }

    /** The entries that are shown, in the order of their identities. */
    private List<Entry> entries(List<Listing> dated, List<Listing> listed, List<Listing> metadata) {
        Map<EntryId, List<Announced>> announcements = new HashMap<>();
        SectionNumbering.of(dated, it -> day(it).orElseThrow())
                .forEach(it -> announcements
                        .computeIfAbsent(it.announcement().id(), id -> new ArrayList<>(1))
                        .add(it));
        Map<EntryId, List<Announcement>> inLists = CuratedList.announcements(listed);
        inLists.keySet().forEach(it -> announcements.putIfAbsent(it, new ArrayList<>()));
        Map<EntryId, List<Announcement>> foundOut = CuratedList.announcements(metadata);
        return announcements.entrySet().parallelStream()
                .map(it -> EntryMerger.merge(
                        it.getKey(),
                        it.getValue(),
                        undated(foundOut.getOrDefault(it.getKey(), List.of())),
                        undated(inLists.getOrDefault(it.getKey(), List.of()))))
                .filter(this::isShown)
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** What listings without days say of a paper, in an order that is not that of files. */
    private static List<Announcement> undated(List<Announcement> announcements) {
        return announcements.isEmpty()
                ? announcements
                : announcements.stream()
                        .sorted(Comparator.comparing(Announcement::toString))
                        .toList();
    }

    private Optional<LocalDate> day(Listing listing) {
        return listing.date().map(ListingDate::filedUnder).or(() -> undated);
    }

    private boolean isShown(Entry entry) {
        return (entry.history().isEmpty() || entry.history().stream().anyMatch(it -> selection.shows(it.kind())))
                && selection
                        .query()
                        .map(it ->
                                it.matches(EntryDocument.of(entry, marks.getOrDefault(entry.id(), CuratorMarks.NONE))))
                        .orElse(true);
    }

    /** The days of listings, and what each shows. */
    private SortedMap<LocalDate, Day> days(Stream<LocalDate> dates, List<Entry> entries) {
        SortedMap<LocalDate, List<DayEntry>> items = grouped(
                entries.parallelStream().flatMap(it -> items(it).stream()).toList(),
                it -> it.appearance().day());
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        dates.forEach(it -> days.put(it, new Day(it, List.of())));
        items.entrySet().parallelStream()
                .map(it -> new Day(
                        it.getKey(),
                        it.getValue().stream().sorted(DayEntry.ORDER).toList()))
                .toList()
                .forEach(it -> days.put(it.date(), it));
        return days;
    }

    /** An entry as each of its days shows it: as the first of the day's announcements. */
    private List<DayEntry> items(Entry entry) {
        List<DayEntry> items = new ArrayList<>();
        List<Appearance> ofDay = new ArrayList<>();
        for (Appearance it : entry.history()) {
            if (selection.shows(it.kind())) {
                if (!ofDay.isEmpty() && !ofDay.get(0).day().equals(it.day())) {
                    items.add(DayEntry.of(entry, ofDay));
                    ofDay.clear();
                }
                ofDay.add(it);
            }
        }
        if (!ofDay.isEmpty()) {
            items.add(DayEntry.of(entry, ofDay));
        }
        return items;
    }

    private static List<Entry> newestFirst(SortedMap<LocalDate, List<Entry>> byFirstDay) {
        List<List<Entry>> days = new ArrayList<>(byFirstDay.values());
        Collections.reverse(days);
        return days.parallelStream()
                .flatMap(it -> it.stream().sorted(Catalog.NEWEST_FIRST))
                .toList();
    }

    private static <T> SortedMap<LocalDate, List<T>> grouped(List<T> items, Function<T, LocalDate> day) {
        return new TreeMap<>(items.stream().collect(Collectors.groupingBy(day, Collectors.toUnmodifiableList())));
    }
}
