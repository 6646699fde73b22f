package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the sections of one listing state, compared with what was parsed. */
final class SectionCounts {
    private record StatedCounts(ListingMarkers.HeadingCounts counts, Location location) {}

    private final Map<AnnouncementKind, StatedCounts> sections = new EnumMap<>(AnnouncementKind.class);

    void add(AnnouncementKind kind, ListingMarkers.HeadingCounts counts, Location location) {
        sections.put(kind, new StatedCounts(counts, location));
    }

    /** How many announcements all sections show. */
    int shown() {
        return sections.values().stream().mapToInt(it -> it.counts.shown()).sum();
    }

    /** How many announcements of each kind the whole listing has. */
    Map<AnnouncementKind, Integer> totals() {
        Map<AnnouncementKind, Integer> totals = new EnumMap<>(AnnouncementKind.class);
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
                        Hints.CUT_OFF);
            }
        });
    }
}
