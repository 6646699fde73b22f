package daybook.model;

import daybook.config.Curator;
import daybook.diagnostic.Diagnostics;
import daybook.layout.SiteLayout;
import daybook.markdown.CrossReferenceTargets.Reference;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownRenderer;
import daybook.markdown.RichText;
import daybook.model.NoteIndex.IndexedNote;
import daybook.note.Note;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.InternalLink;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Collects the notes of a site: finds what each is about, and renders it. */
public final class NoteCollector {
    private static final String FOLDER = SiteLayout.NOTES + "/";

    private final LocalDate today;
    private final SiteCrossReferences references;
    private final MarkdownRenderer markdown;
    private final LinkRules rules;
    private final Diagnostics diagnostics;
    private final NoteClaims claims;

    private NoteCollector(
            LocalDate today,
            SiteCrossReferences references,
            MarkdownRenderer markdown,
            LinkRules rules,
            Diagnostics diagnostics) {
        this.today = today;
        this.references = references;
        this.markdown = markdown;
        this.rules = rules;
        this.diagnostics = diagnostics;
        this.claims = new NoteClaims(references, diagnostics);
    }

    /**
     * A note and what it is about of what the site has.
     *
     * @param about in the order of the targets
     * @param isUnknown whether it is about something that does not exist, which is reported
     * @param aliases former addresses of a post
     */
    private record PlacedNote(
            Note note,
            List<PageLink> about,
            List<NoteTarget> targets,
            boolean isUnknown,
            CuratorLink curator,
            List<SitePath> aliases) {
        /** A note with an error is kept, so that errors in its links are reported too. */
        boolean isShown(LocalDate today) {
            return note.isShown(today) && (isUnknown || !targets.isEmpty());
        }
    }

    /**
     * Where a curator's name leads.
     *
     * @param url empty for nowhere
     * @param page that of this site, if it is one
     */
    private record CuratorLink(String url, Optional<InternalLink> page) {}

    /**
     * A note as pages show it.
     *
     * @param views in the order of the targets
     */
    private record RenderedNote(PlacedNote placed, List<NoteView> views) {}

    /** Renders notes; reports what they are about but does not exist, and two by the same author about the same. */
    public static NoteIndex collect(
            List<Note> notes,
            LocalDate today,
            SiteCrossReferences references,
            MarkdownRenderer markdown,
            LinkRules rules,
            Diagnostics diagnostics) {
        return new NoteCollector(today, references, markdown, rules, diagnostics)
                .index(notes.stream().sorted(Comparator.comparing(Note::path)).toList());
    }

    private NoteIndex index(List<Note> sorted) {
        // What a note is about counts before the former addresses of any.
        sorted.forEach(note -> note.about().forEach(it -> claims.add(note, it)));
        List<PlacedNote> placed = sorted.stream().map(this::placed).toList();
        // The errors in a text stand in its own file, so that their order does not depend on that of the threads.
        List<RenderedNote> shown = placed.parallelStream()
                .map(it -> new RenderedNote(it, views(it)))
                .filter(it -> it.placed.isShown(today))
                .toList();
        return new NoteIndex(newestFirst(shown), byTarget(shown));
    }

    private static List<IndexedNote> newestFirst(List<RenderedNote> notes) {
        return notes.stream()
                .map(it -> new IndexedNote(file(it.placed.note), it.views.get(0), it.placed.about, it.placed.aliases))
                .sorted(Comparator.comparing(
                                (IndexedNote it) -> it.view().date().orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }

    private static Map<NoteTarget, List<NoteView>> byTarget(List<RenderedNote> notes) {
        Map<NoteTarget, List<NoteView>> byTarget = new HashMap<>();
        for (RenderedNote note : notes) {
            for (int index = 0; index < note.placed.targets.size(); index++) {
                byTarget.computeIfAbsent(note.placed.targets.get(index), target -> new ArrayList<>())
                        .add(note.views.get(index));
            }
        }
        byTarget.values()
                .forEach(list -> list.sort(Comparator.comparing(NoteView::pick).reversed()));
        return byTarget;
    }

    private PlacedNote placed(Note note) {
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
        reportDateAhead(note);
        return new PlacedNote(
                note,
                List.copyOf(about),
                List.copyOf(targets),
                isUnknown,
                curator(note.author()),
                formerAddresses(note));
    }

    private void reportDateAhead(Note note) {
        note.dateAhead(today)
                .ifPresent(it -> diagnostics.warning(
                        note.datePlace(),
                        "the date " + it + " is in the future",
                        "correct it, or add 'publish: " + it + "' if the note is to wait until then; feeds date it as"
                                + " of the day on which it is first published"));
    }

    /** The address of a curator, unless it is that of a page which this site is known not to have. */
    private CuratorLink curator(Curator curator) {
        Optional<InternalLink> page =
                curator.url().flatMap(rules::target).map(it -> InternalLink.of(it, curator.place()));
        page.ifPresent(it -> rules.reportMissingAuthor(it, diagnostics));
        return page.filter(rules::isBroken).isPresent()
                ? new CuratorLink("", Optional.empty())
                : new CuratorLink(curator.url().orElse(""), page);
    }

    /** The addresses that no post has and that lead to this one. */
    private List<SitePath> formerAddresses(Note note) {
        return isPost(note)
                ? note.aliases().stream()
                        .filter(it -> claims.add(note, it))
                        .map(it -> Addresses.post(it.target().toString()))
                        .toList()
                : List.of();
    }

    /**
     * A note for each thing that it is about, each with ids of its own, because a page can show several of them; one if
     * the site has none of these things, so that all errors in its text are reported.
     */
    private List<NoteView> views(PlacedNote placed) {
        Optional<LocalDate> date = date(placed);
        return IntStream.rangeClosed(1, Math.max(1, placed.targets.size()))
                .parallel()
                .mapToObj(it -> view(placed, NoteAnchor.of(file(placed.note), it), date))
                .toList();
    }

    private Optional<LocalDate> date(PlacedNote placed) {
        return placed.note
                .date()
                .or(() -> placed.targets.stream()
                        .findFirst()
                        .flatMap(references::day)
                        .map(day -> placed.note.publish().filter(day::isBefore).orElse(day)));
    }

    private NoteView view(PlacedNote placed, String anchor, Optional<LocalDate> date) {
        Note note = placed.note;
        RichText text = markdown.render(note.markdown(), NoteAnchor.within(anchor));
        return new NoteView(
                anchor,
                isPost(note) ? "" : note.title().orElse(""),
                note.author().id(),
                note.author().name(),
                placed.curator.url,
                note.pick(),
                note.rating().orElse(0),
                note.tags(),
                date,
                note.draft(),
                note.embargo(today),
                text.with(placed.curator.page));
    }

    /** The title of a post is that of its page. */
    private static boolean isPost(Note note) {
        return note.about().get(0).target() instanceof NoteTarget.PostTarget;
    }

    private static String file(Note note) {
        return note.path().startsWith(FOLDER) ? note.path().substring(FOLDER.length()) : note.path();
    }
}
