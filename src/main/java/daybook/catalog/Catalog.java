package daybook.catalog;

import daybook.config.EntrySelection;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All entries, whatever the order of the listings they come from.
 *
 * @param entries by identity
 * @param days by date, oldest first, quiet ones among them
 * @param lists those without days, sorted by name
 * @param merged other identities of entries, each with that of the entry
 * @param newestFirst all entries in the order of {@link #NEWEST_FIRST}
 */
public record Catalog(
        SortedMap<EntryId, Entry> entries,
        SortedMap<LocalDate, Day> days,
        List<CuratedList> lists,
        SortedMap<EntryId, EntryId> merged,
        List<Entry> newestFirst) {
    /** Longer than the holidays of a source that announces something on every working day. */
    private static final int DAYS_OF_QUIET = 7;

    /** The newest first, and what was announced first on top among those of one day. */
    public static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::sortDay)
            .reversed()
            .thenComparing(
                    it -> it.history().isEmpty() ? null : it.history().get(0),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::id);

    public Catalog {
        entries = Collections.unmodifiableSortedMap(entries);
        days = Collections.unmodifiableSortedMap(days);
        lists = List.copyOf(lists);
        merged = Collections.unmodifiableSortedMap(merged);
        newestFirst = List.copyOf(newestFirst);
    }

    /**
     * Merges listings.
     *
     * @param undated the day under which listings that state none are filed; without it they are lists of their own
     * @param selection what of them is shown
     * @param marks what curators say of each entry that has notes
     */
    public static Catalog of(
            List<Listing> listings,
            Optional<LocalDate> undated,
            EntrySelection selection,
            Map<EntryId, CuratorMarks> marks) {
        SortedMap<LocalDate, List<DayEntry>> items = new TreeMap<>();
        List<Listing> counting = listings.stream()
                .filter(it -> !it.isMetadata())
                .filter(it -> it.source().equals(Listing.ADDED) || selection.counts(it.category()))
                .toList();
        List<Listing> dated =
                counting.stream().filter(it -> day(it, undated).isPresent()).toList();
        List<Listing> listed =
                counting.stream().filter(it -> day(it, undated).isEmpty()).toList();
        dated.forEach(it -> items.putIfAbsent(day(it, undated).orElseThrow(), new ArrayList<>()));
        Map<EntryId, List<EntryMerger.Announced>> announcements = new HashMap<>();
        SectionNumbering.of(dated, it -> day(it, undated).orElseThrow())
                .forEach(it -> announcements
                        .computeIfAbsent(it.announcement().id(), id -> new ArrayList<>())
                        .add(it));
        Map<EntryId, List<Announcement>> inLists = CuratedList.announcements(listed);
        inLists.keySet().forEach(it -> announcements.putIfAbsent(it, new ArrayList<>()));
        Map<EntryId, List<Announcement>> foundOut = CuratedList.announcements(
                listings.stream().filter(Listing::isMetadata).toList());
        SortedMap<EntryId, Entry> entries = new TreeMap<>();
        announcements.entrySet().parallelStream()
                .map(it -> EntryMerger.merge(
                        it.getKey(),
                        it.getValue(),
                        undated(foundOut.getOrDefault(it.getKey(), List.of())),
                        undated(inLists.getOrDefault(it.getKey(), List.of()))))
                .filter(it -> isShown(it, selection, marks))
                .toList()
                .forEach(it -> entries.put(it.id(), it));
        entries.values()
                .forEach(entry -> items(entry, selection)
                        .forEach((day, item) -> items.computeIfAbsent(day, it -> new ArrayList<>())
                                .add(item)));
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        items.forEach((date, ofDay) -> {
            ofDay.sort(Comparator.comparing(DayEntry::appearance)
                    .thenComparing(it -> it.entry().id()));
            days.put(date, new Day(date, ofDay));
        });
        return new Catalog(
                entries,
                days,
                CuratedList.of(listed, entries),
                new TreeMap<>(),
                entries.values().parallelStream().sorted(NEWEST_FIRST).toList());
    }

    /** The same with days on which nothing was announced, but for those that it has. */
    public Catalog with(Set<LocalDate> quiet) {
        SortedMap<LocalDate, Day> all = new TreeMap<>(days);
        quiet.forEach(it -> all.putIfAbsent(it, new Day(it, List.of())));
        return new Catalog(entries, all, lists, merged, newestFirst);
    }

    /** The same in which entries have other identities too. */
    public Catalog merged(SortedMap<EntryId, EntryId> others) {
        return new Catalog(entries, days, lists, others, newestFirst);
    }

    /** The entry with an identity. */
    public Optional<Entry> find(EntryId id) {
        return Optional.ofNullable(entries.get(merged.getOrDefault(id, id)));
    }

    /** What listings without days say of a paper, in an order that is not that of files. */
    private static List<Announcement> undated(List<Announcement> announcements) {
        return announcements.stream()
                .sorted(Comparator.comparing(Announcement::toString))
                .toList();
    }

    private static Optional<LocalDate> day(Listing listing, Optional<LocalDate> undated) {
        return listing.date().map(ListingDate::filedUnder).or(() -> undated);
    }

    private static boolean isShown(Entry entry, EntrySelection selection, Map<EntryId, CuratorMarks> marks) {
        return (entry.history().isEmpty() || entry.history().stream().anyMatch(it -> selection.shows(it.kind())))
                && selection
                        .query()
                        .map(it ->
                                it.matches(EntryDocument.of(entry, marks.getOrDefault(entry.id(), CuratorMarks.NONE))))
                        .orElse(true);
    }

    /** An entry as each of its days shows it: as the first of the day's announcements. */
    private static Map<LocalDate, DayEntry> items(Entry entry, EntrySelection selection) {
        Map<LocalDate, List<Appearance>> days = new TreeMap<>();
        entry.history().stream()
                .filter(it -> selection.shows(it.kind()))
                .forEach(it ->
                        days.computeIfAbsent(it.day(), day -> new ArrayList<>()).add(it));
        Map<LocalDate, DayEntry> items = new TreeMap<>();
        days.forEach((day, appearances) -> {
            Appearance first = appearances.get(0);
            List<String> alsoIn = appearances.stream()
                    .map(Appearance::category)
                    .filter(it -> !it.equals(first.category()) && !it.equals(Listing.ADDED))
                    .distinct()
                    .sorted()
                    .toList();
            items.put(day, new DayEntry(entry, first, alsoIn));
        });
        return items;
    }

    /** The newest day on which anything was announced. */
    public Optional<Day> newestDay() {
        return days.values().stream().filter(day -> !day.items().isEmpty()).reduce((older, newer) -> newer);
    }

    /**
     * The day that a reader looks at first: the newest on which a source announced something. Papers that a curator
     * added since stand on days of their own, unless no source has announced anything for a week before them.
     */
    public Optional<Day> leadingDay() {
        Optional<Day> newest = newestDay();
        return newest.flatMap(last -> days.tailMap(last.date().minusDays(DAYS_OF_QUIET)).values().stream()
                        .filter(Day::isAnnounced)
                        .reduce((older, newer) -> newer))
                .or(() -> newest);
    }

    /**
     * Entries by the {@linkplain Entry#sortDay day} of their first announcement, those of a day in the order of their
     * identities.
     */
    public SortedMap<LocalDate, List<Entry>> byFirstDay() {
        SortedMap<LocalDate, List<Entry>> index = new TreeMap<>();
        entries.values()
                .forEach(it -> index.computeIfAbsent(it.sortDay(), day -> new ArrayList<>())
                        .add(it));
        return index;
    }

    /** Entries by subject category, sorted by code; the entries newest first. */
    public SortedMap<String, List<Entry>> bySubject() {
        return index(entry -> entry.subjects());
    }

    /** Entries by author as written, sorted by name; the entries newest first. */
    public SortedMap<String, List<Entry>> byAuthor() {
        return index(entry -> entry.authors().map(Authors::names).orElse(List.of()));
    }

    private SortedMap<String, List<Entry>> index(Function<Entry, List<String>> keys) {
        SortedMap<String, List<Entry>> index = new TreeMap<>();
        for (Entry entry : newestFirst) {
            keys.apply(entry).stream()
                    .distinct()
                    .forEach(key ->
                            index.computeIfAbsent(key, it -> new ArrayList<>()).add(entry));
        }
        return index;
    }
}
