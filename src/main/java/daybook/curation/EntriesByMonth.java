package daybook.curation;

import daybook.catalog.Entry;
import java.time.YearMonth;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts entries by the months of their first days; those without a day are in none. */
final class EntriesByMonth {
    private EntriesByMonth() {}

    static SortedMap<YearMonth, Integer> of(Collection<Entry> entries) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        entries.stream()
                .flatMap(it -> it.firstDay().stream())
                .forEach(it -> months.merge(YearMonth.from(it), 1, Integer::sum));
        return months;
    }
}
