package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.config.Curator;
import daybook.diagnostic.Diagnostics;
import daybook.layout.SiteLayout;
import daybook.listing.EntryId;
import daybook.markdown.CrossReferenceTargets.Reference;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownRenderer;
import daybook.markdown.RichText;
import daybook.note.Note;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.InternalLink;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The notes that readers may see, rendered, and found by what they are about.
 *
 * @param notes newest first, undated ones last
 * @param byTarget the notes about something, picks first, then in the order of their files
 */
public record NoteIndex(List<IndexedNote> notes, Map<NoteTarget, List<NoteView>> byTarget) {
    private static final String FOLDER = SiteLayout.NOTES + "/";

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

    /**
     * A note and what it is about of what the site has.
     *
     * @param about in the order of the targets
     * @param isUnknown whether it is about something that does not exist, which is reported
     */
    private record PlacedNote(
            Note note, List<PageLink> about, List<NoteTarget> targets, boolean isUnknown, CuratorLink curator) {
        static PlacedNote of(Note note, SiteCrossReferences references, CuratorLink curator, Diagnostics diagnostics) {
            List<PageLink> about = new ArrayList<>();
            List<NoteTarget> targets = new ArrayList<>();
            boolean isUnknown = false;
            for (Note.About it : note.about()) {
                Diagnostics problems = new Diagnostics();
                Optional<Reference> found = references.resolveSubject(it.target(), it.location(), problems);
                if (!note.isLeftOut()) {
                    problems.sorted().forEach(diagnostics::add);
                }
                isUnknown |= problems.hasErrors();
                if (found.isPresent()) {
                    about.add(new PageLink(found.get().title(), found.get().path()));
                    targets.add(it.target());
                }
            }
            return new PlacedNote(note, List.copyOf(about), List.copyOf(targets), isUnknown, curator);
        }

        /** A note with an error is kept, so that errors in its links are reported too. */
        boolean isShown(LocalDate today) {
            return note.isShown(today) && (isUnknown || !targets.isEmpty());
        }
    }

