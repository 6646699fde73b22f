package daybook.page;

import daybook.catalog.Entry;
import daybook.model.EntryPartial;
import daybook.model.ListedEntry;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Entries of a list that stand below a day, such as those that were first announced on it.
 *
 * @param day the page of the date
 */
public record EntryGroup(LocalDate date, SitePath day, List<ListedEntry<?>> items) {
    /** Whether notes stand beside any of some entries: their page has a margin then. */
    static boolean areNoted(List<EntryGroup> groups, List<ListedEntry<?>> undated) {
        return undated.stream().anyMatch(ListedEntry::isNoted)
                || groups.stream().flatMap(it -> it.items().stream()).anyMatch(ListedEntry::isNoted);
    }

    /**
     * Groups entries by the day on which they were first announced.
     *
     * @param entries newest first; those without a day are left out
     * @param shown what the page shows of each
     */
    static List<EntryGroup> of(List<Entry> entries, Function<Entry, ? extends EntryPartial<?>> shown) {
        Map<LocalDate, List<ListedEntry<?>>> days = new LinkedHashMap<>();
        entries.forEach(it -> it.firstDay()
                .ifPresent(first ->
                        days.computeIfAbsent(first, day -> new ArrayList<>()).add(listed(it, shown))));
        return days.entrySet().stream()
                .map(it -> new EntryGroup(it.getKey(), Addresses.day(it.getKey()), List.copyOf(it.getValue())))
                .toList();
    }

    /** Those of some entries that stand only in lists without days. */
    static List<ListedEntry<?>> undated(List<Entry> entries, Function<Entry, ? extends EntryPartial<?>> shown) {
        List<ListedEntry<?>> undated = new ArrayList<>();
        entries.stream().filter(it -> it.firstDay().isEmpty()).forEach(it -> undated.add(listed(it, shown)));
        return List.copyOf(undated);
    }

    private static ListedEntry<?> listed(Entry entry, Function<Entry, ? extends EntryPartial<?>> shown) {
        return new ListedEntry<>(0, entry.firstKind().key(), 0, List.of(), shown.apply(entry));
    }
}
