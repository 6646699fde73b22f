package daybook.search;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.keep.KeptFacts;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of all papers, by the days of their first announcements.
 *
 * @param days in their order; those on which no paper was first announced are not there
 */
public record CatalogWords(List<DayWords> days) {
    /**
     * The words of the papers that were first announced on a day.
     *
     * @param entries in the order of their identities
     * @param words those of each entry
     */
    record DayWords(List<Entry> entries, List<PaperWords> words) {}

    public CatalogWords {
        days = List.copyOf(days);
    }

    /**
     * Finds the words of all papers, as far as they are not kept.
     *
     * @param shown what an entry says of itself, fingerprinted
     */
    public static CatalogWords of(Catalog catalog, Function<Entry, SharedModel<Entry>> shown, KeptFacts kept) {
        SortedMap<LocalDate, List<Entry>> days = new TreeMap<>();
        catalog.entries()
                .values()
                .forEach(it -> days.computeIfAbsent(it.firstDay(), day -> new ArrayList<>())
                        .add(it));
        return new CatalogWords(days.entrySet().parallelStream()
                .map(it -> new DayWords(
                        it.getValue(),
                        kept.of(
                                PaperWords.KIND,
                                it.getKey().toString(),
                                it.getValue().stream().map(shown).toList())))
                .toList());
    }
}
