package daybook.correction;

import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.LabelledLink;
import daybook.listing.Listing;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All corrections of a site.
 *
 * @param byEntry each by the entry that it corrects
 * @param merged the other identities of entries, each with the entry that it is
 */
public record Corrections(SortedMap<EntryId, Correction> byEntry, SortedMap<EntryId, EntryId> merged) {
    /** No corrections. */
    public static final Corrections NONE = of(new TreeMap<>());

    public Corrections {
        byEntry = Collections.unmodifiableSortedMap(new TreeMap<>(byEntry));
        merged = Collections.unmodifiableSortedMap(new TreeMap<>(merged));
    }

    /** All corrections, each by the entry that it corrects. */
    static Corrections of(SortedMap<EntryId, Correction> byEntry) {
        SortedMap<EntryId, EntryId> merged = new TreeMap<>();
        byEntry.values().forEach(it -> it.sameAs().ifPresent(same -> merged.put(it.id(), same)));
        return new Corrections(byEntry, merged);
    }

    /**
     * The corrections of a site with these entries. One that is the same as what is not there keeps its identity until
     * it is: nothing is known of the other. What is the same as something hidden is hidden.
     */
    public Corrections among(Set<EntryId> listed) {
        SortedMap<EntryId, EntryId> joined = new TreeMap<>(merged);
        joined.values()
                .removeIf(it -> !listed.contains(it)
                        && of(it).filter(Correction::hidden).isEmpty());
        return new Corrections(byEntry, joined);
    }

    /**
     * The identity of an entry: that of the paper, if it is a page about one, or of another one, if both are the same.
     */
    public EntryId identity(EntryId id) {
        EntryId paper = IdentifierParser.ofPage(id);
        return merged.getOrDefault(paper, paper);
    }

    /** Whether the site does without an entry. */
    public boolean hides(EntryId id) {
        return of(identity(id)).filter(Correction::hidden).isPresent();
    }

    private Optional<Correction> of(EntryId id) {
        return Optional.ofNullable(byEntry.get(id));
    }

    /** Listings as they should be. */
    public List<Listing> apply(List<Listing> listings) {
        return listings.stream().map(this::corrected).toList();
    }

    private Listing corrected(Listing listing) {
        // Nearly all are right, and nothing of them is copied.
        return listing.announcements().stream().noneMatch(it -> concerns(it.id()))
                ? listing
                : listing.with(listing.announcements().stream()
                        .filter(it -> !hides(it.id()))
                        .map(this::corrected)
                        .toList());
    }

    private boolean concerns(EntryId id) {
        return (!byEntry.isEmpty() && byEntry.containsKey(id)) || !identity(id).equals(id);
    }

    private Announcement corrected(Announcement wrong) {
        EntryId id = identity(wrong.id());
        Announcement identified = id.equals(wrong.id()) ? wrong : wrong.of(id);
        return of(id).map(it -> identified.with(
                        it.title().orElse(identified.title()),
                        it.authors().or(identified::authors),
                        corrected(identified.links(), it)))
                .orElse(identified);
    }

    private static FullTextLinks corrected(FullTextLinks links, Correction correction) {
        List<String> labels =
                correction.links().stream().map(LabelledLink::label).toList();
        return new FullTextLinks(
                correction.address().or(links::page),
                links.pdf(),
                links.html(),
                Stream.concat(
                                correction.links().stream(),
                                links.others().stream().filter(it -> !labels.contains(it.label())))
                        .toList());
    }

    /**
     * What corrections changed of each entry that listings have: by the name of what is corrected, what it was before,
     * as the last listing has it.
     */
    public Map<EntryId, SortedMap<String, String>> changes(List<Listing> listings) {
        Map<EntryId, SortedMap<String, String>> changes = new HashMap<>();
        if (byEntry.isEmpty()) {
            return changes;
        }
        Map<EntryId, Announcement> before = new LinkedHashMap<>();
        listings.forEach(it ->
                it.announcements().forEach(paper -> before.put(IdentifierParser.ofPage(paper.id()), paper)));
        before.forEach((id, paper) -> {
            SortedMap<String, String> ofEntry = changes.computeIfAbsent(identity(id), it -> new TreeMap<>());
            if (!identity(id).equals(id)) {
                ofEntry.merge("same-as", id.toString(), (a, b) -> a + ", " + b);
            }
            of(id).filter(it -> it.sameAs().isEmpty()).ifPresent(it -> {
                it.title().ifPresent(title -> ofEntry.put("title", paper.title()));
                it.authors()
                        .ifPresent(authors -> ofEntry.put(
                                "authors",
                                paper.authors()
                                        .map(Authors::names)
                                        .map(names -> String.join(", ", names))
                                        .orElse("")));
                it.address()
                        .ifPresent(address ->
                                ofEntry.put("address", paper.links().page().orElseGet(id::address)));
                if (!it.links().isEmpty()) {
                    ofEntry.put(
                            "links",
                            paper.links().others().stream()
                                    .map(link -> link.label() + " " + link.address())
                                    .collect(Collectors.joining(", ")));
                }
            });
        });
        changes.values().removeIf(Map::isEmpty);
        return changes;
    }
}
