package daybook.listing.format;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Announcement;
import daybook.listing.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the sections of one listing state, held against what was parsed. */
final class SectionCounts {
    private record Stated(Markers.Counts counts, Location location) {}

    private final Map<Kind, Stated> sections = new EnumMap<>(Kind.class);

    void add(Kind kind, Markers.Counts counts, Location location) {
        sections.put(kind, new Stated(counts, location));
    }

    /** How many announcements all sections show. */
    int shown() {
        return sections.values().stream().mapToInt(it -> it.counts.shown()).sum();
    }

    /** How many announcements of each kind the whole listing has. */
    Map<Kind, Integer> totals() {
        Map<Kind, Integer> totals = new EnumMap<>(Kind.class);
        sections.forEach((kind, stated) -> totals.put(kind, stated.counts.total()));
        return totals;
    }

    /** Reports each section of which fewer announcements were parsed than it shows. */
    void check(List<Announcement> announcements, Diagnostics diagnostics) {
        sections.forEach((kind, stated) -> {
            long parsed = announcements.stream().filter(it -> it.kind() == kind).count();
            if (parsed < stated.counts.shown()) {
                diagnostics.error(
                        stated.location,
                        "the listing shows " + stated.counts.shown() + " " + kind.key() + " entries, but " + parsed
                                + " could be read",
                        "the file may be cut off, or in a form that Daybook does not know");
            }
        });
    }
}
