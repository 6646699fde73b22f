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
        @Override
        public int compareTo(SectionLine other) {
            int order = kind.compareTo(other.kind);
            order = order == 0 ? Boolean.compare(crossListed, other.crossListed) : order;
            return order == 0 ? id.compareTo(other.id) : order;
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
        Map<EntryId, String> primaries = primaries(announcements);
        List<PlacedAnnouncement> sorted = announcements.stream()
                .map(it -> placed(it, primaries.getOrDefault(it.id(), group.category()), group))
                .sorted(Comparator.comparing(PlacedAnnouncement::line))
                .toList();
        List<Announced> numbered = new ArrayList<>(sorted.size());
        int position = 0;
        for (int index = 0; index < sorted.size(); index++) {
            SectionLine line = sorted.get(index).line;
            if (index == 0 || line.compareTo(sorted.get(index - 1).line) != 0) {
                position++;
            }
            Announcement it = sorted.get(index).announcement;
            var appearance = new Appearance(group.day(), it.kind(), group.category(), position, it.version());
            numbered.add(new Announced(appearance, it));
        }
        return numbered;
    }

    private record PlacedAnnouncement(SectionLine line, Announcement announcement) {}

    private static PlacedAnnouncement placed(Announcement announcement, String primary, CategoryDay group) {
        boolean crossListed = !primary.equals(group.category()) && !primary.startsWith(group.category() + ".");
        return new PlacedAnnouncement(
                new SectionLine(announcement.kind(), crossListed, announcement.id()), announcement);
    }

    /** The primary subject of each paper of which any announcement has one; the least, should they differ. */
    private static Map<EntryId, String> primaries(List<Announcement> announcements) {
        Map<EntryId, String> primaries = new HashMap<>();
        for (Announcement it : announcements) {
            if (!it.subjects().isEmpty()) {
                primaries.merge(it.id(), it.subjects().get(0), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return primaries;
    }
}
