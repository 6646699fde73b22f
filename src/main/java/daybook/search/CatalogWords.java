package daybook.search;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.file.Fingerprint;
import daybook.keep.KeptFacts;
import daybook.listing.EntryId;
import daybook.search.IndexPart.IndexedDocument;
import daybook.siteplan.SharedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The words of all papers, by the days of their first announcements.
 *
 * @param days in their order, before them the papers without a day; those on which no paper was first announced are not
 *     there
 */
public record CatalogWords(List<DayWords> days) {
    /** Those of a site that has no use for words. */
    public static final CatalogWords NONE = new CatalogWords(List.of());

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
            Supplier<List<PaperWords>> words,
            Supplier<Map<EntryId, PaperWords>> firstWords) {
        /** The words of each entry's first title and abstract, which may stand among others of fields beside these. */
        List<PaperWords> first() {
            List<PaperWords> now = words.get();
            Map<EntryId, PaperWords> changed = firstWords.get();
            return IntStream.range(0, now.size())
                    .mapToObj(it -> changed.getOrDefault(entries.get(it).id(), now.get(it)))
                    .toList();
        }
    }

    /**
     * An entry as the index has it, by what it says of itself.
     *
     * @param index among the entries of its day
     */
    record IndexedEntry(int number, DayWords day, int index) implements IndexedDocument {
        @Override
        public Fingerprint inputs() {
            return day.shown.get(index).fingerprint();
        }

        @Override
        public PaperWords words() {
            return day.words.get().get(index);
        }
    }

    public CatalogWords {
        days = List.copyOf(days);
    }

    /**
     * Finds the words of all papers that are not kept; kept ones are read when somebody asks for them.
     *
     * @param show what an entry says of itself, fingerprinted
     * @param done receives the number of papers of each day that is done
     */
    public static CatalogWords of(
            Catalog catalog, Function<Entry, SharedModel<Entry>> show, KeptFacts kept, IntConsumer done) {
        return new CatalogWords(catalog.byFirstDay().values().parallelStream()
                .map(it -> {
                    DayWords day = ofDay(it.get(0).dayName(), it, show, kept);
                    done.accept(it.size());
                    return day;
                })
                .toList());
    }

    private static DayWords ofDay(
            String day, List<Entry> entries, Function<Entry, SharedModel<Entry>> show, KeptFacts kept) {
        List<SharedModel<Entry>> shown = entries.stream().map(show).toList();
        List<Entry> changed =
                entries.stream().filter(it -> it.first().isPresent()).toList();
        return new DayWords(
                entries,
                shown,
                kept.later(PaperWords.KIND, day, shown, words -> words),
                kept.later(
                        PaperWords.FIRST_KIND,
                        day,
                        changed.stream().map(Entry::firstText).toList(),
                        words -> byId(changed, words)));
    }

    private static Map<EntryId, PaperWords> byId(List<Entry> entries, List<PaperWords> words) {
        Map<EntryId, PaperWords> byId = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            byId.put(entries.get(index).id(), words.get(index));
        }
        return byId;
    }
}
