package daybook.search;

import daybook.catalog.Entry;
import daybook.file.Fingerprint;
import daybook.keep.KeptFacts;
import daybook.model.NoteIndex;
import daybook.model.PaperIndex;
import daybook.model.SiteModel;
import daybook.search.CatalogWords.DayWords;
import daybook.search.CatalogWords.IndexedEntry;
import daybook.search.IndexPart.FieldText;
import daybook.search.IndexPart.IndexedDocument;
import daybook.search.IndexPart.IndexedTexts;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans the files that the search page loads from.
 *
 * <p>Papers are numbered in the order of their first days, so that a new day moves no number, and a range of days is a
 * range of numbers. The numbers of notes and other texts follow. For the same reason the newest month is a part of its
 * own: a new day leaves the part of the earlier ones, by far the largest, as it is. So does a note: what the site says
 * of papers is a part of its own too.
 */
public final class SearchIndex {
    /** So many papers share a file of their addresses. */
    private static final int PAPERS_IN_FILE = 500;

    /** A search loads a file of each part for each word: the smaller part has the smaller files, in characters. */
    private static final int LARGEST_EARLIER = 80_000;

    private static final int LARGEST_RECENT = 30_000;

    private static final int LARGEST_OF_TEXTS = 15_000;

    private final List<Entry> entries = new ArrayList<>();

    /** The entries, by what they say of themselves. */
    private final List<IndexedDocument> papers = new ArrayList<>();

    /** Those of which the site says something, by that. */
    private final List<IndexedDocument> curated = new ArrayList<>();

    private final List<PlannedFile> files = new ArrayList<>();

    private SearchIndex(PaperIndex index, CatalogWords catalog, NoteIndex notes, PageLocations locations) {
        SearchTexts texts = new SearchTexts(index, notes);
        for (DayWords day : catalog.days()) {
            for (int place = 0; place < day.entries().size(); place++) {
                Entry entry = day.entries().get(place);
                if (!locations.isElsewhere(Addresses.paper(entry.id()))) {
                    add(entry, new IndexedEntry(entries.size(), day, place), texts.further(entry));
                }
            }
        }
    }

    private void add(Entry entry, IndexedDocument own, List<FieldText> further) {
        if (!further.isEmpty()) {
            curated.add(new IndexedTexts(entries.size(), further));
        }
        entries.add(entry);
        papers.add(own);
    }

    /**
     * Every file of the index.
     *
     * @param kept knows the files of earlier builds
     */
    public static List<PlannedFile> plan(SiteModel site, CatalogWords words, KeptFacts kept) {
        SearchIndex index =
                new SearchIndex(site.papers(), words, site.notes(), site.facts().locations());
        SearchedTexts texts = SearchedTexts.of(site);
        int recent = index.beginningOfNewestMonth();
        int all = index.entries.size();
        List<String> parts = List.of(
                index.part("earlier", 0, index.papers.subList(0, recent), LARGEST_EARLIER, kept),
                index.part("recent", recent, index.papers.subList(recent, all), LARGEST_RECENT, kept),
                index.part("curated", 0, index.curated, LARGEST_RECENT, kept),
                index.part("further", all, texts.indexed(all), LARGEST_OF_TEXTS, kept));
        index.files.addAll(texts.files());
        index.planPapers();
        String json = "{\"fields\":" + fields() + ",\"days\":" + index.days() + ",\"papersInFile\":" + PAPERS_IN_FILE
                + ",\"common\":"
                + array(SearchWords.COMMON.stream().map(SearchIndex::string).toList())
                + ",\"parts\":" + array(parts) + ",\"texts\":" + texts.summary() + "}\n";
        index.files.add(file(Addresses.SEARCH_INDEX, json));
        return index.files;
    }

    private int beginningOfNewestMonth() {
        return (int) entries.stream()
                .filter(it -> !month(it).equals(month(entries.get(entries.size() - 1))))
                .count();
    }

    private static YearMonth month(Entry entry) {
        return YearMonth.from(entry.sortDay());
    }

    /** Plans the files of documents, whose numbers count from the first there, and says where each file begins. */
    private String part(String name, int first, List<IndexedDocument> some, int largest, KeptFacts kept) {
        SortedMap<String, PlannedFile> part = new IndexPart(name, first, some, largest).plan(kept);
        files.addAll(part.values());
        return "{\"name\":" + string(name) + ",\"first\":" + first + ",\"files\":"
                + array(part.entrySet().stream()
                        .map(it -> "[" + string(it.getKey()) + ","
                                + string(it.getValue().path().value()) + "]")
                        .toList())
                + "}";
    }

    private void planPapers() {
        for (int first = 0; first < entries.size(); first += PAPERS_IN_FILE) {
            List<Entry> some = entries.subList(first, Math.min(first + PAPERS_IN_FILE, entries.size()));
            List<String> addresses = some.stream()
                    .map(it -> string(Addresses.paper(it.id()).value()))
                    .toList();
            files.add(file(Addresses.searchPapers(first / PAPERS_IN_FILE), array(addresses) + "\n"));
        }
    }

    static PlannedFile file(SitePath path, String json) {
        TextDocument document = new TextDocument(json);
        return file(path, document, new SharedModel<>(document).fingerprint());
    }

    static PlannedFile file(SitePath path, Content.Document document, Fingerprint fingerprint) {
        return new PlannedFile(path, "the search index", document, false, Optional.empty(), fingerprint, List.of());
    }

    /** The days on which papers were first announced, with their numbers of papers; those without a day come first. */
    private String days() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        entries.forEach(it -> days.merge(it.sortDay(), 1, Integer::sum));
        return array(days.entrySet().stream()
                .map(it -> "["
                        + string(
                                it.getKey().equals(LocalDate.MIN)
                                        ? ""
                                        : it.getKey().toString()) + "," + it.getValue() + "]")
                .toList());
    }

    private static String fields() {
        return array(Arrays.stream(SearchField.values())
                .map(it -> "[" + string(it.prefix()) + "," + it.weight() + "," + it.isLongText() + "]")
                .toList());
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    /** Words, days and addresses hold no character that JSON would have escaped. */
    static String string(String text) {
        return '"' + text + '"';
    }
}
