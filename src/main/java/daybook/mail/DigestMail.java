package daybook.mail;

import daybook.model.DigestContent;
import daybook.model.DigestContent.DigestGroup;
import daybook.model.DigestContent.DigestNote;
import daybook.model.EntryView;
import daybook.model.NoteView;
import daybook.model.SiteFacts;
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
 * @param hasNotes whether there is room for the curators' texts
 * @param groups new papers by topic, as many as there is room for
 */
public record DigestMail(
        String language,
        String site,
        DigestContent digest,
        List<NoteView> editorial,
        List<EntryView> picks,
        int furtherPicks,
        boolean hasNotes,
        List<DigestNote> notes,
        List<DigestGroup> groups) {
    /** From what is whole to what is always small. */
    private static final List<MailRoom> ROOMS = List.of(
            new MailRoom(Integer.MAX_VALUE, Integer.MAX_VALUE, true),
            new MailRoom(20, Integer.MAX_VALUE, true),
            new MailRoom(5, Integer.MAX_VALUE, true),
            new MailRoom(0, Integer.MAX_VALUE, true),
            new MailRoom(0, 40, false),
            new MailRoom(0, 10, false));

    /** More topics or notes are a list that nobody reads in a mail. */
    private static final int MOST = 50;

    private record MailRoom(int lines, int picks, boolean hasNotes) {}

    /** Mails of a digest, each shorter than the one before; the last one is always short. */
    public static List<DigestMail> of(DigestContent digest, SiteFacts facts) {
        return ROOMS.stream().map(it -> of(digest, facts, it)).toList();
    }

    private static DigestMail of(DigestContent digest, SiteFacts facts, MailRoom room) {
        List<EntryView> picks = digest.picks().stream()
                .limit(room.picks)
                .map(it -> it.card().value())
                .toList();
        return new DigestMail(
                facts.config().language(),
                facts.config().title(),
                digest,
                room.hasNotes ? digest.editorial() : List.of(),
                picks,
                digest.picks().size() - picks.size(),
                room.hasNotes,
                digest.notes().stream().limit(MOST).toList(),
                digest.groups().stream()
                        .limit(MOST)
                        .map(it -> new DigestGroup(
                                it.topic(),
                                it.count(),
                                it.items().stream().limit(room.lines).toList()))
                        .toList());
    }
}
