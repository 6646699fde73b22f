package daybook.listing;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Names as one text with a line for each, cut when somebody asks: a large site holds half a million of them, which as
 * objects of their own are half of what it has to keep apart in memory.
 */
final class NameList extends AbstractList<String> {
    private static final char END = '\n';

    private final String lines;
    private final int size;

    /** @param lines at least one */
    NameList(String lines) {
        this.lines = lines;
        int ends = 0;
        for (int end = lines.indexOf(END); end >= 0; end = lines.indexOf(END, end + 1)) {
            ends++;
        }
        this.size = ends + 1;
    }

    /** The same names, each on one line. */
    static NameList of(List<String> names) {
        return names instanceof NameList same
                ? same
                : new NameList(String.join(
                        String.valueOf(END),
                        names.stream().map(it -> it.replace(END, ' ')).toList()));
    }

    String lines() {
        return lines;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size);
        int start = 0;
        for (int left = index; left > 0; left--) {
            start = lines.indexOf(END, start) + 1;
        }
        return name(start);
    }

    private String name(int start) {
        int end = lines.indexOf(END, start);
        return lines.substring(start, end < 0 ? lines.length() : end);
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private int start;

            @Override
            public boolean hasNext() {
                return start <= lines.length();
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                String name = name(start);
                start += name.length() + 1;
                return name;
            }
        };
    }
}
