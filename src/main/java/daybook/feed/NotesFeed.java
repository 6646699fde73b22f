package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.feed.FeedSource.FeedCandidate;
import daybook.model.EntryPartials;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex;
import daybook.model.NoteIndex.IndexedNote;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteFacts;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import daybook.theme.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the feed of what the curators write, picks among it. An undated note about a topic is of no day, and no news.
 */
final class NotesFeed {
    private final Messages messages;
    private final EntryPartials partials;
    private final FeedRecord before;
    private final Map<SitePath, Entry> papers = new HashMap<>();

    private NotesFeed(Messages messages, Catalog catalog, NoteIndex notes, EntryPartials partials, FeedRecord before) {
        this.messages = messages;
        this.partials = partials;
        this.before = before;
        for (NoteTarget target : notes.byTarget().keySet()) {
            if (target instanceof NoteTarget.PaperTarget paper) {
                Optional.ofNullable(catalog.entries().get(paper.id()))
                        .ifPresent(it -> papers.put(Addresses.paper(it.id()), it));
            }
        }
    }

    /**
     * What a note's item shows.
     *
     * @param path the page of what it is about first
     * @param about all that it is about, but for the papers
     * @param papers those it is about
     */
    record NoteItem(NoteView note, SitePath path, List<PageLink> about, List<EntryView> papers) {}

    static FeedSource of(
            SiteFacts facts, Catalog catalog, NoteIndex notes, EntryPartials partials, FeedRecord before, int older) {
        NotesFeed feed = new NotesFeed(facts.messages(), catalog, notes, partials, before);
        // What a note is about and does not exist was reported before.
        List<FeedCandidate> candidates = notes.notes().stream()
                .filter(it -> !it.about().isEmpty())
                .flatMap(it -> it.view().date().stream().map(day -> feed.candidate(it, day)))
                .toList();
        return new FeedSource(
                FeedChannel.notes(facts), candidates, facts.config().feeds().length(), older);
    }

    /** A note without a date is of the day of its paper. */
    private FeedCandidate candidate(IndexedNote note, LocalDate date) {
        LocalDate day = Optional.ofNullable(papers.get(note.about().get(0).path()))
                .map(paper -> before.day(identity(note), paper, date))
                .orElse(date);
        return new FeedCandidate(day, () -> item(note, day));
    }

    /** No two notes of one author are about the same thing: that makes an identity that no file's name is part of. */
    private static String identity(IndexedNote note) {
        return note.about().get(0).path().address() + "#note-by-" + note.view().authorId();
    }

    private FeedItem item(IndexedNote written, LocalDate day) {
        NoteView note = written.view();
        PageLink first = written.about().get(0);
        String title = note.title().isEmpty() ? first.title() : note.title();
        List<PageLink> others = written.about().stream()
                .filter(it -> !papers.containsKey(it.path()))
                .toList();
        List<EntryView> shown = written.about().stream()
                .flatMap(it -> Optional.ofNullable(papers.get(it.path())).stream())
                .map(partials::view)
                .toList();
        return new FeedItem(
                identity(written),
                note.pick() ? messages.text("feed.pick", title) : title,
                first.path(),
                "",
                day,
                List.of(note.authorName()),
                note.tags(),
                new Partial<>("feed-note", new NoteItem(note, first.path(), others, shown)));
    }
}
