package daybook.page;

import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A list with a page for its newest items, and with one for each of its years if these are not all.
 *
 * @param newest those of the newest days, newest first
 * @param years newest first; empty while the newest are all
 */
record ListByYear<T>(List<T> newest, SortedMap<Year, List<T>> years) {
    ListByYear {
        newest = List.copyOf(newest);
    }

    /**
     * Divides a list.
     *
     * @param count how many its first page has room for; it shows whole days
     * @param items newest first; those without a day are left out
     */
    static <T> ListByYear<T> of(int count, List<T> items, Function<T, Optional<LocalDate>> day) {
        List<T> dated = items.stream().filter(it -> day.apply(it).isPresent()).toList();
        List<T> newest = newest(count, dated, day);
        SortedMap<Year, List<T>> years = new TreeMap<>(Comparator.reverseOrder());
        if (newest.size() < dated.size()) {
            dated.forEach(it -> years.computeIfAbsent(Year.from(day.apply(it).orElseThrow()), year -> new ArrayList<>())
                    .add(it));
        }
        return new ListByYear<>(newest, years);
    }

    /** The first items of a list, newest first: whole days, until there are at least this many. */
    static <T> List<T> newest(int count, List<T> items, Function<T, ?> day) {
        int end = Math.min(count, items.size());
        while (0 < end && end < items.size() && day.apply(items.get(end)).equals(day.apply(items.get(end - 1)))) {
            end++;
        }
        return items.subList(0, end);
    }

    /** Links to the pages of the years. */
    List<YearLink> links(Function<Year, SitePath> address) {
        return years.entrySet().stream()
                .map(it -> new YearLink(
                        it.getKey().getValue(),
                        address.apply(it.getKey()),
                        it.getValue().size()))
                .toList();
    }
}
