package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.cite.Citation;
import daybook.cite.CitedPaper;
import daybook.file.RecentValues;
import daybook.listing.EntryId;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Byline;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SharedModel;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What pages show of each entry of a catalog, made once and shared by all of them. */
public final class EntryPartials {
    /** The papers of a busy day: a paper's page and the file of its day, which cite it, are written together. */
    private static final int CITATIONS = 1_024;

    /** Asked for millions of times, always with the entries of the catalog themselves. */
    private final IdentityHashMap<Entry, EntryParts> parts;

    private final RecentValues<CitationInputs, CitedPaper> citations;

    private EntryPartials(
            IdentityHashMap<Entry, EntryParts> parts, RecentValues<CitationInputs, CitedPaper> citations) {
        this.parts = parts;
        this.citations = citations;
    }

    /**
     * What pages show of an entry.
     *
     * @param shown what it says of itself, without what was announced after its first day
     * @param notes those about it
     * @param link its page, called by its title as the source wrote it, with TeX
     * @param card what lists show
     * @param line what long lists show
     * @param citation how it is cited
     */
    public record EntryParts(
            SharedModel<Entry> shown,
            List<NoteView> notes,
            PageLink link,
            EntryPartial<EntryView> card,
            EntryPartial<EntryLine> line,
            SharedModel<CitedPaper> citation) {}

    /**
     * Without when and where it was announced, but for the day: what it shows does not change with its number there.
     */
    private record CardInputs(EntryId id, PaperDetails details, Optional<LocalDate> firstDay, List<NoteView> notes) {
        EntryView card() {
            return EntryViews.card(id, details, firstDay, notes);
        }

        EntryView whole() {
            return EntryViews.whole(id, details, firstDay, notes);
        }
    }

    /** A line stays as it is when an abstract changes. */
    private record LineInputs(EntryId id, Byline byline, Optional<LocalDate> firstDay) {
        EntryLine line() {
            return EntryViews.line(id, byline, firstDay);
        }
    }

    /** A line of a list without days, which is in no feed. */
    private record ListedInputs(EntryId id, PaperDetails details, Optional<LocalDate> firstDay) {
        EntryLine line() {
            return EntryViews.listedLine(id, details, firstDay);
        }
    }

    private record CitationInputs(SharedModel<Entry> entry, Optional<LocalDate> undated) {
        CitedPaper citation() {
            return CitedPaper.of(Citation.of(entry.value(), undated));
        }
    }

    /**
     * Makes the partials of all entries.
     *
     * @param undated the day under which lists without a date stand, for citations
     */
    static EntryPartials of(Catalog catalog, NoteIndex notes, Optional<LocalDate> undated) {
        RecentValues<CitationInputs, CitedPaper> citations = new RecentValues<>(CITATIONS, CitationInputs::citation);
        List<EntryParts> made = catalog.newestFirst().parallelStream()
                .map(it -> of(it, notes.about(new NoteTarget.PaperTarget(it.id())), undated, citations))
                .toList();
        IdentityHashMap<Entry, EntryParts> parts = new IdentityHashMap<>(made.size());
        for (int index = 0; index < made.size(); index++) {
            parts.put(catalog.newestFirst().get(index), made.get(index));
        }
        return new EntryPartials(parts, citations);
    }

    /**
     * The same with other notes.
     *
     * @param changed the entries that have other notes than before
     */
    EntryPartials with(Catalog catalog, NoteIndex notes, Set<EntryId> changed, Optional<LocalDate> undated) {
        IdentityHashMap<Entry, EntryParts> all = new IdentityHashMap<>(parts);
        for (EntryId id : changed) {
            Optional.ofNullable(catalog.entries().get(id))
                    .ifPresent(
                            it -> all.put(it, of(it, notes.about(new NoteTarget.PaperTarget(id)), undated, citations)));
        }
        return new EntryPartials(all, citations);
    }

    private static EntryParts of(
            Entry entry,
            List<NoteView> notes,
            Optional<LocalDate> undated,
            RecentValues<CitationInputs, CitedPaper> citations) {
        SharedModel<Entry> shown = shown(entry);
        Optional<LocalDate> firstDay = entry.firstDay();
        return new EntryParts(
                shown,
                notes,
                new PageLink(entry.title(), Addresses.paper(entry.id())),
                new EntryPartial<>(
                        "card",
                        entry.id(),
                        !notes.isEmpty(),
                        new CardInputs(entry.id(), entry.details(), firstDay, notes),
                        CardInputs::card),
                lineOf(entry, firstDay),
                SharedModel.recent(new CitationInputs(shown, undated), citations));
    }

    private static EntryPartial<EntryLine> lineOf(Entry entry, Optional<LocalDate> firstDay) {
        EntryId id = entry.id();
        return firstDay.isEmpty()
                ? listed(entry)
                : new EntryPartial<>(
                        "line", id, false, new LineInputs(id, entry.details().byline(id), firstDay), LineInputs::line);
    }

    private static EntryPartial<EntryLine> listed(Entry entry) {
        ListedInputs inputs = new ListedInputs(entry.id(), entry.details(), entry.firstDay());
        return new EntryPartial<>("line", entry.id(), false, inputs, ListedInputs::line);
    }

    /** What an entry says of itself, without what was announced after its first day. */
    public static SharedModel<Entry> shown(Entry entry) {
        return SharedModel.remade(entry::withFirstAnnouncement);
    }

    /** All parts of an entry of the catalog. */
    public EntryParts of(Entry entry) {
        return Objects.requireNonNull(parts.get(entry));
    }

    /** What lists show of an entry of the catalog. */
    public EntryPartial<EntryView> card(Entry entry) {
        return of(entry).card();
    }

    /** What long lists show of an entry of the catalog. */
    public EntryPartial<EntryLine> line(Entry entry) {
        return of(entry).line();
    }

    /** What long lists without days show of an entry of the catalog, which may have a day all the same. */
    public EntryPartial<EntryLine> listedLine(Entry entry) {
        return entry.firstDay().isEmpty() ? line(entry) : listed(entry);
    }

    /** How an entry of the catalog is cited. */
    public SharedModel<CitedPaper> citation(Entry entry) {
        return of(entry).citation();
    }

    /** Everything that is known of an entry. */
    public SharedModel<EntryView> view(Entry entry) {
        return new SharedModel<>(
                new CardInputs(
                        entry.id(), entry.details(), entry.firstDay(), of(entry).notes()),
                CardInputs::whole);
    }
}
