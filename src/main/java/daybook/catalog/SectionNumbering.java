package daybook.catalog;

import daybook.catalog.EntryMerger.Announced;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Numbers the announcements of a category's day as arXiv does, however many files hold them: by kind, papers of the
 * category before those that are cross-listed to it, then by identifier.
 */
final class SectionNumbering {
    private SectionNumbering() {}

    /** What announcements of the same paper, kind, category and day share. */
    private record SectionLine(AnnouncementKind kind, boolean crossListed, EntryId id)
            implements Comparable<SectionLine> {
        private static final Comparator<SectionLine> ORDER = Comparator.comparing(SectionLine::kind)
                .thenComparing(SectionLine::crossListed)
                .thenComparing(SectionLine::id);

        @Override
        public int compareTo(SectionLine other) {
            return ORDER.compare(this, other);
        }
    }

    /** Every announcement with its day, category and number. */
    static List<Announced> of(List<Listing> listings, Function<Listing, LocalDate> day) {
        Map<CategoryDay, List<Announcement>> groups = new HashMap<>();
        listings.forEach(
                it -> groups.computeIfAbsent(new CategoryDay(day.apply(it), it.category()), key -> new ArrayList<>())
                        .addAll(it.announcements()));
        return groups.entrySet().parallelStream()
                .flatMap(it -> numbered(it.getKey(), it.getValue()).stream())
                .toList();
    }

    private static List<Announced> numbered(CategoryDay group, List<Announcement> announcements) {
        Map<SectionLine, List<Announcement>> lines = new TreeMap<>();
        Map<EntryId, String> primaries = primaries(announcements);
        for (Announcement it : announcements) {
            String primary = primaries.getOrDefault(it.id(), group.category());
            boolean crossListed = !primary.equals(group.category()) && !primary.startsWith(group.category() + ".");
            lines.computeIfAbsent(new SectionLine(it.kind(), crossListed, it.id()), key -> new ArrayList<>())
                    .add(it);
        }
        List<Announced> numbered = new ArrayList<>();
        int position = 0;
        for (List<Announcement> line : lines.values()) {
            position++;
            for (Announcement it : line) {
                var appearance = new Appearance(group.day(), it.kind(), group.category(), position, it.version());
                numbered.add(new Announced(appearance, it));
            }
        }
        return numbered;
    }

    /** The primary subject of each paper of which any announcement has one; the least, should they differ. */
    private static Map<EntryId, String> primaries(List<Announcement> announcements) {
        Map<EntryId, String> primaries = new HashMap<>();
        announcements.forEach(it -> it.subjects().stream()
                .findFirst()
                .ifPresent(primary -> primaries.merge(it.id(), primary, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        return primaries;
    }
}
