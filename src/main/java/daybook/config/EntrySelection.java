package daybook.config;

import daybook.diagnostic.Location;
import daybook.listing.AnnouncementKind;
import daybook.query.Query;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What part of the listings a site shows.
 *
 * @param kinds a paper is shown on the days on which it was announced as one of these
 * @param categories the categories whose listings count, each with its place in the settings; empty for all
 * @param query finds the papers that are shown; all when empty
 */
public record EntrySelection(Set<AnnouncementKind> kinds, Map<String, Location> categories, Optional<Query> query) {
    /** Everything. */
    public static final EntrySelection ALL =
            new EntrySelection(Set.of(AnnouncementKind.values()), Map.of(), Optional.empty());

    public EntrySelection {
        kinds = Set.copyOf(kinds);
        categories = Map.copyOf(categories);
    }

    /** Whether a paper is shown on a day on which it was announced as this kind. */
    public boolean shows(AnnouncementKind kind) {
        return kinds.contains(kind);
    }

    /** Whether the listings of a category count. */
    public boolean counts(String category) {
        return categories.isEmpty() || categories.containsKey(category);
    }
}
