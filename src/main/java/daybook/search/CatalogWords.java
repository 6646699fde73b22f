package daybook.search;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.keep.KeptFacts;
import daybook.listing.EntryId;
import daybook.siteplan.SharedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * The words of all papers, by the days of their first announcements.
 *
 * @param days in their order, before them the papers without a day; those on which no paper was first announced are not
 *     there
 */
public record CatalogWords(List<DayWords> days) {
    /**
     * The words of the papers that were first announced on a day.
     *
     * @param entries in the order of their identities
     * @param shown what each of them says of itself
     * @param words those of each entry
     * @param firstWords those of the first title and abstract of each entry that has others now
     */
    record DayWords(
            List<Entry> entries,
            List<SharedModel<Entry>> shown,
            List<PaperWords> words,
            Map<EntryId, PaperWords> firstWords) {
        /** The words of an entry's first title and abstract, which may stand among others of fields beside these. */
        PaperWords first(int index) {
            return firstWords.getOrDefault(entries.get(index).id(), words.get(index));
        }
    }

    public CatalogWords {
        days = List.copyOf(days);
    }

    /**
     * Finds the words of all papers, as far as they are not kept.
     *
     * @param show what an entry says of itself, fingerprinted
     * @param done receives the number of papers of each day that is done
     */
    public static CatalogWords of(
            Catalog catalog, Function<Entry, SharedModel<Entry>> show, KeptFacts kept, IntConsumer done) {
        Map<String, String> shared = new ConcurrentHashMap<>();
        return new CatalogWords(catalog.byFirstDay().values().parallelStream()
                .map(it -> {
                    DayWords day = ofDay(it.get(0).dayName(), it, show, kept, word -> shared(word, shared));
                    done.accept(it.size());
                    return day;
                })
                .toList());
    }

    private static String shared(String word, Map<String, String> all) {
        // Most words are there, which a look without a lock finds.
        String known = all.get(word);
        String first = known == null ? all.putIfAbsent(word, word) : known;
        return first == null ? word : first;
    }

    private static DayWords ofDay(
            String day,
            List<Entry> entries,
            Function<Entry, SharedModel<Entry>> show,
            KeptFacts kept,
            UnaryOperator<String> shared) {
        List<SharedModel<Entry>> shown = entries.stream().map(show).toList();
        List<PaperWords> words = kept.of(PaperWords.KIND, day, shown).stream()
                .map(it -> it.sharing(shared))
                .toList();
        List<Entry> changed =
                entries.stream().filter(it -> it.first().isPresent()).toList();
        List<PaperWords> firstWords = kept.of(
                PaperWords.FIRST_KIND,
                day,
                changed.stream().map(it -> new SharedModel<>(it.firstText())).toList());
        Map<EntryId, PaperWords> byId = new HashMap<>();
        for (int index = 0; index < changed.size(); index++) {
            byId.put(changed.get(index).id(), firstWords.get(index).sharing(shared));
        }
        return new DayWords(entries, shown, words, byId);
    }
}
