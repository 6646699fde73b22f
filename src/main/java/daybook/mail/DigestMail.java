package daybook.mail;

import daybook.model.DigestContent;
import daybook.model.DigestContent.DigestGroup;
import daybook.model.DigestContent.DigestNote;
import daybook.model.EntryView;
import daybook.model.ListedEntry;
import daybook.model.NoteView;
import daybook.model.SiteFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mail of a digest shows.
 *
 * @param language of the site, such as {@code en}
 * @param site its title
 * @param digest the whole digest, of which the mail has the title and the numbers
 * @param editorial the curators' notes about the period
 * @param picks those that the mail has room for
 * @param furtherPicks how many are left out
 * @param groups new papers by topic, as many as there is room for
 */
public record DigestMail(
        String language,
        String site,
        DigestContent digest,
        List<NoteView> editorial,
        List<MailPick> picks,
        int furtherPicks,
        List<DigestNote> notes,
        List<DigestGroup> groups) {
    /** From what is whole to what is always small: what only the mail has goes last. */
    private static final List<MailRoom> ROOMS = List.of(
            new MailRoom(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true),
            new MailRoom(20, Integer.MAX_VALUE, Integer.MAX_VALUE, true),
            new MailRoom(5, Integer.MAX_VALUE, Integer.MAX_VALUE, true),
            new MailRoom(0, Integer.MAX_VALUE, Integer.MAX_VALUE, true),
            new MailRoom(0, 100, 40, true),
            new MailRoom(0, 60, 20, true),
            new MailRoom(0, 40, 10, true),
            new MailRoom(0, 40, 5, true),
            new MailRoom(0, 40, 0, true),
            new MailRoom(0, 10, 0, true),
            new MailRoom(0, 10, 0, false));

    /** More topics or notes are a list that nobody reads in a mail. */
    private static final int MOST = 50;

    /**
     * What there is room for.
     *
     * @param lines so many papers of each topic
     * @param noted so many picks with their notes, the first ones
     */
    private record MailRoom(int lines, int picks, int noted, boolean hasEditorial) {}

    /**
     * A pick in a mail.
     *
     * @param notes the curators' notes on it, none where there is no room for them
     */
    public record MailPick(EntryView paper, List<NoteView> notes) {}

    /** Mails of a digest, each shorter than the one before; the last one is always short. */
    public static List<DigestMail> of(DigestContent digest, SiteFacts facts) {
        return ROOMS.stream().map(it -> of(digest, facts, it)).toList();
    }

    private static DigestMail of(DigestContent digest, SiteFacts facts, MailRoom room) {
        List<MailPick> picks = new ArrayList<>();
        for (ListedEntry<?> pick : digest.picks()) {
            if (picks.size() < room.picks && pick.card().value() instanceof EntryView paper) {
                picks.add(new MailPick(paper, picks.size() < room.noted ? paper.notes() : List.of()));
            }
        }
        return new DigestMail(
                facts.config().language(),
                facts.config().title(),
                digest,
                room.hasEditorial ? digest.editorial() : List.of(),
                List.copyOf(picks),
                digest.picks().size() - picks.size(),
                digest.notes().stream().limit(MOST).toList(),
                digest.groups().stream()
                        .limit(MOST)
                        .map(it -> new DigestGroup(
                                it.topic(),
                                it.isSubject(),
                                it.count(),
                                it.items().stream().limit(room.lines).toList()))
                        .toList());
    }
}
