package daybook.diagnostic;

import daybook.diagnostic.KnownNames.KnownName;
import java.util.List;
import java.util.Optional;

/**
 * Finds the name nearest to a wrong one by the optimal string alignment distance. Sorted names are walked as a tree of
 * their beginnings: what neighbours have in common is compared once, and a beginning with too many edits is skipped
 * with all the names that share it.
 */
final class NameSearch {
    /** More edits make another name. */
    private static final int MOST_EDITS = 2;

    /** Cells of a row: the diagonal, as many on either side as there may be edits, and one too large behind these. */
    private static final int WIDTH = 2 * MOST_EDITS + 3;

    private final String wanted;
    private final List<KnownName> names;

    /**
     * Row i leads from the first i characters of the current name to the beginnings of the wanted one. Cells are there
     * only for beginnings whose length differs from i by little: a wrong name can be as long as a file.
     */
    private final int[] edits;

    private int bound;
    private int fewest;
    private Optional<String> nearest = Optional.empty();
    private long steps;

    private NameSearch(String wanted, List<KnownName> names) {
        this.wanted = wanted;
        this.names = names;
        this.edits = new int[(wanted.length() + MOST_EDITS + 1) * WIDTH];
    }

    /**
     * Searches names that are sorted by their folded form.
     *
     * @param wanted folded like the names
     */
    static NameSearch of(String wanted, List<KnownName> names) {
        NameSearch search = new NameSearch(wanted, names);
        int most = Math.min(MOST_EDITS, Math.max(1, (wanted.length() + 1) / 3));
        // Most typing errors are a single edit, and a smaller bound skips far more names.
        for (int bound = 1; bound <= most && search.nearest.isEmpty(); bound++) {
            search.walk(bound);
        }
        return search;
    }

    /** The name with the fewest edits, the first of several; empty when all have too many. */
    Optional<String> nearest() {
        return nearest;
    }

    /** How many cells were computed and characters compared. */
    long steps() {
        return steps;
    }

    private void walk(int mostEdits) {
        bound = mostEdits;
        fewest = mostEdits + 1;
        fillRow("", 0);
        String latest = "";
        int filled = 0;
        int index = 0;
        while (index < names.size()) {
            String name = names.get(index).folded();
            int length = commonLength(name, latest, filled);
            boolean within = true;
            while (within && length < name.length()) {
                length++;
                within = fillRow(name, length);
            }
            if (within) {
                compare(names.get(index));
            }
            index = within ? index + 1 : firstWithout(name, length, index);
            filled = within ? length : length - 1;
            latest = name;
        }
    }

    private int commonLength(String one, String other, int most) {
        int length = 0;
        while (length < Math.min(most, one.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        steps += length + 1;
        return length;
    }

    /** Fills the row for the first {@code length} characters of a name; false when all of it is above the bound. */
    private boolean fillRow(String name, int length) {
        int from = Math.max(0, length - bound);
        int to = Math.min(wanted.length(), length + bound);
        if (from > to) {
            return false;
        }
        edits[index(length, from - 1)] = bound + 1;
        int least = bound + 1;
        for (int column = from; column <= to; column++) {
            int edited = length == 0 || column == 0 ? length + column : cell(name, length, column);
            edits[index(length, column)] = edited;
            least = Math.min(least, edited);
        }
        edits[index(length, to + 1)] = bound + 1;
        steps += to - from + 1;
        return least <= bound;
    }

    private int cell(String name, int row, int column) {
        char last = name.charAt(row - 1);
        char wantedLast = wanted.charAt(column - 1);
        int replaced = edits[index(row - 1, column - 1)] + (last == wantedLast ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[index(row - 1, column)], edits[index(row, column - 1)]));
        boolean swapped =
                row > 1 && column > 1 && last == wanted.charAt(column - 2) && name.charAt(row - 2) == wantedLast;
        return swapped ? Math.min(least, edits[index(row - 2, column - 2)] + 1) : least;
    }

    private static int index(int row, int column) {
        return row * WIDTH + column - row + MOST_EDITS + 1;
    }

    private void compare(KnownName name) {
        int length = name.folded().length();
        if (wanted.length() - length <= bound && edits[index(length, wanted.length())] < fewest) {
            fewest = edits[index(length, wanted.length())];
            nearest = Optional.of(name.name());
        }
    }

    /** The index of the first name behind another that does not begin as that one does. */
    private int firstWithout(String name, int length, int index) {
        int with = index;
        int stride = 1;
        while (with + stride < names.size() && sharesStart(with + stride, name, length)) {
            with += stride;
            stride *= 2;
        }
        int without = Math.min(with + stride, names.size());
        while (without - with > 1) {
            int middle = (with + without) / 2;
            if (sharesStart(middle, name, length)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return without;
    }

    private boolean sharesStart(int index, String name, int length) {
        steps += length;
        return names.get(index).folded().regionMatches(0, name, 0, length);
    }
}