    private record NoteClaim(NoteTarget target, String author) {
        /** A post is one note, whoever writes it. */
        static NoteClaim of(NoteTarget target, Note note) {
            return new NoteClaim(
                    target,
                    target instanceof NoteTarget.PostTarget ? "" : note.author().id());
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

    /** Renders notes; reports what they are about but does not exist, and two by the same author about the same. */
    public static NoteIndex of(
            List<Note> notes,
            LocalDate today,
            SiteCrossReferences references,
            MarkdownRenderer markdown,
            LinkRules rules,
            Diagnostics diagnostics) {
        List<IndexedNote> written = new ArrayList<>();
        Map<NoteTarget, List<NoteView>> byTarget = new HashMap<>();
        Map<NoteClaim, Note> claims = new HashMap<>();
        List<Note> sorted =
                notes.stream().sorted(Comparator.comparing(Note::path)).toList();
        for (Note note : sorted) {
            for (Note.About it : note.about()) {
                Note first = claims.putIfAbsent(NoteClaim.of(it.target(), note), note);
                if (first != null) {
                    reportSecondClaim(first, note, it, references.otherIdentities(it.target()), diagnostics);
                }
            }
        }
        List<PlacedNote> placed = new ArrayList<>();
        for (Note note : sorted) {
            placed.add(PlacedNote.of(note, references, curator(note.author(), rules, diagnostics), diagnostics));
            reportDateAhead(note, today, diagnostics);
        }
        // The errors in a text stand in its own file, so that their order does not depend on that of the threads.
        List<List<NoteView>> views = placed.parallelStream()
                .map(it -> views(it, today, references, markdown))
                .toList();
        for (int note = 0; note < placed.size(); note++) {
            PlacedNote it = placed.get(note);
            List<SitePath> aliases = formerAddresses(it.note, claims, diagnostics);
            if (it.isShown(today)) {
                written.add(new IndexedNote(file(it.note), views.get(note).get(0), it.about, aliases));
                for (int index = 0; index < it.targets.size(); index++) {
                    byTarget.computeIfAbsent(it.targets.get(index), key -> new ArrayList<>())
                            .add(views.get(note).get(index));
                }
            }
        }
        byTarget.values()
                .forEach(list -> list.sort(Comparator.comparing(NoteView::pick).reversed()));
        written.sort(Comparator.comparing((IndexedNote it) -> it.view.date().orElse(LocalDate.MIN))
                .reversed());
        return new NoteIndex(List.copyOf(written), byTarget);
    }

    /** The addresses that no post has and that lead to this one. */
    private static List<SitePath> formerAddresses(Note note, Map<NoteClaim, Note> claims, Diagnostics diagnostics) {
        List<SitePath> addresses = new ArrayList<>();
        for (Note.About alias : isPost(note) ? note.aliases() : List.<Note.About>of()) {
            Note first = claims.putIfAbsent(NoteClaim.of(alias.target(), note), note);
            if (first == null) {
                addresses.add(Addresses.post(alias.target().toString()));
            } else {
                reportSecondClaim(first, note, alias, List.of(), diagnostics);
            }
        }
        return addresses;
    }

    private static void reportDateAhead(Note note, LocalDate today, Diagnostics diagnostics) {
        note.dateAhead(today)
                .ifPresent(it -> diagnostics.warning(
                        note.datePlace(),
                        "the date " + it + " is in the future",
                        "correct it, or add 'publish: " + it + "' if the note is to wait until then; feeds date it as"
                                + " of the day on which it is first published"));
    }

    private static void reportSecondClaim(
            Note first, Note second, Note.About about, List<EntryId> others, Diagnostics diagnostics) {
        if (first.path().equals(second.path())) {
            diagnostics.error(about.location(), "duplicate '" + about.target() + "'");
        } else if (about.target() instanceof NoteTarget.PostTarget) {
            diagnostics.error(
                    about.location(),
                    "there is a post of this name already: " + first.path(),
                    "rename the file, or remove the alias");
        } else {
            diagnostics.error(
                    about.location(),
                    second.author().name() + " has a note about " + about.target() + " already: " + first.path(),
                    "put both into one file, or name another author"
                            + others.stream()
                                    .findFirst()
                                    .map(it -> "; content/overrides.yml says that " + it + " is the same paper")
                                    .orElse(""));
        }
    }

    /**
     * A note for each thing that it is about, each with ids of its own, because a page can show several of them; one if
     * the site has none of these things, so that all errors in its text are reported.
     */
    private static List<NoteView> views(
            PlacedNote placed, LocalDate today, SiteCrossReferences references, MarkdownRenderer markdown) {
        Note note = placed.note;
        Optional<LocalDate> date = note.date()
                .or(() -> placed.targets.stream()
                        .findFirst()
                        .flatMap(references::day)
                        .map(day -> note.publish().filter(day::isBefore).orElse(day)));
        return IntStream.rangeClosed(1, Math.max(1, placed.targets.size()))
                .parallel()
                .mapToObj(it -> NoteAnchor.of(file(note), it))
                .map(anchor -> view(
                        note,
                        today,
                        placed.curator,
                        anchor,
                        date,
                        markdown.render(note.markdown(), NoteAnchor.within(anchor))))
                .toList();
    }

    /**
     * Where a curator's name leads.
     *
     * @param url empty for nowhere
     * @param page that of this site, if it is one
     */
    private record CuratorLink(String url, Optional<InternalLink> page) {}

    /** The address of a curator, unless it is that of a page which this site is known not to have. */
    private static CuratorLink curator(Curator curator, LinkRules rules, Diagnostics diagnostics) {
        Optional<InternalLink> page =
                curator.url().flatMap(rules::target).map(it -> InternalLink.of(it, curator.place()));
        page.ifPresent(it -> rules.reportMissingAuthor(it, diagnostics));
        return page.filter(rules::isBroken).isPresent()
                ? new CuratorLink("", Optional.empty())
                : new CuratorLink(curator.url().orElse(""), page);
    }

    private static NoteView view(
            Note note, LocalDate today, CuratorLink curator, String anchor, Optional<LocalDate> date, RichText text) {
        return new NoteView(
                anchor,
                isPost(note) ? "" : note.title().orElse(""),
                note.author().id(),
                note.author().name(),
                curator.url(),
                note.pick(),
                note.rating().orElse(0),
                note.tags(),
                date,
                note.draft(),
                note.embargo(today),
                text.with(curator.page()));
    }

    /** The title of a post is that of its page. */
    private static boolean isPost(Note note) {
        return note.about().get(0).target() instanceof NoteTarget.PostTarget;
    }

    private static String file(Note note) {
        return note.path().startsWith(FOLDER) ? note.path().substring(FOLDER.length()) : note.path();
    }
}
