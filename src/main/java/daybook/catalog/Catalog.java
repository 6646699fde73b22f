package daybook.catalog;

import daybook.config.EntrySelection;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All entries, whatever the order of the listings they come from.
 *
 * @param entries by identity, in the order of identities
 * @param days by date, oldest first, quiet ones among them
 * @param lists those without days, sorted by name
 * @param merged other identities of entries, each with that of the entry
 * @param redirected those of them whose pages redirect
 * @param byFirstDay entries by the {@linkplain Entry#sortDay day} of their first announcement, those of a day in the
 *     order of their identities
 * @param newestFirst all entries in the order of {@link #NEWEST_FIRST}
 */
public record Catalog(
        Map<EntryId, Entry> entries,
        SortedMap<LocalDate, Day> days,
        List<CuratedList> lists,
        SortedMap<EntryId, EntryId> merged,
        SortedSet<EntryId> redirected,
        SortedMap<LocalDate, List<Entry>> byFirstDay,
        List<Entry> newestFirst) {
    /** Longer than the holidays of a source that announces something on every working day. */
    private static final int DAYS_OF_QUIET = 7;

    /** The newest first, and what was announced first on top among those of one day. */
    public static final Comparator<Entry> NEWEST_FIRST = Catalog::compare;

    public Catalog {
        entries = Collections.unmodifiableMap(entries);
        days = Collections.unmodifiableSortedMap(days);
        lists = List.copyOf(lists);
        merged = Collections.unmodifiableSortedMap(merged);
        redirected = Collections.unmodifiableSortedSet(redirected);
        byFirstDay = Collections.unmodifiableSortedMap(byFirstDay);
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
        List<Listing> counting = listings.stream()
                .filter(it -> !it.isMetadata())
                .filter(it -> it.source().equals(Listing.ADDED) || selection.counts(it.category()))
                .toList();
        List<Listing> dated =
                counting.stream().filter(it -> day(it, undated).isPresent()).toList();
        List<Listing> listed =
                counting.stream().filter(it -> day(it, undated).isEmpty()).toList();
        Map<EntryId, List<EntryMerger.Announced>> announcements = new HashMap<>();
        SectionNumbering.of(dated, it -> day(it, undated).orElseThrow())
                .forEach(it -> announcements
                        .computeIfAbsent(it.announcement().id(), id -> new ArrayList<>(1))
                        .add(it));
        Map<EntryId, List<Announcement>> inLists = CuratedList.announcements(listed);
        inLists.keySet().forEach(it -> announcements.putIfAbsent(it, new ArrayList<>()));
        Map<EntryId, List<Announcement>> foundOut = CuratedList.announcements(
                listings.stream().filter(Listing::isMetadata).toList());
        List<Entry> shown = announcements.entrySet().parallelStream()
                .map(it -> EntryMerger.merge(
                        it.getKey(),
                        it.getValue(),
                        undated(foundOut.getOrDefault(it.getKey(), List.of())),
                        undated(inLists.getOrDefault(it.getKey(), List.of()))))
                .filter(it -> isShown(it, selection, marks))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
        // Asked for each link to a paper: no tree.
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        shown.forEach(it -> entries.put(it.id(), it));
        SortedMap<LocalDate, List<Entry>> byFirstDay = grouped(shown, Entry::sortDay);
        return new Catalog(
                entries,
                days(dated.stream().map(it -> day(it, undated).orElseThrow()), shown, selection),
                CuratedList.of(listed, entries),
                new TreeMap<>(),
                new TreeSet<>(),
                byFirstDay,
                newestFirst(byFirstDay));
    }

    private static int compare(Entry one, Entry other) {
        int order = other.sortDay().compareTo(one.sortDay());
        // Of one day both have announcements, or none has.
        if (order == 0 && !one.history().isEmpty()) {
            order = one.history().get(0).compareTo(other.history().get(0));
        }
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    /** The days of listings, and what each shows. */
    private static SortedMap<LocalDate, Day> days(
            Stream<LocalDate> dates, List<Entry> entries, EntrySelection selection) {
        SortedMap<LocalDate, List<DayEntry>> items = grouped(
                entries.parallelStream()
                        .flatMap(it -> items(it, selection).stream())
                        .toList(),
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

    private static List<Entry> newestFirst(SortedMap<LocalDate, List<Entry>> byFirstDay) {
        List<List<Entry>> days = new ArrayList<>(byFirstDay.values());
        Collections.reverse(days);
        return days.parallelStream()
                .flatMap(it -> it.stream().sorted(NEWEST_FIRST))
                .toList();
    }

    private static <T> SortedMap<LocalDate, List<T>> grouped(List<T> items, Function<T, LocalDate> day) {
        Map<LocalDate, List<T>> groups = new HashMap<>();
        items.forEach(it ->
                groups.computeIfAbsent(day.apply(it), date -> new ArrayList<>()).add(it));
        return sorted(groups);
    }

    /** Sorted by key, with lists that nobody changes. */
    private static <K, T> SortedMap<K, List<T>> sorted(Map<K, List<T>> groups) {
        groups.replaceAll((key, group) -> List.copyOf(group));
        return new TreeMap<>(groups);
    }

    /** The same with days on which nothing was announced, but for those that it has. */
    public Catalog with(Set<LocalDate> quiet) {
        SortedMap<LocalDate, Day> all = new TreeMap<>(days);
        quiet.forEach(it -> all.putIfAbsent(it, new Day(it, List.of())));
        return new Catalog(entries, all, lists, merged, redirected, byFirstDay, newestFirst);
    }

    /**
     * The same in which entries have other identities too.
     *
     * @param pages those of them whose pages redirect
     */
    public Catalog merged(SortedMap<EntryId, EntryId> others, SortedSet<EntryId> pages) {
        return new Catalog(entries, days, lists, others, pages, byFirstDay, newestFirst);
    }

    /** The other identities of each entry that has some, in their order. */
    public Map<EntryId, List<EntryId>> others() {
        return merged.keySet().stream().collect(Collectors.groupingBy(it -> merged.getOrDefault(it, it)));
    }

    /** The entry with an identity, or for the address of a publisher's page that with the DOI in the address. */
    public Optional<Entry> find(EntryId id) {
        Optional<Entry> named = entry(id);
        return named.isPresent()
                ? named
                : IdentifierParser.doisOfPage(id).stream()
                        .flatMap(it -> entry(it).stream())
                        .findFirst();
    }

    private Optional<Entry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(merged.getOrDefault(id, id)));
    }

    /** What listings without days say of a paper, in an order that is not that of files. */
    private static List<Announcement> undated(List<Announcement> announcements) {
        return announcements.isEmpty()
                ? announcements
                : announcements.stream()
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
    private static List<DayEntry> items(Entry entry, EntrySelection selection) {
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

    /** Entries by subject category, sorted by code; the entries newest first. */
    public SortedMap<String, List<Entry>> bySubject() {
        return index(entry -> entry.subjects());
    }

    /** Entries by author as written, sorted by name; the entries newest first. */
    public SortedMap<String, List<Entry>> byAuthor() {
        return index(entry -> entry.authors().map(Authors::names).orElse(List.of()));
    }

    private SortedMap<String, List<Entry>> index(Function<Entry, List<String>> keys) {
        Map<String, List<Entry>> index = new HashMap<>();
        for (Entry entry : newestFirst) {
            for (String key : keys.apply(entry)) {
                List<Entry> entries = index.computeIfAbsent(key, it -> new ArrayList<>());
                // An entry may have a key twice.
                if (entries.isEmpty() || !entries.get(entries.size() - 1).id().equals(entry.id())) {
                    entries.add(entry);
                }
            }
        }
        return sorted(index);
    }
}
