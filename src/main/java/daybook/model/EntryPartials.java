package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.cite.Citation;
import daybook.listing.EntryId;
import daybook.siteplan.Partial;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What pages show of each entry of a catalog, made once and shared by all of them.
 *
 * @param views entries as pages show them
 * @param cards what lists show of each entry
 * @param lines what long lists show of each entry
 * @param citations how each entry is cited
 */
public record EntryPartials(
        EntryViews views,
        Map<EntryId, Partial<EntryView>> cards,
        Map<EntryId, Partial<EntryLine>> lines,
        Map<EntryId, SharedModel<Citation>> citations) {

    /**
     * Makes the partials of all entries.
     *
     * @param undated the day under which lists without a date stand, for citations
     */
    static EntryPartials of(Catalog catalog, NoteIndex notes, Optional<LocalDate> undated) {
        EntryViews views = new EntryViews(notes);
        return new EntryPartials(
                views,
                ofEach(catalog, it -> new Partial<>("card", views.card(it))),
                ofEach(catalog, it -> new Partial<>("line", views.line(it))),
                ofEach(catalog, it -> new SharedModel<>(Citation.of(it, undated))));
    }

    private static <T> Map<EntryId, T> ofEach(Catalog catalog, Function<Entry, T> made) {
        return catalog.entries().values().parallelStream().collect(Collectors.toMap(Entry::id, made));
    }

    /** What lists show of an entry of the catalog. */
    public Partial<EntryView> card(Entry entry) {
        return Objects.requireNonNull(cards.get(entry.id()));
    }

    /** What long lists show of an entry of the catalog. */
    public Partial<EntryLine> line(Entry entry) {
        return Objects.requireNonNull(lines.get(entry.id()));
    }

    /** How an entry of the catalog is cited. */
    public SharedModel<Citation> citation(Entry entry) {
        return Objects.requireNonNull(citations.get(entry.id()));
    }

    /** Everything that is known of an entry. */
    public EntryView view(Entry entry) {
        return views.whole(entry);
    }
}
