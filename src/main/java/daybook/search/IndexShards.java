package daybook.search;

import daybook.search.Postings.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts an index into files of a like size. Names with the same beginning stay together as long as they fit into one
 * file, so that a change of one name moves no names but those that begin like it.
 */
final class IndexShards {
    private final SortedMap<String, List<Posting>> byStart = new TreeMap<>();
    private List<Posting> open = new ArrayList<>();
    private String start = "";

    private final int largest;

    private IndexShards(int largest) {
        this.largest = largest;
    }

    /**
     * The names of each file.
     *
     * @param sorted all names in their order
     * @param largest the most characters of a file, unless a single name has more
     * @return by the beginning of each file's first name; a name is in the last file whose beginning is not behind it
     */
    static SortedMap<String, List<Posting>> of(List<Posting> sorted, int largest) {
        IndexShards shards = new IndexShards(largest);
        shards.cut(sorted, 1);
        shards.close();
        return shards.byStart;
    }

    private void cut(List<Posting> sorted, int length) {
        int end;
        for (int first = 0; first < sorted.size(); first = end) {
            String beginning = beginning(sorted.get(first).name(), length);
            end = first + 1;
            while (end < sorted.size()
                    && beginning(sorted.get(end).name(), length).equals(beginning)) {
                end++;
            }
            group(beginning, sorted.subList(first, end), length);
        }
    }

    private void group(String beginning, List<Posting> group, int length) {
        int size = size(group);
        if (size(open) + size > largest) {
            close();
        }
        if (size > largest && group.size() > 1) {
            cut(group, length + 1);
            close();
        } else {
            start = open.isEmpty() ? beginning : start;
            open.addAll(group);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            byStart.put(start, open);
            open = new ArrayList<>();
        }
    }

    private static int size(List<Posting> postings) {
        return postings.stream().mapToInt(Posting::size).sum();
    }

    private static String beginning(String name, int length) {
        return name.codePointCount(0, name.length()) <= length
                ? name
                : name.substring(0, name.offsetByCodePoints(0, length));
    }
}
