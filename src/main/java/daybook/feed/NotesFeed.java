package daybook.feed;

import daybook.catalog.Catalog;
import daybook.catalog.Entry;
import daybook.feed.FeedRecord.RecordedNote;
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
import daybook.siteplan.SharedModel;
import daybook.siteplan.SitePath;
import daybook.tex.TexText;
import daybook.theme.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the feed of what the curators write, picks among it. An undated note about a topic is of no day, and no news.
 */
final class NotesFeed {
    private final Messages messages;
    private final EntryPartials partials;
    private final Map<SitePath, Entry> papers = new HashMap<>();

    private NotesFeed(Messages messages, Catalog catalog, NoteIndex notes, EntryPartials partials) {
        this.messages = messages;
        this.partials = partials;
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

    /** What an item is made of. */
    private record NoteInputs(NoteView note, SitePath path, List<PageLink> about, List<SharedModel<EntryView>> papers) {
        NoteItem item() {
            return new NoteItem(
                    note, path, about, papers.stream().map(SharedModel::value).toList());
        }
    }

    /**
     * The feed of all notes that have a date.
     *
     * @param keys of the notes, by the names of their files
     */
    static FeedSource of(
            SiteFacts facts,
            Catalog catalog,
            NoteIndex notes,
            EntryPartials partials,
            ItemIdentities identities,
            Map<String, ItemKey> keys,
            int older) {
        NotesFeed feed = new NotesFeed(facts.messages(), catalog, notes, partials);
        List<FeedCandidate> candidates = notes.notes().stream()
                .flatMap(note -> Optional.ofNullable(keys.get(note.file()))
                        .flatMap(key -> note.view().date().map(day -> identities.ofWritten(key, day)))
                        .map(it -> new FeedCandidate(it, () -> feed.item(note, it)))
                        .stream())
                .toList();
        return new FeedSource(
                FeedChannel.notes(facts), candidates, facts.config().feeds().length(), older);
    }

    /** What tells which notes the site has; what a note is about and does not exist was reported before. */
    static List<RecordedNote> recorded(NoteIndex notes) {
        return notes.notes().stream()
                .filter(it -> !it.about().isEmpty())
                .map(it -> new RecordedNote(
                        it.view().authorId(),
                        it.file(),
                        Stream.concat(it.about().stream().map(PageLink::path), it.aliases().stream())
                                .map(page -> ItemKey.ofPage(page).value())
                                .toList(),
                        it.view().date()))
                .toList();
    }

    private FeedItem item(IndexedNote written, ItemIdentity identity) {
        NoteView note = written.view();
        PageLink first = written.about().get(0);
        String title = note.title().isEmpty() ? first.title() : note.title();
        List<PageLink> others = written.about().stream()
                .filter(it -> !papers.containsKey(it.path()) && !written.isPost())
                .toList();
        List<SharedModel<EntryView>> shown = written.about().stream()
                .flatMap(it -> Optional.ofNullable(papers.get(it.path())).stream())
                .map(partials::view)
                .toList();
        return new FeedItem(
                identity,
                new SharedModel<>(new ItemText(
                        note.pick() ? messages.text("feed.pick", title) : title,
                        note.text().html().plain(TexText::plain),
                        List.of(note.authorName()),
                        note.tags())),
                first.path(),
                "",
                new Partial<>("feed-note", new NoteInputs(note, first.path(), others, shown), NoteInputs::item));
    }
}
