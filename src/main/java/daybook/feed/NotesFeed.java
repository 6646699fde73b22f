package daybook.feed;

import daybook.catalog.Entry;
import daybook.feed.FeedSource.Candidate;
import daybook.model.EntryView;
import daybook.model.FeedChannel;
import daybook.model.NoteIndex.Written;
import daybook.model.NoteView;
import daybook.model.PageLink;
import daybook.model.SiteModel;
import daybook.note.NoteTarget;
import daybook.siteplan.Addresses;
import daybook.siteplan.Partial;
import daybook.siteplan.SitePath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the feed of what the curators write, picks among it. An undated note about a topic is of no day, and no news.
 */
final class NotesFeed {
    private final SiteModel site;
    private final FeedRecord before;
    private final Map<SitePath, Entry> papers = new HashMap<>();

    private NotesFeed(SiteModel site, FeedRecord before) {
        this.site = site;
        this.before = before;
        for (NoteTarget target : site.notes().byTarget().keySet()) {
            if (target instanceof NoteTarget.Paper paper) {
                Optional.ofNullable(site.catalog().entries().get(paper.id()))
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
    record Content(NoteView note, SitePath path, List<PageLink> about, List<EntryView> papers) {}

    static FeedSource of(SiteModel site, FeedRecord before, int older) {
        NotesFeed notes = new NotesFeed(site, before);
        // What a note is about and does not exist was reported before.
        List<Candidate> candidates = site.notes().notes().stream()
                .filter(it -> !it.about().isEmpty())
                .flatMap(it -> it.view().date().stream().map(day -> notes.candidate(it, day)))
                .toList();
        return new FeedSource(
                FeedChannel.notes(site), candidates, site.config().feeds().length(), older);
    }

    /** A note without a date is of the day of its paper. */
    private Candidate candidate(Written note, LocalDate date) {
        LocalDate day = Optional.ofNullable(papers.get(note.about().get(0).path()))
                .map(paper -> before.day(identity(note), paper, date))
                .orElse(date);
        return new Candidate(day, () -> item(note, day));
    }

    /** No two notes of one author are about the same thing: that makes an identity that no file's name is part of. */
    private static String identity(Written note) {
        return note.about().get(0).path().address() + "#note-by-" + note.view().authorId();
    }

    private FeedItem item(Written written, LocalDate day) {
        NoteView note = written.view();
        PageLink first = written.about().get(0);
        String title = note.title().isEmpty() ? first.title() : note.title();
        List<PageLink> others = written.about().stream()
                .filter(it -> !papers.containsKey(it.path()))
                .toList();
        List<EntryView> shown = written.about().stream()
                .flatMap(it -> Optional.ofNullable(papers.get(it.path())).stream())
                .map(site::view)
                .toList();
        return new FeedItem(
                identity(written),
                note.pick() ? site.words().text("feed.pick", title) : title,
                first.path(),
                "",
                day,
                List.of(note.authorName()),
                note.tags(),
                new Partial("feed-note", new Content(note, first.path(), others, shown)));
    }
}
