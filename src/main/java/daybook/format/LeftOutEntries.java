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

    private final Map<Reason, List<Entry>> byReason = new LinkedHashMap<>();

    /** Why an entry is left out. */
    public enum Reason {
        /** Whatever else it has. */
        NO_TITLE("no title", "give it a title", "give them titles"),
        /** Of a bibliography that may have numbers of preprints. */
        NO_IDENTITY("neither an eprint number nor a DOI nor an address", "Daybook identifies entries by these"),
        /** What it has for a DOI is none. */
        MALFORMED_DOI(
                "a malformed DOI, and neither an eprint number nor an address",
                "a DOI is such as 10.1145/3600006.3613165"),
        /** Of any other bibliography. */
        NO_DOI_OR_ADDRESS("neither a DOI nor an address", "Daybook identifies entries by these");

        private final String lack;
        private final String hint;
        private final String hintForMany;

        Reason(String lack, String hint) {
            this(lack, hint, hint);
        }

        Reason(String lack, String hint, String hintForMany) {
            this.lack = lack;
            this.hint = hint;
            this.hintForMany = hintForMany;
        }
    }

    /** @param name what a message calls it, such as {@code entry 'key'} */
    private record Entry(Location place, String name) {}

    /**
     * Leaves an entry out.
     *
     * @param name what a message calls it, such as {@code entry 'key'}
     */
    public void add(Location place, String name, Reason reason) {
        byReason.computeIfAbsent(reason, it -> new ArrayList<>()).add(new Entry(place, name));
    }

    /** Warns of all of them. */
    public void report(Diagnostics diagnostics) {
        byReason.forEach((reason, entries) -> {
            if (entries.size() <= FEW) {
                entries.forEach(it -> diagnostics.warning(
                        it.place, it.name + " has " + reason.lack, "it is left out; " + reason.hint));
            } else {
                diagnostics.warning(
                        entries.get(0).place,
                        entries.size() + " entries have " + reason.lack + ", in the lines "
                                + entries.stream()
                                        .limit(MOST_LINES)
                                        .map(it -> Integer.toString(it.place.line()))
                                        .collect(Collectors.joining(", "))
                                + (entries.size() > MOST_LINES ? " and so on" : ""),
                        "they are left out; " + reason.hintForMany);
            }
        });
    }
}
