package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.listing.EntryId;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.SitePath;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The notes that readers may see, rendered, and found by what they are about.
 *
 * @param notes newest first, undated ones last
 * @param byTarget the notes about something, picks first, then in the order of their files
 */
public record NoteIndex(List<IndexedNote> notes, Map<NoteTarget, List<NoteView>> byTarget) {
    /**
     * A note and links to what it is about.
     *
     * @param file its path below the folder of notes
     * @param view the note as it is shown at the first thing that it is about
     * @param aliases former addresses of a post
     */
    public record IndexedNote(String file, NoteView view, List<PageLink> about, List<SitePath> aliases) {
        /** Whether it is a post, so that it is about nothing but itself. */
        public boolean isPost() {
            String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
            return about.stream().anyMatch(it -> it.path().equals(Addresses.post(name)));
        }
    }

    /** The notes about something, none for most things. */
    public List<NoteView> about(NoteTarget target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /** What has other notes in another index. */
    public Set<NoteTarget> differences(NoteIndex other) {
        Set<NoteTarget> targets = new HashSet<>(byTarget.keySet());
        targets.addAll(other.byTarget.keySet());
        targets.removeIf(it -> about(it).equals(other.about(it)));
        return targets;
    }

    /** Whether a note recommends an entry. */
    public boolean isPick(EntryId id) {
        // Asked of every paper, of which few have notes.
        List<NoteView> about = about(new NoteTarget.PaperTarget(id));
        return !about.isEmpty() && about.stream().anyMatch(NoteView::pick);
    }

    /** The best rating of an entry, from 1 to 5, or 0 for none. */
    public int rating(EntryId id) {
        return about(new NoteTarget.PaperTarget(id)).stream()
                .mapToInt(NoteView::rating)
                .max()
                .orElse(0);
    }

    /** The picks of a catalog: those of the newest day first, the best of a day before the others. */
    public List<Entry> picks(Catalog catalog) {
        // Few papers have notes, so that the notes are gone through, and not the papers.
        return byTarget.keySet().stream()
                .filter(NoteTarget.PaperTarget.class::isInstance)
                .map(it -> ((NoteTarget.PaperTarget) it).id())
                .filter(this::isPick)
                .flatMap(it -> Optional.ofNullable(catalog.entries().get(it)).stream())
                .sorted(Comparator.comparing(Entry::sortDay, Comparator.reverseOrder())
                        .thenComparing(it -> -rating(it.id()))
                        .thenComparing(Catalog.NEWEST_FIRST))
                .toList();
    }
}
