package daybook.search;

import daybook.catalog.Entry;
import daybook.model.NoteIndex;
import daybook.model.PaperIndex;
import daybook.search.Postings.Posting;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.siteplan.TextDocument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plans the files that the search page loads from.
 *
 * <p>Papers are numbered in the order of their first days, so that a new day moves no number, and a range of days is a
 * range of numbers. For the same reason the newest month is a part of its own: a new day leaves the other part, by far
 * the larger one, as it is.
 */
public final class SearchIndex {
    /** So many papers share a file of their addresses. */
    private static final int PAPERS_IN_FILE = 500;

    /** A search loads a file of each part for each word: the smaller part has the smaller files, in characters. */
    private static final int LARGEST_EARLIER = 80_000;

    private static final int LARGEST_RECENT = 30_000;

    private final SearchTexts texts;
    private final List<Entry> entries;

    /** Those of each entry. */
    private final List<PaperWords> words;

    private final List<PlannedFile> files = new ArrayList<>();

    private SearchIndex(PaperIndex papers, CatalogWords catalog, NoteIndex notes) {
        this.texts = new SearchTexts(papers, notes);
        this.entries =
                catalog.days().stream().flatMap(it -> it.entries().stream()).toList();
        this.words = catalog.days().stream().flatMap(it -> it.words().stream()).toList();
    }

    /** Every file of the index. */
    public static List<PlannedFile> plan(PaperIndex papers, CatalogWords words, NoteIndex notes) {
        SearchIndex index = new SearchIndex(papers, words, notes);
        int recent = index.beginningOfNewestMonth();
        List<String> parts = List.of(
                index.part("earlier", 0, recent, LARGEST_EARLIER),
                index.part("recent", recent, index.entries.size(), LARGEST_RECENT));
        index.planPapers();
        String json = "{\"fields\":" + fields() + ",\"days\":" + index.days() + ",\"papersInFile\":" + PAPERS_IN_FILE
                + ",\"common\":"
                + array(SearchWords.COMMON.stream().map(SearchIndex::string).toList())
                + ",\"parts\":" + array(parts) + "}\n";
        index.files.add(file(Addresses.SEARCH_INDEX, json));
        return index.files;
    }

    private int beginningOfNewestMonth() {
        return (int) entries.stream()
                .filter(it -> !month(it).equals(month(entries.get(entries.size() - 1))))
                .count();
    }

    private static YearMonth month(Entry entry) {
        return YearMonth.from(entry.firstDay());
    }

    /** Plans the files of the papers with some numbers, and says where each file begins. */
    private String part(String name, int first, int end, int largest) {
        Postings postings = Postings.of(
                end - first,
                document -> Stream.of(
                        words.get(first + document), PaperWords.of(texts.further(entries.get(first + document)))));
        SortedMap<String, List<Posting>> shards = IndexShards.of(postings.sorted(), largest);
        files.addAll(shards.entrySet().parallelStream()
                .map(it -> file(Addresses.searchWords(name, it.getKey()), object(it.getValue())))
                .toList());
        return "{\"name\":" + string(name) + ",\"first\":" + first + ",\"files\":"
                + array(shards.keySet().stream()
                        .map(start -> "[" + string(start) + ","
                                + string(Addresses.searchWords(name, start).value()) + "]")
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

    private static PlannedFile file(SitePath path, String json) {
        return PlannedFile.of(path, "the search index", new TextDocument(json));
    }

    /** The days on which papers were first announced, with their numbers of papers. */
    private String days() {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        entries.forEach(it -> days.merge(it.firstDay(), 1, Integer::sum));
        return array(days.entrySet().stream()
                .map(it -> "[" + string(it.getKey().toString()) + "," + it.getValue() + "]")
                .toList());
    }

    private static String fields() {
        return array(Arrays.stream(SearchField.values())
                .map(it -> "[" + string(it.prefix()) + "," + it.weight() + "," + it.isLongText() + "]")
                .toList());
    }

    private static String object(List<Posting> postings) {
        StringBuilder json = new StringBuilder("{");
        for (Posting posting : postings) {
            json.append(json.length() > 1 ? ",\n" : "")
                    .append(string(posting.name()))
                    .append(':')
                    .append(posting.documents());
        }
        return json.append("}\n").toString();
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    /** Words, days and addresses hold no character that JSON would have escaped. */
    private static String string(String text) {
        return '"' + text + '"';
    }
}
