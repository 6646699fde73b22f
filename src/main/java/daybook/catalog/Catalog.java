package daybook.catalog;

import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static int compare(Entry one, Entry other) {
        int order = other.sortDay().compareTo(one.sortDay());
        // Of one day both have announcements, or none has.
        if (order == 0 && !one.history().isEmpty()) {
            order = one.history().get(0).compareTo(other.history().get(0));
        }
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    /** The same with days on which nothing was announced, but for those that it has. */
    public Catalog with(Set<LocalDate> quiet) {
        SortedMap<LocalDate, Day> all = new TreeMap<>(days);
        quiet.forEach(it -> all.putIfAbsent(it, new Day(it, List.of())));
        return new Catalog(entries, all, lists, merged, redirected, byFirstDay, newestFirst);
    }

    /**
     * The same with titles of lists.
     *
     * @param titles by the names of the lists
     */
    public Catalog titled(Map<String, String> titles) {
        List<CuratedList> titled = lists.stream()
                .map(it -> it.titled(titles.getOrDefault(it.name(), it.title())))
                .toList();
        return new Catalog(entries, days, titled, merged, redirected, byFirstDay, newestFirst);
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

    /** Whether it is about days: it has some, or nothing at all yet, and no lists alone. */
    public boolean isDaily() {
        return !days.isEmpty() || lists.isEmpty();
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
        index.replaceAll((key, entries) -> List.copyOf(entries));
        return new TreeMap<>(index);
    }
}
