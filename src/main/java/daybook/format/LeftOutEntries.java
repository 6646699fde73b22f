package daybook.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The entries of a bibliography that are left out. Each is a warning, but many for the same reason are only one: a
 * library of thousands has dozens of textbooks and theses, and whoever keeps it knows.
 */
public final class LeftOutEntries {
    /** For the same reason, each with a warning of its own. */
    private static final int FEW = 3;

    /** The lines that the warning about many of them names. */
    private static final int MOST_LINES = 10;

    private final Map<String, List<Entry>> byReason = new LinkedHashMap<>();

    /** @param name what a message calls it, such as {@code entry 'key'} */
    private record Entry(Location place, String name) {}

    /**
     * Leaves an entry out.
     *
     * @param name what a message calls it, such as {@code entry 'key'}
     * @param reason what it has not, such as {@code no title}
     */
    public void add(Location place, String name, String reason) {
        byReason.computeIfAbsent(reason, it -> new ArrayList<>()).add(new Entry(place, name));
    }

    /** Warns of all of them. */
    public void report(Diagnostics diagnostics) {
        byReason.forEach((reason, entries) -> {
            if (entries.size() <= FEW) {
                entries.forEach(it -> diagnostics.warning(
                        it.place, it.name + " has " + reason, "it is left out; Daybook identifies entries by these"));
            } else {
                diagnostics.warning(
                        entries.get(0).place,
                        entries.size() + " entries have " + reason + ", in the lines "
                                + entries.stream()
                                        .limit(MOST_LINES)
                                        .map(it -> Integer.toString(it.place.line()))
                                        .collect(Collectors.joining(", "))
                                + (entries.size() > MOST_LINES ? " and so on" : ""),
                        "they are left out; Daybook identifies entries by these");
            }
        });
    }
}
