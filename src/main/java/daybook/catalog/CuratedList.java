package daybook.catalog;

import daybook.listing.Announcement;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A list without days, such as an awesome list or a bibliography.
 *
 * @param name its category, which names its page
 * @param title as a note about it or the list itself says, else its name
 * @param parts in the order of the list
 */
public record CuratedList(String name, String title, List<ListPart> parts) {
    public CuratedList {
        parts = List.copyOf(parts);
    }

    /**
     * Entries that follow one another below the same headings.
     *
     * @param headings from the highest to the lowest; none above the first heading
     */
    public record ListPart(List<String> headings, List<Entry> entries) {
        public ListPart {
            headings = List.copyOf(headings);
            entries = List.copyOf(entries);
        }

        /** The subject that its headings are; empty without any. */
        public String subject() {
            return String.join(Listing.BETWEEN_HEADINGS, headings);
        }
    }

    /** How many entries it has; one that stands below several headings counts once. */
    public int count() {
        return entries().size();
    }

    /** Its entries in its order, each once. */
    public List<Entry> entries() {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        parts.forEach(part -> part.entries().forEach(it -> entries.putIfAbsent(it.id(), it)));
        return List.copyOf(entries.values());
    }

    /**
     * Whether a subject has its name: listings of days have it as their category, as those of its papers with a day.
     */
    public boolean isSubject(List<Topic> topics) {
        return topics.stream().anyMatch(it -> !it.isCurated() && it.slug().equals(name));
    }

    /** The same list with another title. */
    CuratedList titled(String other) {
        return new CuratedList(name, other, parts);
    }

    /** Listings in which a list does not have what it states days for; one that has nothing else is left out. */
    static List<Listing> withoutDated(List<Listing> listings) {
        record ListKey(String source, String category) {
            static ListKey of(Listing listing) {
                return new ListKey(listing.source(), listing.category());
            }
        }
        Set<ListKey> lists = listings.stream()
                .filter(it -> it.date().isEmpty())
                .map(ListKey::of)
                .collect(Collectors.toSet());
        Map<ListKey, Set<EntryId>> dated = new HashMap<>();
        listings.stream()
                .filter(it -> it.date().isPresent() && lists.contains(ListKey.of(it)))
                .forEach(listing -> listing.announcements()
                        .forEach(it -> dated.computeIfAbsent(ListKey.of(listing), key -> new HashSet<>())
                                .add(it.id())));
        return listings.stream()
                .map(listing -> listing.date().isPresent()
                        ? listing
                        : listing.with(listing.announcements().stream()
                                .filter(it -> !dated.getOrDefault(ListKey.of(listing), Set.of())
                                        .contains(it.id()))
                                .toList()))
                .filter(it -> it.date().isPresent() || !it.announcements().isEmpty())
                .toList();
    }

    /** What listings say of each entry. */
    static Map<EntryId, List<Announcement>> announcements(List<Listing> listings) {
        Map<EntryId, List<Announcement>> announcements = new HashMap<>();
        listings.forEach(listing -> listing.announcements()
                .forEach(it -> announcements
                        .computeIfAbsent(it.id(), id -> new ArrayList<>())
                        .add(it)));
        return announcements;
    }

    /**
     * The lists that listings are, sorted by name; those of the same category are one.
     *
     * @param shown the entries that the site shows
     */
    static List<CuratedList> of(List<Listing> listings, Map<EntryId, Entry> shown) {
        SortedMap<String, List<Listing>> categories = new TreeMap<>();
        listings.forEach(it -> categories
                .computeIfAbsent(it.category(), name -> new ArrayList<>())
                .add(it));
        return categories.entrySet().stream()
                .map(it -> list(it.getKey(), it.getValue(), shown))
                .filter(it -> !it.parts().isEmpty())
                .toList();
    }

    private static CuratedList list(String name, List<Listing> listings, Map<EntryId, Entry> shown) {
        List<ListPart> parts = new ArrayList<>();
        Optional<List<String>> headings = Optional.empty();
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        for (Listing listing : listings) {
            for (Announcement announcement : listing.announcements()) {
                Optional<Entry> entry = Optional.ofNullable(shown.get(announcement.id()));
                List<String> above = listing.headings(announcement);
                if (entry.isEmpty()) {
                    continue;
                }
                if (headings.isPresent() && !headings.get().equals(above)) {
                    parts.add(new ListPart(headings.get(), List.copyOf(entries.values())));
                    entries.clear();
                }
                headings = Optional.of(above);
                entries.put(announcement.id(), entry.get());
            }
        }
        if (!entries.isEmpty()) {
            parts.add(new ListPart(headings.orElse(List.of()), List.copyOf(entries.values())));
        }
        String title =
                listings.stream().flatMap(it -> it.title().stream()).findFirst().orElse(name);
        return new CuratedList(name, title, parts);
    }
}
